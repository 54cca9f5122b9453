import { type Logits, type Tile, tileSide } from '../pipeline/network/index.ts';
import {
  layersOf,
  type Layer,
  type ModelJson,
  type Pair,
  type Placement,
} from '../worker/layers.ts';

/** Values in row-major order with the channels of a pixel together, as TensorFlow.js lays them out. */
interface Image {
  height: number;
  width: number;
  channels: number;
  values: Float32Array;
}

interface Weight {
  shape: number[];
  values: Float32Array;
}

/** A window at one place: the pixels under it, and which cell of the window lies on each. */
type Window = { pixel: number; cell: number }[];

/**
 * A tile's logits by plain loops, independent of TensorFlow.js and of every backend: what a backend's answer is checked
 * against. About a hundred times slower than WebAssembly.
 */
export function referenceLogits(model: ModelJson, weightBytes: Uint8Array, tile: Tile): Logits {
  const weights = decode(model, weightBytes);
  const start: Image = { height: tileSide, width: tileSide, channels: 1, values: tile };
  return layersOf(model).reduce((image, layer) => run(layer, weights, image), start)
    .values as Logits;
}

/** How weights may be stored. */
const arrays = { float32: Float32Array, uint8: Uint8Array, uint16: Uint16Array };

/**
 * TensorFlow.js' weights format: one after the other, as they are or as whole numbers on a scale.
 *
 * @throws Error where they are stored otherwise.
 */
function decode(model: ModelJson, weightBytes: Uint8Array): Map<string, Weight> {
  const bytes = new Uint8Array(weightBytes);
  const weights = new Map<string, Weight>();
  let offset = 0;
  for (const group of model.weightsManifest.flatMap((group) => group.weights)) {
    const { name, shape, dtype, quantization } = group;
    const Stored = arrays[(quantization?.dtype ?? dtype) as keyof typeof arrays] as
      (typeof arrays)[keyof typeof arrays] | undefined;
    if (!Stored) throw new Error(`${name} is stored in a way that is not known.`);
    const size = shape.reduce((product, side) => product * side, Stored.BYTES_PER_ELEMENT);
    const { scale = 1, min = 0 } = quantization ?? {};
    const stored = new Stored(bytes.slice(offset, offset + size).buffer);
    weights.set(name, { shape, values: Float32Array.from(stored, (level) => level * scale + min) });
    offset += size;
  }
  return weights;
}

function run(layer: Layer, weights: Map<string, Weight>, image: Image): Image {
  switch (layer.kind) {
    case 'convolution':
    case 'dense': {
      const placement = layer.kind === 'convolution' ? layer : everywhere;
      const summed = convolve(placement, weights.get(layer.kernel)!, image);
      const bias = weights.get(layer.bias ?? '')?.values;
      const biased = bias
        ? map(summed, (value, index) => value + bias[index % bias.length]!)
        : summed;
      return layer.rectified ? map(biased, rectify) : biased;
    }
    case 'max-pooling':
      return pool(layer, image, (values) => Math.max(...values));
    case 'average-pooling':
      return pool(layer, image, mean);
    case 'global-average':
      return pool({ size: [image.height, image.width], ...everywhere }, image, mean);
    case 'depth-to-space':
      return layOut(layer.block, image);
    case 'reshape':
      throw new Error('Images are not reshaped.');
    case 'flatten':
      return { height: 1, width: 1, channels: image.values.length, values: image.values };
    case 'relu':
      return map(image, rectify);
  }
}

const everywhere: Placement = { strides: [1, 1], padding: 'valid' };

/** Without bias; a dense layer is a convolution of a single pixel. */
function convolve(placement: Placement, kernel: Weight, image: Image): Image {
  const channels = kernel.shape.at(-1)!;
  const [height = 1, width = 1] = kernel.shape.slice(0, -2);
  const windows = { ...placement, size: [height, width] as Pair };
  return slide(windows, image, channels, (window, channel) => {
    let sum = 0;
    for (const { pixel, cell } of window) {
      for (let input = 0; input < image.channels; input++) {
        const weight = kernel.values[(cell * image.channels + input) * channels + channel]!;
        sum += image.values[pixel * image.channels + input]! * weight;
      }
    }
    return sum;
  });
}

/** What lies outside the image takes no part. */
function pool(
  placement: Placement & { size: Pair },
  image: Image,
  combine: (values: number[]) => number,
): Image {
  return slide(placement, image, image.channels, (window, channel) =>
    combine(window.map(({ pixel }) => image.values[pixel * image.channels + channel]!)),
  );
}

/** Each pixel's channels as a square of pixels, line by line. */
function layOut(block: number, { height, width, channels, values }: Image): Image {
  const left = channels / block ** 2;
  const laid = { height: height * block, width: width * block, channels: left };
  const spread = values.map((_, index) => {
    const [pixel, channel] = [Math.floor(index / left), index % left];
    const [row, column] = [Math.floor(pixel / laid.width), pixel % laid.width];
    const from = Math.floor(row / block) * width + Math.floor(column / block);
    const cell = (row % block) * block + (column % block);
    return values[from * channels + cell * left + channel]!;
  });
  return { ...laid, values: spread };
}

/** An image whose every pixel and channel is computed from the window that lies around it. */
function slide(
  { size, strides, padding }: Placement & { size: Pair },
  image: Image,
  channels: number,
  compute: (window: Window, channel: number) => number,
): Image {
  const rows = steps(image.height, size[0], strides[0], padding);
  const columns = steps(image.width, size[1], strides[1], padding);
  const values = rows.flatMap((top) =>
    columns.flatMap((left) => {
      const window = windowAt(top, left, size, image);
      return Array.from({ length: channels }, (_, channel) => compute(window, channel));
    }),
  );
  return { height: rows.length, width: columns.length, channels, values: new Float32Array(values) };
}

/** Where windows begin along one axis; with `same`, TensorFlow's rule, the odd pixel of padding after the image. */
function steps(
  length: number,
  size: number,
  stride: number,
  padding: Placement['padding'],
): number[] {
  const count =
    padding === 'same' ? Math.ceil(length / stride) : Math.floor((length - size) / stride) + 1;
  const overhang = Math.max(0, (count - 1) * stride + size - length);
  const start = padding === 'same' ? -Math.floor(overhang / 2) : 0;
  return Array.from({ length: count }, (_, step) => start + step * stride);
}

function windowAt(top: number, left: number, [height, width]: Pair, image: Image): Window {
  const window: Window = [];
  for (let cell = 0; cell < height * width; cell++) {
    const row = top + Math.floor(cell / width);
    const column = left + (cell % width);
    if (row < 0 || row >= image.height || column < 0 || column >= image.width) continue;
    window.push({ pixel: row * image.width + column, cell });
  }
  return window;
}

function map(image: Image, change: (value: number, index: number) => number): Image {
  return { ...image, values: image.values.map(change) };
}

function rectify(value: number): number {
  return Math.max(0, value);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
