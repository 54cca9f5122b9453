import * as tf from '@tensorflow/tfjs';
import { varianceFloor } from '../kernels/batch-norm.ts';
import { forward } from './forward.ts';
import type { Layer } from './layers.ts';
import { planOf, type Plan, type PlannedLayer } from './plan.ts';
import { tensorsOf, valuesOf } from './weights.ts';

/** A network that reads: no batch normalisation, no dropout, and its values. */
export interface Folded {
  readonly plan: Plan;
  readonly values: Float32Array;
}

/**
 * Folds batch normalisation into kernels and biases, with statistics measured over these training examples by the very weights that are folded: those kept while training belong to other weights, the more so
 * where weights are averaged (Izmailov et al. 2018, arXiv 1803.05407).
 */
export function fold(plan: Plan, values: Float32Array, examples: tf.Tensor): Folded {
  const statistics = statisticsOf(plan, values, examples);
  const folded = planOf(plan.layers.flatMap(withoutTraining), plan.input);
  const parts = plan.layers.flatMap((planned) => foldLayer(planned, plan, values, statistics));
  const all = new Float32Array(folded.size);
  parts.reduce((offset, part) => (all.set(part, offset), offset + part.length), 0);
  return { plan: folded, values: all };
}

interface Statistics {
  readonly mean: Float32Array;
  readonly variance: Float32Array;
}

function statisticsOf(plan: Plan, values: Float32Array, examples: tf.Tensor): Statistics[] {
  const seen: Statistics[] = [];
  tf.tidy(() => {
    forward(plan.layers, examples, tensorsOf(plan, values), {
      watch: (mean, variance) =>
        seen.push({ mean: mean.dataSync<'float32'>(), variance: variance.dataSync<'float32'>() }),
    });
  });
  return seen;
}

function withoutTraining({ layer, inner }: PlannedLayer): Layer[] {
  switch (layer.kind) {
    case 'dropout':
      return [];
    case 'residual':
      return [{ kind: 'residual', layers: inner.flatMap(withoutTraining) }];
    case 'convolution':
    case 'depthwise':
    case 'dense':
      return [{ ...layer, batchNorm: false }];
    default:
      return [layer];
  }
}

/** A layer's values, folded, in the order of the folded plan; takes its statistics off the list. */
function foldLayer(
  { parameters, inner }: PlannedLayer,
  plan: Plan,
  values: Float32Array,
  statistics: Statistics[],
): Float32Array[] {
  if (inner.length > 0)
    return inner.flatMap((planned) => foldLayer(planned, plan, values, statistics));
  const own = parameters.map((number) => valuesOf(values, plan.parameters[number]!));
  if (own.length < 3) return own;
  const [kernel, gamma, beta] = own as [Float32Array, Float32Array, Float32Array];
  const { mean, variance } = statistics.shift()!;
  const scale = gamma.map((value, unit) => value / Math.sqrt(variance[unit]! + varianceFloor));
  // A kernel's last axis is the unit; of a depthwise one it is the channel, its last axis being 1 long.
  return [
    kernel.map((value, index) => value * scale[index % scale.length]!),
    beta.map((value, unit) => value - mean[unit]! * scale[unit]!),
  ];
}
