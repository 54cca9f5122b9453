import * as tf from '@tensorflow/tfjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Folded } from '../network/fold.ts';
import type { Layer } from '../network/layers.ts';
import type { PlannedLayer, Shape } from '../network/plan.ts';
import { valuesOf } from '../network/weights.ts';
import { depthToSpaceLayer } from './depth-to-space-layer.ts';

/** One tensor of the weights file, in the words of TensorFlow.js' `weightsManifest`. */
interface StoredWeight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32';
  readonly quantization?: { readonly dtype: 'uint8'; readonly min: number; readonly scale: number };
}

/** A network as it is stored, and as it will be read back: with the rounding of its weights. */
export interface Stored {
  readonly modelTopology: object;
  readonly weights: readonly StoredWeight[];
  readonly bytes: Uint8Array;
  readonly network: Folded;
}

/**
 * Puts a folded network into TensorFlow.js' layers format, its kernels rounded to `levels` evenly spaced values each
 * (at most 256, a byte), its biases as they are. A network that takes pictures of any size has `null` for height and
 * width in its `input`.
 */
export function store(
  name: string,
  network: Folded,
  levels = 256,
  input: readonly (number | null)[] = network.plan.input,
): Stored {
  const { model, names } = layersModel(name, network.plan.layers, [...input]);
  const modelTopology = model.toJSON(null, false) as object;
  model.dispose();
  const rounded = network.values.slice();
  const parts = network.plan.parameters.map((parameter, number) => {
    const given = valuesOf(rounded, parameter);
    const common = { name: names.get(number)!, shape: parameter.shape, dtype: 'float32' as const };
    if (parameter.role !== 'kernel')
      return { weight: common, bytes: new Uint8Array(given.slice().buffer) };
    const { bytes, min, scale } = quantise(given, levels);
    given.forEach((_, index) => (given[index] = bytes[index]! * scale + min));
    return { weight: { ...common, quantization: { dtype: 'uint8' as const, min, scale } }, bytes };
  });
  return {
    modelTopology,
    weights: parts.map(({ weight }) => weight),
    bytes: new Uint8Array(Buffer.concat(parts.map(({ bytes }) => bytes))),
    network: { plan: network.plan, values: rounded },
  };
}

/** Writes `model.json` and `weights.bin`, which `tf.loadLayersModel` opens. */
export function writeNetwork(folder: URL, stored: Stored): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('model.json', folder), `${JSON.stringify(modelOf(stored))}\n`);
  writeFileSync(new URL('weights.bin', folder), stored.bytes);
}

/** What `model.json` says of a network. */
export function modelOf({ modelTopology, weights }: Stored) {
  return {
    format: 'layers-model',
    generatedBy: `TensorFlow.js ${tf.version.tfjs}`,
    convertedBy: null,
    modelTopology,
    weightsManifest: [{ paths: ['weights.bin'], weights }],
  };
}

/** Affine quantisation: value ≈ byte × scale + min. */
function quantise(
  values: Float32Array,
  levels: number,
): { bytes: Uint8Array; min: number; scale: number } {
  const [min, max] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity] as [number, number],
  );
  const scale = (max - min) / (levels - 1) || 1;
  const bytes = Uint8Array.from(values, (value) => Math.round((value - min) / scale));
  return { bytes, min, scale };
}

interface Building {
  /** The stored name of each of the plan's parameters. */
  readonly names: Map<number, string>;
  readonly counts: Map<string, number>;
}

/** The same network in TensorFlow.js' layers, a dense end with softmax, its weights not set. */
function layersModel(
  name: string,
  layers: readonly PlannedLayer[],
  shape: (number | null)[],
): { model: tf.LayersModel; names: Map<number, string> } {
  const building: Building = { names: new Map(), counts: new Map() };
  const built = (planned: PlannedLayer, index: number) =>
    kerasLayer(planned, building, index === layers.length - 1, index === 0 ? shape : undefined);
  if (layers.every(({ inner }) => inner.length === 0))
    return { model: tf.sequential({ name, layers: layers.map(built) }), names: building.names };
  const inputs = tf.input({ shape });
  const outputs = connect(layers, inputs, building, true);
  return { model: tf.model({ name, inputs, outputs }), names: building.names };
}

function connect(
  layers: readonly PlannedLayer[],
  input: tf.SymbolicTensor,
  building: Building,
  toTheEnd: boolean,
): tf.SymbolicTensor {
  return layers.reduce((x, planned, index) => {
    if (planned.layer.kind === 'residual') {
      const inside = connect(planned.inner, x, building, false);
      const sum = tf.layers.add({ name: nextName('add', building) });
      return sum.apply([x, inside]) as tf.SymbolicTensor;
    }
    const isLast = toTheEnd && index === layers.length - 1;
    return kerasLayer(planned, building, isLast).apply(x) as tf.SymbolicTensor;
  }, input);
}

function nextName(kind: string, { counts }: Building): string {
  const count = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, count);
  return `${kind.replaceAll('-', '_')}_${count}`;
}

/** A layer without parts, and the names of its weights for the plan's parameters. */
function kerasLayer(
  { layer, output, parameters }: PlannedLayer,
  building: Building,
  isLast: boolean,
  inputShape?: (number | null)[],
): tf.layers.Layer {
  const name = nextName(layer.kind, building);
  const kernel = layer.kind === 'depthwise' ? 'depthwise_kernel' : 'kernel';
  parameters.forEach((number, index) => {
    building.names.set(number, `${name}/${index === 0 ? kernel : 'bias'}`);
  });
  return layerOf(layer, output, { name, ...(inputShape && { inputShape }) }, isLast);
}

function layerOf(
  layer: Layer,
  output: Shape,
  common: { name: string; inputShape?: (number | null)[] },
  isLast: boolean,
): tf.layers.Layer {
  switch (layer.kind) {
    case 'convolution':
    case 'depthwise': {
      const { size, stride = 1, padding = 'valid' } = layer;
      const activation = layer.relu ? ('relu' as const) : ('linear' as const);
      const window = { ...common, kernelSize: size, strides: stride, padding, activation };
      return layer.kind === 'depthwise'
        ? tf.layers.depthwiseConv2d(window)
        : tf.layers.conv2d({ ...window, filters: layer.filters });
    }
    case 'dense': {
      const activation = isLast ? 'softmax' : layer.relu ? 'relu' : 'linear';
      return tf.layers.dense({ ...common, units: layer.units, activation });
    }
    case 'max-pool':
      return tf.layers.maxPooling2d({ ...common, poolSize: layer.size });
    case 'depth-to-space':
      return depthToSpaceLayer(layer.block, common.name);
    case 'mean-pool':
      return tf.layers.globalAveragePooling2d(common);
    case 'columns':
      return tf.layers.reshape({ ...common, targetShape: [-1, ...output.slice(1)] });
    case 'flatten':
      return tf.layers.flatten(common);
    default:
      throw new Error(`A layer ${layer.kind} is not for a network that reads.`);
  }
}
