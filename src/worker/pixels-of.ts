import { mostPixels } from '../pipeline/paper/index.ts';
import { type Pixels, downscale, reductionOf } from '../pipeline/image/index.ts';
import { Failed } from './failed.ts';

/**
 * The pixels of a decoded picture, which is closed: of a large one those of the smaller copy that is worked on.
 *
 * @throws Failed `picture-unreadable` where the browser cannot give them, as for one that is too large.
 */
export function pixelsOf(picture: ImageBitmap): Pixels {
  try {
    return inStrips(picture, reductionOf(picture, mostPixels));
  } catch (cause) {
    throw new Failed({ code: 'picture-unreadable', why: 'no-pixels' }, { cause });
  } finally {
    picture.close();
  }
}

// In pixels: what fits in a processor's cache is reduced while it is there, and nothing needs memory for all of it.
const mostInStrip = 250_000;

function inStrips(picture: ImageBitmap, reduction: number): Pixels {
  const { width, height } = picture;
  const rows = reduction * Math.max(1, Math.floor(mostInStrip / width / reduction));
  const canvas = new OffscreenCanvas(width, Math.min(rows, height));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.globalCompositeOperation = 'copy';
  const [smallWidth, smallHeight] = [width, height].map((side) =>
    Math.max(1, Math.floor(side / reduction)),
  ) as [number, number];
  const values = new Uint8ClampedArray(4 * smallWidth * smallHeight);
  for (let top = 0; top < smallHeight * reduction; top += rows) {
    context.drawImage(picture, 0, -top);
    const strip = context.getImageData(0, 0, width, Math.min(rows, height - top));
    const small = downscale(
      { width, height: strip.height, channels: 4, values: strip.data },
      reduction,
    );
    values.set(small.values, (4 * smallWidth * top) / reduction);
  }
  return { width: smallWidth, height: smallHeight, channels: 4, values, reduction };
}
