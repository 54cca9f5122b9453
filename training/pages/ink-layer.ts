import type { Box } from '../../src/pipeline/image/index.ts';
import type { Camera, Place } from './camera.ts';
import type { TraceImage } from './hand.ts';
import { hash, smoothNoise, smoothStep } from './noise.ts';
import type { Pen } from './pen.ts';
import type { Random } from '../data/random.ts';

/** One pen's ink on the photograph: how much of the paper each pixel's ink hides, 0 to 255. */
export interface InkLayer {
  readonly width: number;
  readonly height: number;
  readonly cover: Uint8Array;
}

export function emptyLayer(width: number, height: number): InkLayer {
  return { width, height, cover: new Uint8Array(width * height) };
}

/** The pixels that ink fell on, growing as it falls. */
export class Extent {
  private left = Infinity;
  private top = Infinity;
  private right = -Infinity;
  private bottom = -Infinity;
  readonly #tell: ((x: number, y: number) => void) | undefined;

  /** `tell` hears of each pixel, some of them more than once. */
  constructor(tell?: (x: number, y: number) => void) {
    this.#tell = tell;
  }

  add(x: number, y: number): void {
    if (x < this.left) this.left = x;
    if (x > this.right) this.right = x;
    if (y < this.top) this.top = y;
    if (y > this.bottom) this.bottom = y;
    this.#tell?.(x, y);
  }

  get isEmpty(): boolean {
    return this.right < this.left;
  }

  /** @throws RangeError where no ink fell on the picture. */
  get box(): Box {
    if (this.isEmpty) throw new RangeError('No ink fell on the picture.');
    return {
      x: this.left,
      y: this.top,
      width: this.right - this.left + 1,
      height: this.bottom - this.top + 1,
    };
  }
}

/** A place on the photograph that the pen goes through, with the ink's radius and cover there. */
interface Dab extends Place {
  readonly radius: number;
  readonly cover: number;
}

/** Draws a stroke given in places on the sheet. */
export function drawStroke(
  layer: InkLayer,
  camera: Camera,
  places: readonly Place[],
  pen: Pen,
  random: Random,
  extent = new Extent(),
): void {
  const seed = random.below(1 << 20);
  const dabs = places.map((place, index) => {
    // Pressure wanders along the path: slow noise over the stroke's points, about three to a digit's height.
    const press = 1 + pen.pressure * 2 * (smoothNoise(index / 14, seed % 97, seed) - 0.5);
    const radius = Math.max(0.35, (camera.scaleAt(place) * pen.width * press) / 2);
    return { ...camera.toPhoto(place), radius, cover: Math.min(1, pen.cover * Math.sqrt(press)) };
  });
  dabs.forEach((dab, index) => {
    drawSegment(layer, dabs[Math.max(0, index - 1)]!, dab, pen.grain, extent);
  });
}

/** Coverage of a pixel by a round-ended segment: how far its centre lies inside the edge, over one pixel. */
function drawSegment(layer: InkLayer, from: Dab, to: Dab, grain: number, extent: Extent): void {
  const reach = Math.max(from.radius, to.radius) + 1;
  const firstRow = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach));
  const lastRow = Math.min(layer.height - 1, Math.ceil(Math.max(from.y, to.y) + reach));
  const firstColumn = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach));
  const lastColumn = Math.min(layer.width - 1, Math.ceil(Math.max(from.x, to.x) + reach));
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const [x, y] = [column + 0.5 - from.x, row + 0.5 - from.y];
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
      const [offX, offY] = [x - along * dx, y - along * dy];
      // Several times faster than `Math.hypot`, in the innermost loop.
      const distance = Math.sqrt(offX * offX + offY * offY);
      const radius = from.radius + along * (to.radius - from.radius);
      const inside = Math.min(1, radius + 0.5 - distance);
      if (inside > 0) put(layer, column, row, inside * to.cover, grain, extent);
    }
  }
}

/** Ink does not add up where strokes cross: the stronger one stays. */
function put(
  layer: InkLayer,
  column: number,
  row: number,
  cover: number,
  grain: number,
  extent: Extent,
): void {
  const taken = grain === 0 ? 0 : grain * roughness(column, row);
  const value = 255 * cover * (1 - taken);
  const index = row * layer.width + column;
  if (value > layer.cover[index]!) layer.cover[index] = value;
  // What nobody sees does not widen a digit.
  if (value >= 8) extent.add(column, row);
}

/** The paper's tooth, which takes ink away: mostly none, in places all. */
export function roughness(column: number, row: number): number {
  const fine = hash(column, row, 3);
  const coarse = smoothNoise(column / 2.2, row / 2.2, 5);
  return smoothStep(0.35, 0.85, 0.4 * fine + 0.6 * coarse);
}

/** Draws a scanned digit with its left top corner at `corner`, `height` on the sheet; the pen gives its cover. */
export function drawImage(
  layer: InkLayer,
  camera: Camera,
  image: TraceImage,
  corner: Place,
  height: number,
  pen: Pen,
  extent: Extent,
): void {
  const pixel = height / image.rows;
  const [wide, high] = [image.columns * pixel, height];
  // One image pixel beyond the box on all sides: the cut edges fade out there.
  const corners = [-pixel, wide + pixel].flatMap((x) =>
    [-pixel, high + pixel].map((y) => camera.toPhoto({ x: corner.x + x, y: corner.y + y })),
  );
  const [across, down] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const lastRow = Math.min(layer.height - 1, Math.ceil(Math.max(...down)));
  const lastColumn = Math.min(layer.width - 1, Math.ceil(Math.max(...across)));
  // So steep that an edge is about one pixel of the photograph wide, as a pen's is.
  const steepness = Math.max(1, 1.2 * camera.scaleAt(corner) * pixel);
  // A wider pen lets in more of the image's soft edge; higher levels would break its thin strokes.
  const level = 0.36 - Math.max(-0.06, Math.min(0.08, 1.5 * (pen.width - 0.09)));
  const place = { x: 0, y: 0 };
  for (let row = Math.max(0, Math.floor(Math.min(...down))); row <= lastRow; row++) {
    for (
      let column = Math.max(0, Math.floor(Math.min(...across)));
      column <= lastColumn;
      column++
    ) {
      camera.toSheet(column + 0.5, row + 0.5, place);
      const ink = sample(image, (place.x - corner.x) / pixel, (place.y - corner.y) / pixel);
      const inside = Math.max(0, Math.min(1, (ink - level) * steepness + 0.5));
      if (inside > 0) put(layer, column, row, inside * pen.cover, pen.grain, extent);
    }
  }
}

/** The image at a place in its pixels, pixel k spanning k to k + 1: cubic convolution (Keys 1981). */
function sample(image: TraceImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  if (left < -2 || top < -2 || left > image.columns || top > image.rows) return 0;
  let sum = 0;
  for (let row = top - 1; row <= top + 2; row++) {
    if (row < 0 || row >= image.rows) continue;
    const weight = cubicWeight(y - 0.5 - row);
    for (let column = left - 1; column <= left + 2; column++) {
      if (column < 0 || column >= image.columns) continue;
      sum += weight * cubicWeight(x - 0.5 - column) * image.ink[row * image.columns + column]!;
    }
  }
  return sum;
}

function cubicWeight(distance: number): number {
  const far = Math.abs(distance);
  if (far < 1) return (1.5 * far - 2.5) * far * far + 1;
  if (far < 2) return ((-0.5 * far + 2.5) * far - 4) * far + 2;
  return 0;
}
