import { type Classify, type Logits, type Tile, tileSide } from '../pipeline/network/index.ts';
import {
  addN,
  avgPool,
  depthToSpace,
  fused,
  io,
  maxPool,
  relu,
  reshape,
  tensor4d,
  tidy,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { type ReadLine, type Strip, stripHeight } from '../pipeline/line/index.ts';
import type { Look, Part } from '../pipeline/paper/index.ts';
import {
  layersOf,
  stepsOf,
  type Layer,
  type ModelJson,
  type Step,
  type Weighted,
} from './layers.ts';

export type { ModelJson } from './layers.ts';

/** The network that is used where none is asked for. */
export const defaultNetwork = 'reader';

/** Is told that a network goes on: after each of its layers, since it lets nothing else happen meanwhile. */
export type Beat = () => void;

const unheard: Beat = () => undefined;

/** A network ready to run on the backend that was set when it was made. */
export interface Classifier {
  /** The ten logits of each tile, in the tiles' order. */
  classify: (tiles: readonly Tile[], beat?: Beat) => ReturnType<Classify>;
  /** Frees the weights; nothing can be classified after it. */
  dispose: () => void;
}

/** Weights by name. */
type Weights = Record<string, Tensor>;

/**
 * A network from its `model.json` and the bytes of its weights, in whatever precision they are stored. Uses the
 * backend that TensorFlow.js is set to.
 *
 * @throws Error where the network has a layer that is not known, or a weight is missing.
 */
export function createClassifier(model: ModelJson, weightBytes: Uint8Array): Classifier {
  const layers = layersOf(model);
  const weights = weightsOf(model, weightBytes);
  return {
    classify: (tiles, beat = unheard) => classify(layers, weights, tiles, beat),
    dispose: () => {
      disposeAll(weights);
    },
  };
}

/** The network that reads pages, ready to run like a classifier. */
export interface PageNetwork {
  /** What lies at each pixel of a part of a page. */
  look: (part: Part, beat?: Beat) => ReturnType<Look>;
  dispose: () => void;
}

/** As `createClassifier`, for a network whose layers branch and meet and which answers for every pixel. */
export function createPageNetwork(model: ModelJson, weightBytes: Uint8Array): PageNetwork {
  const steps = stepsOf(model);
  const weights = weightsOf(model, weightBytes);
  return {
    look: ({ width, height, values }, beat = unheard) =>
      valuesOf(() => runSteps(steps, weights, tensor4d(values, [1, height, width, 1]), beat)),
    dispose: () => {
      disposeAll(weights);
    },
  };
}

/** The network that reads lines of writing, ready to run like a classifier. */
export interface LineNetwork {
  /** The logits of each column of a strip. */
  readLine: (strip: Strip, beat?: Beat) => ReturnType<ReadLine>;
  dispose: () => void;
}

/** As `createClassifier`, for a network that takes strips. */
export function createLineNetwork(model: ModelJson, weightBytes: Uint8Array): LineNetwork {
  const layers = layersOf(model);
  const weights = weightsOf(model, weightBytes);
  return {
    readLine: ({ width, values }, beat = unheard) =>
      valuesOf(() => runChain(layers, weights, tensor4d(values, [1, width, stripHeight, 1]), beat)),
    dispose: () => {
      disposeAll(weights);
    },
  };
}

/** The values of what is computed, of which no tensor is left behind. */
async function valuesOf(compute: () => Tensor): Promise<Float32Array> {
  const output = tidy(compute);
  try {
    return (await output.data()) as Float32Array;
  } finally {
    output.dispose();
  }
}

function runChain(layers: readonly Layer[], weights: Weights, input: Tensor, beat: Beat): Tensor {
  return layers.reduce((values, layer) => {
    beat();
    return run(layer, weights, values);
  }, input);
}

function runSteps(steps: readonly Step[], weights: Weights, input: Tensor, beat: Beat): Tensor {
  const made = new Map<string, Tensor>();
  let last = input;
  for (const { name, inputs, layer } of steps) {
    beat();
    const values = inputs.map((each) => made.get(each)!);
    last = runStep(layer, weights, values.length > 0 ? values : [input]);
    made.set(name, last);
  }
  return last;
}

function runStep(layer: Step['layer'], weights: Weights, values: Tensor[]): Tensor {
  const [first] = values as [Tensor, ...Tensor[]];
  if (layer.kind === 'as-it-is') return first;
  if (layer.kind === 'add') return addN(values);
  return run(layer, weights, first);
}

function weightsOf(model: ModelJson, bytes: Uint8Array): Weights {
  const specifications = model.weightsManifest.flatMap((group) => group.weights);
  return io.decodeWeights(new Uint8Array(bytes).buffer, specifications);
}

function disposeAll(weights: Weights): void {
  Object.values(weights).forEach((weight) => {
    weight.dispose();
  });
}

// Enough to keep the backend busy, few enough that the widest layer stays below 10 MB.
const batchSize = 64;

async function classify(
  layers: readonly Layer[],
  weights: Weights,
  tiles: readonly Tile[],
  beat: Beat,
): Promise<Logits[]> {
  const logits: Logits[] = [];
  for (let start = 0; start < tiles.length; start += batchSize) {
    const batch = tiles.slice(start, start + batchSize);
    logits.push(...(await classifyBatch(layers, weights, batch, beat)));
  }
  return logits;
}

async function classifyBatch(
  layers: readonly Layer[],
  weights: Weights,
  tiles: readonly Tile[],
  beat: Beat,
): Promise<Logits[]> {
  const values = await valuesOf(() => runChain(layers, weights, stack(tiles), beat));
  const classes = values.length / tiles.length;
  return tiles.map((_, row) => values.slice(row * classes, (row + 1) * classes) as Logits);
}

/** Tiles as one tensor of shape [tiles, 28, 28, 1]. */
function stack(tiles: readonly Tile[]): Tensor4D {
  const values = new Float32Array(tiles.length * tileSide * tileSide);
  tiles.forEach((tile, index) => {
    values.set(tile, index * tileSide * tileSide);
  });
  return tensor4d(values, [tiles.length, tileSide, tileSide, 1]);
}

function run(layer: Layer, weights: Weights, values: Tensor): Tensor {
  const images = values as Tensor4D;
  switch (layer.kind) {
    case 'convolution':
      return fused.conv2d({
        x: images,
        filter: weightOf(weights, layer.kernel) as Tensor4D,
        strides: layer.strides,
        pad: layer.padding,
        ...biasAndActivation(layer, weights),
      });
    case 'dense':
      return fused.matMul({
        a: values,
        b: weightOf(weights, layer.kernel),
        ...biasAndActivation(layer, weights),
      });
    case 'max-pooling':
      return maxPool(images, layer.size, layer.strides, layer.padding);
    case 'average-pooling':
      return avgPool(images, layer.size, layer.strides, layer.padding);
    case 'global-average':
      return flatten(avgPool(images, [images.shape[1], images.shape[2]], 1, 'valid'));
    case 'depth-to-space':
      return depthToSpace(images, layer.block, 'NHWC');
    case 'reshape':
      return reshape(values, [values.shape[0], ...layer.shape]);
    case 'flatten':
      return flatten(values);
    case 'relu':
      return relu(values);
  }
}

function flatten(values: Tensor): Tensor2D {
  return reshape(values, [values.shape[0], -1]);
}

function biasAndActivation(layer: Weighted, weights: Weights) {
  return {
    activation: layer.rectified ? ('relu' as const) : ('linear' as const),
    ...(layer.bias !== undefined && { bias: weightOf(weights, layer.bias) }),
  };
}

function weightOf(weights: Weights, name: string): Tensor {
  const found = weights[name];
  if (!found) throw new Error(`The network has no weight ${name}.`);
  return found;
}
