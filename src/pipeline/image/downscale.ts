import type { Pixels } from './pixels.ts';

/** How many times smaller, in whole pixels a side, a page is that has at most `mostPixels`. */
export function reductionOf(
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  mostPixels: number,
): number {
  return Math.max(1, Math.ceil(Math.sqrt((width * height) / mostPixels)));
}

/** Each pixel the mean of `reduction × reduction` pixels of the page; what is left over at its far edges goes. */
export function downscale(page: Pixels, reduction: number): Pixels {
  if (reduction === 1) return page;
  const { channels } = page;
  const width = Math.max(1, Math.floor(page.width / reduction));
  const height = Math.max(1, Math.floor(page.height / reduction));
  const values = new Uint8ClampedArray(width * height * channels);
  const square = {
    columns: Math.min(reduction, page.width),
    rows: Math.min(reduction, page.height),
    stride: page.width,
  };
  const pixels = channels === 1 ? page.values : asWords(page.values);
  const meanAlong = channels === 1 ? greyAlong : colourAlong;
  for (let row = 0; row < height; row++) {
    const line = values.subarray(row * width * channels, (row + 1) * width * channels);
    meanAlong(line, pixels, row * reduction * page.width, square);
  }
  return { width, height, channels, values, reduction: reduction * (page.reduction ?? 1) };
}

/** Columns and rows of pixels, and how many pixels lie between those of one column. */
interface Square {
  readonly columns: number;
  readonly rows: number;
  readonly stride: number;
}

/** Fills a line with the means of squares side by side, the first of which begins at `from`. */
function greyAlong(
  line: Uint8ClampedArray,
  values: ArrayLike<number>,
  from: number,
  { columns, rows, stride }: Square,
): void {
  for (let to = 0, corner = from; to < line.length; to++, corner += columns) {
    let sum = 0;
    for (let row = 0, start = corner; row < rows; row++, start += stride) {
      for (let index = start; index < start + columns; index++) sum += values[index]!;
    }
    line[to] = sum / (rows * columns);
  }
}

// Every second byte of a pixel: one number holds two sums, so that the millions of a photo take half the steps.
const everySecond = 0x00ff00ff;

/** The same for pixels of four bytes. */
function colourAlong(
  line: Uint8ClampedArray,
  pixels: ArrayLike<number>,
  from: number,
  { columns, rows, stride }: Square,
): void {
  const count = rows * columns;
  for (let to = 0, corner = from; to < line.length; to += 4, corner += columns) {
    // Each by itself: with all of them out of one array this took half as long again.
    let red = 0;
    let green = 0;
    let blue = 0;
    let alpha = 0;
    for (let row = 0, start = corner; row < rows; row++, start += stride) {
      let even = 0;
      let odd = 0;
      for (let index = start; index < start + columns; index++) {
        even += pixels[index]! & everySecond;
        odd += (pixels[index]! >>> 8) & everySecond;
      }
      red += even & 0xffff;
      green += odd & 0xffff;
      blue += even >>> 16;
      alpha += odd >>> 16;
    }
    line[to] = red / count;
    line[to + 1] = green / count;
    line[to + 2] = blue / count;
    line[to + 3] = alpha / count;
  }
}

/** Four bytes as one number, the first of them lowest: every machine that browsers run on is little-endian. */
function asWords(values: Uint8ClampedArray): Uint32Array {
  const aligned = values.byteOffset % 4 ? values.slice() : values;
  return new Uint32Array(aligned.buffer, aligned.byteOffset, values.length / 4);
}
