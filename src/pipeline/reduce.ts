import type { Pixels } from './pixels.ts';

/** How many times smaller, in whole pixels a side, a page is that has at most `mostPixels`. */
export function reductionOf({ width, height }: Pixels, mostPixels: number): number {
  return Math.max(1, Math.ceil(Math.sqrt((width * height) / mostPixels)));
}

/** Each pixel the mean of `reduction × reduction` pixels of the page; what is left over at its far edges goes. */
export function reduce(page: Pixels, reduction: number): Pixels {
  if (reduction === 1) return page;
  const { channels } = page;
  const width = Math.max(1, Math.floor(page.width / reduction));
  const height = Math.max(1, Math.floor(page.height / reduction));
  const values = new Uint8ClampedArray(width * height * channels);
  const sums = new Uint32Array(width * channels);
  for (let row = 0; row < height; row++) {
    const rows = Math.min(reduction, page.height - row * reduction);
    sums.fill(0);
    for (let step = 0; step < rows; step++) {
      addRow(sums, page, row * reduction + step, Math.min(reduction, page.width));
    }
    const count = rows * Math.min(reduction, page.width);
    const start = row * sums.length;
    for (let index = 0; index < sums.length; index++) values[start + index] = sums[index]! / count;
  }
  return { width, height, channels, values };
}

/** Adds each `columns` pixels of one row of the page to the sum they belong to. */
function addRow(sums: Uint32Array, page: Pixels, row: number, columns: number): void {
  const { channels, values } = page;
  let source = row * page.width * channels;
  if (channels === 1) {
    for (let target = 0; target < sums.length; target++) {
      for (let column = 0; column < columns; column++) sums[target]! += values[source++]!;
    }
    return;
  }
  for (let target = 0; target < sums.length; target += 4) {
    let [red, green, blue, alpha] = [0, 0, 0, 0];
    for (let column = 0; column < columns; column++, source += 4) {
      red += values[source]!;
      green += values[source + 1]!;
      blue += values[source + 2]!;
      alpha += values[source + 3]!;
    }
    sums[target]! += red;
    sums[target + 1]! += green;
    sums[target + 2]! += blue;
    sums[target + 3]! += alpha;
  }
}
