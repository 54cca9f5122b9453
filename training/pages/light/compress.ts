import type { Pixels } from '../../../src/pipeline/image/index.ts';

// The tables of the JPEG standard's annex K at a quality of 50.
const brightTable = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
  18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
]; // prettier-ignore
const colourTable = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
  99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
]; // prettier-ignore

/**
 * What a JPEG of a quality of 1 to 100 leaves of a picture, without the bytes between: blocks of cosines rounded, and
 * colour at half the size, as phones save it. An encoder and a decoder would take several times as long.
 */
export function compressed(picture: Pixels, quality: number): Pixels {
  const { width, height, values } = picture;
  const [bright, blue, red] = planesOf(values, width, height);
  roundBlocks(bright, scaledTable(brightTable, quality));
  for (const plane of [blue, red]) roundBlocks(plane, scaledTable(colourTable, quality));
  const result = new Uint8ClampedArray(values.length);
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index += 4) {
      const luma = bright.values[y * bright.width + x]! + 128;
      const half = (y >> 1) * blue.width + (x >> 1);
      const [b, r] = [blue.values[half]!, red.values[half]!];
      result[index] = luma + 1.402 * r;
      result[index + 1] = luma - 0.344136 * b - 0.714136 * r;
      result[index + 2] = luma + 1.772 * b;
      result[index + 3] = 255;
    }
  }
  return { ...picture, values: result };
}

/** Values about 0 in whole blocks. */
interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

function emptyPlane(width: number, height: number): Plane {
  const [wide, high] = [8 * Math.ceil(width / 8), 8 * Math.ceil(height / 8)];
  return { width: wide, height: high, values: new Float32Array(wide * high) };
}

/** Brightness, and at half the size how blue and how red; beyond the edge the picture goes on as it ends. */
function planesOf(values: Uint8ClampedArray, width: number, height: number): [Plane, Plane, Plane] {
  const bright = emptyPlane(width, height);
  const [blue, red] = [0, 1].map(() => emptyPlane((width + 1) >> 1, (height + 1) >> 1)) as [
    Plane,
    Plane,
  ];
  for (let y = 0; y < 2 * blue.height; y++) {
    for (let x = 0; x < 2 * blue.width; x++) {
      const source = 4 * (Math.min(y, height - 1) * width + Math.min(x, width - 1));
      const [r, g, b] = [values[source]!, values[source + 1]!, values[source + 2]!];
      const luma = 0.299 * r + 0.587 * g + 0.114 * b;
      if (y < bright.height && x < bright.width) bright.values[y * bright.width + x] = luma - 128;
      const half = (y >> 1) * blue.width + (x >> 1);
      blue.values[half]! += 0.25 * 0.564 * (b - luma);
      red.values[half]! += 0.25 * 0.713 * (r - luma);
    }
  }
  return [bright, blue, red];
}

/** As libjpeg scales its tables. */
function scaledTable(table: readonly number[], quality: number): Float32Array {
  const scale = quality < 50 ? 50 / quality : 2 - quality / 50;
  return Float32Array.from(table, (value) => Math.max(1, Math.min(255, Math.round(value * scale))));
}

// cosines[frequency * 8 + pixel], orthonormal.
const cosines = Float32Array.from({ length: 64 }, (_, index) => {
  const [frequency, pixel] = [index >> 3, index & 7];
  const norm = frequency === 0 ? Math.SQRT1_2 / 2 : 0.5;
  return norm * Math.cos(((2 * pixel + 1) * frequency * Math.PI) / 16);
});

const transposed = Float32Array.from(
  { length: 64 },
  (_, index) => cosines[(index & 7) * 8 + (index >> 3)]!,
);

/** Each block's cosines as multiples of the table's steps, in place. */
function roundBlocks({ width, height, values }: Plane, table: Float32Array): void {
  const [block, half] = [new Float32Array(64), new Float32Array(64)];
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      const start = top * width + left;
      for (let row = 0; row < 8; row++) {
        for (let column = 0; column < 8; column++) {
          block[row * 8 + column] = values[start + row * width + column]!;
        }
      }
      multiply(cosines, block, half);
      multiply(half, transposed, block);
      for (let index = 0; index < 64; index++) {
        block[index] = Math.round(block[index]! / table[index]!) * table[index]!;
      }
      multiply(transposed, block, half);
      multiply(half, cosines, block);
      for (let row = 0; row < 8; row++) {
        values.set(block.subarray(row * 8, row * 8 + 8), start + row * width);
      }
    }
  }
}

/** The product of two matrices of 8 × 8. */
function multiply(left: Float32Array, right: Float32Array, into: Float32Array): void {
  for (let row = 0; row < 64; row += 8) {
    for (let column = 0; column < 8; column++) {
      let sum = 0;
      for (let inner = 0; inner < 8; inner++)
        sum += left[row + inner]! * right[inner * 8 + column]!;
      into[row + column] = sum;
    }
  }
}
