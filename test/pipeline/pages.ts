import type { Pixels } from '../../src/pipeline/image/pixels.ts';
import { rasterise } from '../../src/pipeline/ink/rasterise.ts';
import { strokesOf } from './digits.ts';

/** A page made by a rule: the value, 0 to 255, at each place. */
export function pageOf(
  width: number,
  height: number,
  valueAt: (x: number, y: number) => number,
): Pixels {
  const values = new Uint8ClampedArray(width * height);
  for (let index = 0; index < values.length; index++) {
    values[index] = valueAt(index % width, Math.floor(index / width));
  }
  return { width, height, channels: 1, values };
}

/** Where a digit's ink lies on a page, 0 to 1, and how large it is. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  /** Page pixels per pixel of the rasterised digit, which is 80 high or wide. */
  readonly scale: number;
}

/** Ink coverage, 0 to 1, of a digit placed on a page, by linear interpolation of its raster. */
export function digitInk(digit: number, { x, y, scale }: Placed, pen?: number) {
  const { page } = rasterise(strokesOf(digit), pen);
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= page.width || row >= page.height
      ? 0
      : page.values[row * page.width + column]! / 255;
  return (pageX: number, pageY: number): number => {
    const [across, down] = [(pageX + 0.5 - x) / scale - 0.5, (pageY + 0.5 - y) / scale - 0.5];
    const [column, row] = [Math.floor(across), Math.floor(down)];
    const [right, below] = [across - column, down - row];
    return (
      (at(column, row) * (1 - right) + at(column + 1, row) * right) * (1 - below) +
      (at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right) * below
    );
  };
}

/** One channel as four, opaque. */
export function inColour(
  page: Pixels,
  colourOf: (value: number) => readonly [red: number, green: number, blue: number, alpha?: number],
): Pixels {
  const values = new Uint8ClampedArray(page.values.length * 4);
  page.values.forEach((value, index) => {
    const [red, green, blue, alpha = 255] = colourOf(value);
    values.set([red, green, blue, alpha], index * 4);
  });
  return { ...page, channels: 4, values };
}
