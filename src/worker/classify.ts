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
import type { Look } from '../pipeline/paper/index.ts';
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

/** A network ready to run on the backend that was set when it was made. */
export interface Classifier {
  /** The ten logits of each tile, in the tiles' order. */
  classify: Classify;
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
    classify: (tiles) => classify(layers, weights, tiles),
    dispose: () => {
      disposeAll(weights);
    },
  };
}

/** The network that reads pages, ready to run like a classifier. */
export interface PageNetwork {
  /** What lies at each pixel of a part of a page. */
  look: Look;
  dispose: () => void;
}

/** As `createClassifier`, for a network whose layers branch and meet and which answers for every pixel. */
export function createPageNetwork(model: ModelJson, weightBytes: Uint8Array): PageNetwork {
  const steps = stepsOf(model);
  const weights = weightsOf(model, weightBytes);
  return {
    look: async ({ width, height, values }) => {
      const output = tidy(() => runSteps(steps, weights, tensor4d(values, [1, height, width, 1])));
      try {
        return (await output.data()) as Float32Array;
      } finally {
        output.dispose();
      }
    },
    dispose: () => {
      disposeAll(weights);
    },
  };
}

function runSteps(steps: readonly Step[], weights: Weights, input: Tensor): Tensor {
  const made = new Map<string, Tensor>();
  let last = input;
  for (const { name, inputs, layer } of steps) {
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
): Promise<Logits[]> {
  const logits: Logits[] = [];
  for (let start = 0; start < tiles.length; start += batchSize) {
    logits.push(...(await classifyBatch(layers, weights, tiles.slice(start, start + batchSize))));
  }
  return logits;
}

async function classifyBatch(
  layers: readonly Layer[],
  weights: Weights,
  tiles: readonly Tile[],
): Promise<Logits[]> {
  const output = tidy(() =>
    layers.reduce((values: Tensor, layer) => run(layer, weights, values), stack(tiles)),
  );
  try {
    const values = (await output.data()) as Float32Array;
    const classes = values.length / tiles.length;
    return tiles.map((_, row) => values.slice(row * classes, (row + 1) * classes) as Logits);
  } finally {
    output.dispose();
  }
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
