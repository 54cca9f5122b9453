import jpeg from 'jpeg-js';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import { jpegOf } from './develop.ts';

/** The app shows samples 76 CSS pixels wide at most, and screens have up to two pixels for each. */
const side = 152;

/** At this quality a thumbnail takes at most 4 kB, and its writing is still seen. */
const quality = 45;

/** A sample's middle as a small square: the bytes of a JPEG file made from those of another. */
export function thumbnailOf(picture: Uint8Array): Uint8Array {
  const { width, height, data } = jpeg.decode(picture, { useTArray: true });
  const values = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  return jpegOf(smallSquare({ width, height, channels: 4, values }), quality);
}

function smallSquare({ width, height, values }: Pixels): Pixels {
  const scale = Math.min(width, height) / side;
  const [left, top] = [(width - side * scale) / 2, (height - side * scale) / 2];
  const small = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const mean = meanOf(values, width, {
        left: Math.floor(left + column * scale),
        right: Math.max(1, Math.floor(left + (column + 1) * scale)),
        top: Math.floor(top + row * scale),
        bottom: Math.max(1, Math.floor(top + (row + 1) * scale)),
      });
      small.set(mean, 4 * (row * side + column));
    }
  }
  return { width: side, height: side, channels: 4, values: small };
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The mean colour of an area of at least one pixel. */
function meanOf(
  values: Uint8ClampedArray,
  width: number,
  { left, right, top, bottom }: Area,
): number[] {
  const sums = [0, 0, 0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      for (let channel = 0; channel < 4; channel++)
        sums[channel]! += values[4 * (y * width + x) + channel]!;
    }
  }
  return sums.map((sum) => sum / ((right - left) * (bottom - top)));
}
