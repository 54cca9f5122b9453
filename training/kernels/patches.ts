import { backend_util, type TensorInfo } from '@tensorflow/tfjs';
import type { Machine } from './memory.ts';

/**
 * A matrix whose rows lie somewhere in memory: `count` rows, each of `segments` runs of `run` floats, `hop` bytes
 * from one run's start to the next one's; `rows` is the table of the rows' starts, in bytes from `base`.
 */
export interface Patches {
  readonly rows: number;
  readonly base: number;
  readonly count: number;
  readonly segments: number;
  readonly run: number;
  readonly hop: number;
}

const float = 4;

/** A plain matrix at an address. */
export function matrix(machine: Machine, base: number, count: number, columns: number): Patches {
  const pitch = columns * float;
  const rows = machine.table(`matrix ${count} ${pitch}`, () =>
    wholeBlocks(count, (row) => row * pitch),
  );
  return { rows, base, count, segments: 1, run: columns, hop: 0 };
}

/** The sizes of a picture with its padding, in the terms of `pad` and `windows`. Bytes but for `high` and counts. */
export interface Frame {
  readonly images: number;
  readonly high: number;
  readonly line: number;
  readonly above: number;
  readonly below: number;
  readonly before: number;
  readonly after: number;
  /** Of the padded picture. */
  readonly paddedLine: number;
  readonly paddedImage: number;
  readonly padded: boolean;
}

/** The frame of a channels-last convolution's or pooling's input. */
export function frameOf(info: backend_util.Conv2DInfo): Frame {
  const pixel = info.inChannels * float;
  const { top, bottom, left, right } = info.padInfo;
  const line = info.inWidth * pixel;
  const paddedLine = line + (left + right) * pixel;
  return {
    images: info.batchSize,
    high: info.inHeight,
    line,
    above: top,
    below: bottom,
    before: left * pixel,
    after: right * pixel,
    paddedLine,
    paddedImage: paddedLine * (info.inHeight + top + bottom),
    padded: top + bottom + left + right > 0,
  };
}

/** A byte that all of a float's bytes are set to: 0, or one that makes it no number, equal to none. */
export type Filling = 0 | 255;

/** The address of the input with its padding around it: its own where there is none. */
export function padded(
  machine: Machine,
  input: TensorInfo,
  frame: Frame,
  filling: Filling = 0,
): number {
  const from = machine.address(input);
  if (!frame.padded) return from;
  const to = machine.workspace('padded', frame.images * frame.paddedImage);
  const { images, high, line, above, below, before, after } = frame;
  machine.run.pad(from, images, high, line, above, below, before, after, to, filling);
  return to;
}

/** Room for a picture that is summed up in its padded form, all zeros, and how to bring it to its tensor. */
export function unpadding(
  machine: Machine,
  output: TensorInfo,
  frame: Frame,
): { address: number; finish: () => void } {
  const final = machine.address(output);
  const bytes = frame.images * frame.paddedImage;
  const address = frame.padded ? machine.workspace('unpadded', bytes) : final;
  machine.clear(address, bytes / float);
  const { images, high, line, above, below, before, after } = frame;
  const finish = () => {
    if (frame.padded)
      machine.run.crop(address, images, high, line, above, below, before, after, final);
  };
  return { address, finish };
}

/** The windows of a convolution over a padded picture at `base`, one a pixel of the output. */
export function windowsOf(
  machine: Machine,
  base: number,
  info: backend_util.Conv2DInfo,
  frame: Frame,
): Patches {
  const { outHeight, outWidth, strideHeight, strideWidth, inChannels } = info;
  const windows = outHeight * outWidth;
  const count = info.batchSize * windows;
  const start = (row: number): number => {
    const window = row % windows;
    const y = Math.floor(window / outWidth) * strideHeight;
    const x = (window % outWidth) * strideWidth;
    const image = Math.floor(row / windows);
    return image * frame.paddedImage + y * frame.paddedLine + x * inChannels * float;
  };
  const key = ['windows', count, outWidth, outHeight, strideHeight, strideWidth];
  const rows = machine.table(
    [...key, inChannels, frame.paddedLine, frame.paddedImage].join(' '),
    () => wholeBlocks(count, start),
  );
  const run = info.filterWidth * inChannels;
  return { rows, base, count, segments: info.filterHeight, run, hop: frame.paddedLine };
}

/** The table of `count` rows, the last repeated to a whole block of four, which the product reads. */
function wholeBlocks(count: number, start: (row: number) => number): Int32Array {
  return Int32Array.from({ length: Math.ceil(count / 4) * 4 }, (_, row) =>
    start(Math.min(row, count - 1)),
  );
}
