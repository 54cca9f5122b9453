import type { io } from '@tensorflow/tfjs-core';

/** A `model.json` as `tf.loadLayersModel` takes it. */
export type ModelJson = Pick<io.ModelJSON, 'modelTopology' | 'weightsManifest'>;

export type Padding = 'same' | 'valid';
export type Pair = [number, number];

/** How a window moves over an image. */
export interface Placement {
  strides: Pair;
  padding: Padding;
}

/** The names of a layer's weights, and whether a ReLU follows. */
export interface Weighted {
  kernel: string;
  bias: string | undefined;
  rectified: boolean;
}

/** What a network does, step by step. */
export type Layer =
  | ({ kind: 'convolution' } & Placement & Weighted)
  | ({ kind: 'dense' } & Weighted)
  | ({ kind: 'max-pooling' | 'average-pooling'; size: Pair } & Placement)
  | { kind: 'depth-to-space'; block: number }
  /** One of the lengths may be -1: what is left for it. */
  | { kind: 'reshape'; shape: number[] }
  | { kind: 'global-average' | 'flatten' | 'relu' };

/** A step of a network whose layers form a graph: what is made of what earlier steps made, by their names. */
export interface Step {
  name: string;
  inputs: string[];
  /** Several layers' outputs are added up; of an input, and of what acts in training only, nothing is made. */
  layer: Layer | { kind: 'add' } | { kind: 'as-it-is' };
}

/** A layer as Keras writes it down; which of the settings there are depends on its class. */
interface KerasLayer {
  class_name: string;
  config: {
    name: string;
    activation?: string;
    use_bias?: boolean;
    strides?: number | number[];
    padding?: string;
    dilation_rate?: number | number[];
    pool_size?: number | number[];
    data_format?: string;
    block?: number;
    /** `null`: what is left for it. */
    target_shape?: (number | null)[];
  };
  inbound_nodes?: unknown[][][];
}

/**
 * The layers of a network whose layers form one chain, up to before the final softmax.
 *
 * @throws Error naming the layer that it does not know.
 */
export function layersOf({ modelTopology }: ModelJson): Layer[] {
  const chain = kerasLayersOf(modelTopology);
  chain.forEach(requireChain);
  const last = chain.findLastIndex(({ class_name }) => !passThrough.has(class_name));
  return chain.flatMap((layer, index) => translate(layer, index === last));
}

/**
 * The steps of a network that may branch and meet again, in an order in which each finds its inputs made. The last is
 * the network's output.
 *
 * @throws Error naming the layer that it does not know.
 */
export function stepsOf({ modelTopology }: ModelJson): Step[] {
  return kerasLayersOf(modelTopology).map((layer) => {
    const { class_name: className, inbound_nodes: inbound } = layer;
    const inputs = (inbound?.flat() ?? []).map(([name]) => String(name));
    const { name } = layer.config;
    if (className === 'Add') return { name, inputs, layer: { kind: 'add' } };
    const [translated] = translate(layer, false);
    return { name, inputs, layer: translated ?? { kind: 'as-it-is' } };
  });
}

// Dropout and its like act in training only.
const passThrough = new Set(['InputLayer', 'Dropout', 'SpatialDropout2D']);

function kerasLayersOf(topology: object): KerasLayer[] {
  const outer = topology as { model_config?: object };
  const { config } = (outer.model_config ?? topology) as { config: { layers: KerasLayer[] } };
  return config.layers;
}

/** A functional model names each layer's inputs: [[[name, node, tensor, …]]]; here it must be the one before. */
function requireChain(layer: KerasLayer, index: number, chain: KerasLayer[]): void {
  const inputs = layer.inbound_nodes?.flat() ?? [];
  if (inputs.every(([name]) => name === chain[index - 1]?.config.name) && inputs.length <= 1)
    return;
  throw new Error(`Layer ${layer.config.name} does not follow the one before it alone.`);
}

function translate(layer: KerasLayer, isLast: boolean): Layer[] {
  const { class_name: className, config } = layer;
  if (passThrough.has(className)) return [];
  if (config.data_format === 'channels_first') throw unknown(layer, 'channels first');
  switch (className) {
    case 'Conv2D':
      return [{ kind: 'convolution', ...placed(layer, 1), ...weighted(layer, isLast) }];
    case 'Dense':
      return [{ kind: 'dense', ...weighted(layer, isLast) }];
    case 'MaxPooling2D':
      return [{ kind: 'max-pooling', ...pooled(layer) }];
    case 'AveragePooling2D':
      return [{ kind: 'average-pooling', ...pooled(layer) }];
    case 'GlobalAveragePooling2D':
      return [{ kind: 'global-average' }];
    case 'DepthToSpace':
      return [{ kind: 'depth-to-space', block: config.block ?? 2 }];
    case 'Reshape':
      return [{ kind: 'reshape', shape: config.target_shape!.map((length) => length ?? -1) }];
    case 'Flatten':
      return [{ kind: 'flatten' }];
    case 'ReLU':
      return [{ kind: 'relu' }];
    case 'Softmax':
      if (isLast) return [];
      break;
    case 'Activation':
      return isRectified(layer, isLast) ? [{ kind: 'relu' }] : [];
  }
  throw unknown(layer, className);
}

function weighted(layer: KerasLayer, isLast: boolean): Weighted {
  const { name, use_bias: useBias = true } = layer.config;
  return {
    kernel: `${name}/kernel`,
    bias: useBias ? `${name}/bias` : undefined,
    rectified: isRectified(layer, isLast),
  };
}

function pooled(layer: KerasLayer): Placement & { size: Pair } {
  const size = pair(layer.config.pool_size ?? 2);
  return { size, ...placed(layer, size) };
}

function placed(layer: KerasLayer, strides: number | number[]): Placement {
  const { config } = layer;
  if (pair(config.dilation_rate ?? 1).some((rate) => rate !== 1)) throw unknown(layer, 'dilation');
  const padding = config.padding ?? 'valid';
  if (padding !== 'same' && padding !== 'valid') throw unknown(layer, `padding ${padding}`);
  return { strides: pair(config.strides ?? strides), padding: padding };
}

function isRectified(layer: KerasLayer, isLast: boolean): boolean {
  const activation = layer.config.activation ?? 'linear';
  if (activation === 'relu') return true;
  // The logits are what stands before the final softmax.
  if (activation === 'linear' || (isLast && activation === 'softmax')) return false;
  throw unknown(layer, `activation ${activation}`);
}

function pair(numbers: number | number[]): Pair {
  const [first, second] = Array.isArray(numbers) ? numbers : [numbers, numbers];
  return [first!, second!];
}

function unknown(layer: KerasLayer, what: string): Error {
  return new Error(`Layer ${layer.config.name} cannot be run: ${what}.`);
}
