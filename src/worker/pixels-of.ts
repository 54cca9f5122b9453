import { mostPixels } from '../pipeline/find-marks.ts';
import type { Pixels } from '../pipeline/pixels.ts';
import { reduce, reductionOf } from '../pipeline/reduce.ts';
import { Failed } from './failed.ts';

/**
 * The pixels of a decoded picture, which is closed: of a large one those of the smaller copy that is worked on.
 *
 * @throws Failed `picture-unreadable` where the browser cannot give them, as for one that is too large.
 */
export function pixelsOf(picture: ImageBitmap): Pixels {
  try {
    const reduction = reductionOf(picture, mostPixels);
    return reduction === 1 ? rowsReader(picture, picture.height)(0) : inStrips(picture, reduction);
  } catch (cause) {
    const sentence = 'This picture cannot be read. Try a smaller one, or another format.';
    throw new Failed({ code: 'picture-unreadable', sentence }, { cause });
  } finally {
    picture.close();
  }
}

// In pixels: what fits in a processor's cache is reduced while it is there, and nothing needs memory for all of it.
const mostInStrip = 250_000;

function inStrips(picture: ImageBitmap, reduction: number): Pixels {
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.floor(side / reduction)),
  ) as [number, number];
  const rows = Math.max(1, Math.floor(mostInStrip / picture.width / reduction));
  const read = rowsReader(picture, rows * reduction);
  const values = new Uint8ClampedArray(4 * width * height);
  for (let row = 0; row < height; row += rows) {
    values.set(reduce(read(row * reduction), reduction).values, 4 * row * width);
  }
  return { width, height, channels: 4, values, reduction };
}

/** Reads `count` rows of a picture from one on, or those that there are. */
function rowsReader(picture: ImageBitmap, count: number): (top: number) => Pixels {
  const { width } = picture;
  const canvas = new OffscreenCanvas(width, Math.min(count, picture.height));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.globalCompositeOperation = 'copy';
  return (top) => {
    const height = Math.min(count, picture.height - top);
    context.drawImage(picture, 0, -top);
    return { width, height, channels: 4, values: context.getImageData(0, 0, width, height).data };
  };
}
