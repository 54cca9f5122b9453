import { tileSide } from '../../src/pipeline/network/index.ts';
import type { Layer } from './layers.ts';

/** Height, width, channels; after flattening the number of values alone. */
export type Shape = readonly number[];

/** One of a network's trained tensors, and where it lies in the list of all of the network's values. */
export interface Parameter {
  readonly role: 'kernel' | 'bias' | 'gamma' | 'beta';
  readonly shape: Shape;
  readonly offset: number;
  readonly size: number;
  /** Inputs and outputs of one unit, which the first weights are scaled by. */
  readonly fan: { readonly in: number; readonly out: number };
}

/** A layer with the shapes of what goes through it and the numbers of its parameters in the plan's list. */
export interface PlannedLayer {
  readonly layer: Layer;
  readonly input: Shape;
  readonly output: Shape;
  /** Kernel, then bias, or gamma and beta of a batch normalisation; empty where nothing is trained. */
  readonly parameters: readonly number[];
  /** Of a residual layer. */
  readonly inner: readonly PlannedLayer[];
}

/** A network with all shapes worked out. */
export interface Plan {
  /** Of one example. */
  readonly input: Shape;
  readonly layers: readonly PlannedLayer[];
  readonly parameters: readonly Parameter[];
  /** How many values all parameters have together. */
  readonly size: number;
}

/** Works out the shapes of a network, one that takes tiles if not said otherwise. Throws where layers do not fit together. */
export function planOf(network: readonly Layer[], input: Shape = [tileSide, tileSide, 1]): Plan {
  const parameters: Parameter[] = [];
  const layers = planLayers(network, input, parameters);
  const last = parameters.at(-1);
  return { input, layers, parameters, size: last ? last.offset + last.size : 0 };
}

function planLayers(
  network: readonly Layer[],
  input: Shape,
  parameters: Parameter[],
): PlannedLayer[] {
  let shape = input;
  return network.map((layer) => {
    const planned = planLayer(layer, shape, parameters);
    shape = planned.output;
    return planned;
  });
}

function planLayer(layer: Layer, input: Shape, parameters: Parameter[]): PlannedLayer {
  if (layer.kind === 'residual') {
    const inner = planLayers(layer.layers, input, parameters);
    const output = inner.at(-1)?.output ?? input;
    if (output.join() !== input.join())
      throw new Error(`A residual layer turns ${input.join(' × ')} into ${output.join(' × ')}.`);
    return { layer, input, output, parameters: [], inner };
  }
  const output = outputOf(layer, input);
  return { layer, input, output, parameters: trained(layer, input, output, parameters), inner: [] };
}

function outputOf(layer: Exclude<Layer, { kind: 'residual' }>, input: Shape): Shape {
  const [height, width, channels] = input as [number, number, number];
  switch (layer.kind) {
    case 'convolution':
    case 'depthwise': {
      const along = (length: number) => windowsAlong(length, layer);
      return [along(height), along(width), layer.kind === 'convolution' ? layer.filters : channels];
    }
    case 'max-pool':
      return [Math.floor(height / layer.size), Math.floor(width / layer.size), channels];
    case 'mean-pool':
      return [channels];
    case 'flatten':
      return [sizeOf(input)];
    case 'dense':
      return [layer.units];
    case 'depth-to-space': {
      const { block } = layer;
      if (channels % (block * block) !== 0)
        throw new Error(`${channels} channels make no squares of ${block} × ${block} pixels.`);
      return [height * block, width * block, channels / (block * block)];
    }
    case 'columns':
      return [height, 1, width * channels];
    case 'dropout':
      return input;
  }
}

function windowsAlong(
  length: number,
  { size, stride = 1, padding = 'valid' }: { size: number; stride?: number; padding?: string },
): number {
  return Math.ceil((padding === 'same' ? length : length - size + 1) / stride);
}

/** Adds a layer's parameters to the list and answers their numbers in it. */
function trained(layer: Layer, input: Shape, output: Shape, parameters: Parameter[]): number[] {
  if (layer.kind !== 'convolution' && layer.kind !== 'depthwise' && layer.kind !== 'dense')
    return [];
  const kernel = kernelShape(layer, input);
  const units = output.at(-1)!;
  const fan = { in: sizeOf(kernel.slice(0, -1)), out: sizeOf(kernel) / kernel.at(-2)! };
  const add = (role: Parameter['role'], shape: Shape): number => {
    const last = parameters.at(-1);
    const offset = last ? last.offset + last.size : 0;
    return parameters.push({ role, shape, offset, size: sizeOf(shape), fan }) - 1;
  };
  const finish = layer.batchNorm ? (['gamma', 'beta'] as const) : (['bias'] as const);
  return [add('kernel', kernel), ...finish.map((role) => add(role, [units]))];
}

function kernelShape(
  layer: Extract<Layer, { kind: 'convolution' | 'depthwise' | 'dense' }>,
  input: Shape,
): Shape {
  const channels = input.at(-1)!;
  if (layer.kind === 'dense') return [channels, layer.units];
  const filters = layer.kind === 'convolution' ? [channels, layer.filters] : [channels, 1];
  return [layer.size, layer.size, ...filters];
}

/** The number of values in a tensor of this shape. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((size, length) => size * length, 1);
}
