import * as tf from '@tensorflow/tfjs';
import { runKernel, runKernels } from '../kernels/gradients.ts';
import type { PlannedLayer } from './plan.ts';

/** What is different in training. */
export interface Mode {
  /** Values from 0 to below 1, one a value of the tensor; dropout keeps those at or above its rate. */
  readonly chances?: (count: number) => Float32Array;
  /** Told the mean and variance of each batch normalisation, in the order of the layers. */
  readonly watch?: (mean: tf.Tensor, variance: tf.Tensor) => void;
}

/**
 * From a batch of inputs to logits: of tiles (count × 28 × 28 × 1) they are count × 10. `weights` are the plan's parameters. Batch normalisation
 * uses the statistics of these very tiles; a network that reads has it folded away (see fold.ts).
 */
export function forward(
  layers: readonly PlannedLayer[],
  tiles: tf.Tensor,
  weights: readonly tf.Tensor[],
  mode: Mode = {},
): tf.Tensor {
  return layers.reduce((x, planned) => step(planned, x, weights, mode), tiles);
}

function step(
  { layer, parameters, inner }: PlannedLayer,
  x: tf.Tensor,
  weights: readonly tf.Tensor[],
  mode: Mode,
): tf.Tensor {
  const own = parameters.map((number) => weights[number]!);
  switch (layer.kind) {
    case 'convolution':
      return finishLinear(layer, convolved(layer, x, own), own, mode);
    case 'depthwise':
      return finishLinear(layer, depthwise(layer, x, own), own, mode);
    case 'dense':
      return finishLinear(layer, dense(layer, x, own), own, mode);
    case 'max-pool':
      return tf.maxPool(x as tf.Tensor4D, layer.size, layer.size, 'valid');
    case 'mean-pool':
      return x.mean([1, 2]);
    case 'flatten':
      return x.reshape([x.shape[0], -1]);
    case 'columns':
      return x.reshape([x.shape[0], x.shape[1]!, 1, -1]);
    case 'dropout':
      return mode.chances ? dropped(x, layer.rate, mode.chances) : x;
    case 'depth-to-space':
      return tf.depthToSpace(x as tf.Tensor4D, layer.block, 'NHWC');
    case 'residual':
      return tf.add(x, forward(inner, x, weights, mode));
  }
}

interface Linear {
  readonly batchNorm?: boolean;
  readonly relu?: boolean;
}

interface Window extends Linear {
  readonly stride?: number;
  readonly padding?: 'valid' | 'same';
}

const geometry = ({ stride = 1, padding = 'valid' }: Window) => ({
  strides: [stride, stride],
  pad: padding,
  dataFormat: 'NHWC',
  dilations: [1, 1],
});

/** ReLU comes with the bias unless a batch normalisation stands between. */
const activation = ({ batchNorm, relu }: Linear): 'linear' | 'relu' =>
  relu && !batchNorm ? 'relu' : 'linear';

function convolved(layer: Window, x: tf.Tensor, own: tf.Tensor[]): tf.Tensor {
  const [filter, bias] = own as [tf.Tensor, tf.Tensor];
  if (layer.batchNorm)
    return tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, layer.stride ?? 1, padding(layer));
  const attributes = { ...geometry(layer), activation: activation(layer) };
  return runKernel('FusedConv2D', { x, filter, bias }, attributes);
}

const padding = (layer: Window): 'valid' | 'same' => layer.padding ?? 'valid';

function depthwise(layer: Window, x: tf.Tensor, own: tf.Tensor[]): tf.Tensor {
  const [filter, bias] = own as [tf.Tensor, tf.Tensor];
  const stride = layer.stride ?? 1;
  const linear = tf.depthwiseConv2d(
    x as tf.Tensor4D,
    filter as tf.Tensor4D,
    stride,
    padding(layer),
  );
  if (layer.batchNorm) return linear;
  return layer.relu ? linear.add(bias).relu() : linear.add(bias);
}

function dense(layer: Linear, x: tf.Tensor, own: tf.Tensor[]): tf.Tensor {
  const [kernel, bias] = own as [tf.Tensor, tf.Tensor];
  if (layer.batchNorm) return tf.matMul(x, kernel);
  const attributes = { transposeA: false, transposeB: false, activation: activation(layer) };
  return runKernel('_FusedMatMul', { a: x, b: kernel, bias }, attributes);
}

/** The batch normalisation of a linear layer that has one. */
function finishLinear(layer: Linear, x: tf.Tensor, own: tf.Tensor[], mode: Mode): tf.Tensor {
  if (!layer.batchNorm) return x;
  const [, gamma, beta] = own as [tf.Tensor, tf.Tensor, tf.Tensor];
  const relu = layer.relu ?? false;
  const [y, mean, variance] = runKernels('BatchNorm', { x, gamma, beta }, { relu });
  mode.watch?.(mean!, variance!);
  return y!;
}

/** Values left out by chance, the rest scaled up to the same sum (Srivastava et al. 2014). */
function dropped(x: tf.Tensor, rate: number, chances: (count: number) => Float32Array): tf.Tensor {
  const kept = chances(x.size).map((chance) => (chance < rate ? 0 : 1 / (1 - rate)));
  return x.mul(tf.tensor(kept, x.shape));
}
