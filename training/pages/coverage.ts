import type { Camera, Place } from './camera.ts';
import { emptyLayer, type InkLayer } from './ink-layer.ts';

/**
 * What lies where on a picture, in the picture's own pixels: how much of each pixel it covers, 0 to 255, as if ink were
 * never faint and never rough. Layers overlap where ink crosses a line. What no layer covers is paper, or none.
 */
export interface Coverage {
  /** What a hand wrote: digits, signs, words, crossings-out. */
  readonly handwriting: InkLayer;
  /** Rulings, squares, table lines, boxes, combs, underscores, underlines: ruled, printed or drawn. */
  readonly lines: InkLayer;
  /** Printed words, digits and signs, logos, shades and security patterns. */
  readonly print: InkLayer;
}

export const coverageNames = ['handwriting', 'lines', 'print'] as const;

/** Where any of the layers lies, the strongest of them. */
export function united(...layers: readonly InkLayer[]): InkLayer {
  const { width, height } = layers[0]!;
  const all = emptyLayer(width, height);
  for (const { cover } of layers) {
    cover.forEach((value, index) => {
      if (value > all.cover[index]!) all.cover[index] = value;
    });
  }
  return all;
}

/** The layer as if its pen hid all of the paper where it fully hides `cover` of it, 0 to 1. */
export function undimmed({ width, height, cover: faint }: InkLayer, cover: number): InkLayer {
  return { width, height, cover: faint.map((value) => Math.min(255, value / cover)) };
}

/** Where a pattern that covers each place on the sheet so much, 0 to 1, lies on the picture. */
export function patternOf(
  camera: Camera,
  patternAt: ((place: Place) => number) | undefined,
): InkLayer {
  const layer = emptyLayer(camera.width, camera.height);
  if (!patternAt) return layer;
  const place = { x: 0, y: 0 };
  for (let y = 0, index = 0; y < layer.height; y++) {
    for (let x = 0; x < layer.width; x++, index++) {
      camera.toSheet(x + 0.5, y + 0.5, place);
      layer.cover[index] = 255 * patternAt(place);
    }
  }
  return layer;
}
