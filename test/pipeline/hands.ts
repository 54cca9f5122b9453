import type { Point, Stroke } from '../../src/pipeline/ink/ink.ts';
import type { Pixels } from '../../src/pipeline/image/pixels.ts';
import { catalogue } from '../../training/hands/catalogue.ts';
import { drawOnPaper } from '../../training/hands/strokes/pen.ts';
import { Random } from '../../training/data/random.ts';
import { heldOutStyle, styleOf } from '../../training/hands/style.ts';
import { write } from '../../training/hands/writer.ts';

/** A digit as someone wrote it. */
export interface Written {
  readonly value: number;
  readonly strokes: readonly Stroke[];
}

/** Digits in hands that no network learnt from, as many of each value, about 100 high. */
export function writtenDigits(ofEach: number): Written[] {
  return Array.from({ length: 10 * ofEach }, (_, index) => {
    const random = new Random(0x3e7a, index);
    const value = index % 10;
    const way = random.pickWeighted(catalogue[value]!);
    return { value, strokes: write(way, styleOf(heldOutStyle(index)), random) };
  });
}

/** The same strokes with every point elsewhere. */
export function moved(
  strokes: readonly Stroke[],
  move: (point: Point) => { x: number; y: number },
): Stroke[] {
  return strokes.map((stroke) => ({
    ...stroke,
    points: stroke.points.map((point) => ({ ...point, ...move(point) })),
  }));
}

/** The same strokes as a device would tell them that looks every `spacing` units of the way, and at the end. */
export function sampledEvery(strokes: readonly Stroke[], spacing: number): Stroke[] {
  return strokes.map((stroke) => {
    const [first, ...rest] = stroke.points;
    const points = [first!];
    let since = 0;
    let last = first!;
    rest.forEach((point, index) => {
      const step = Math.hypot(point.x - last.x, point.y - last.y);
      for (let along = spacing - since; along <= step; along += spacing) {
        const share = along / step;
        points.push({
          ...point,
          x: last.x + share * (point.x - last.x),
          y: last.y + share * (point.y - last.y),
        });
      }
      since = (since + step) % spacing;
      last = point;
      if (index === rest.length - 1) points.push(point);
    });
    return { ...stroke, points };
  });
}

/** A picture of the strokes in a square, the writing so many pixels long, ink and paper of a grey from 0 to 255. */
export function picture(
  strokes: readonly Stroke[],
  { side, paper, ink }: { side: number; paper: number; ink: number },
): Pixels {
  const drawn = drawOnPaper(strokes, side, 0.1);
  const edge = 2 * Math.max(drawn.width, drawn.height);
  const [left, top] = [edge - drawn.width, edge - drawn.height].map((free) => Math.floor(free / 2));
  const values = new Uint8ClampedArray(edge * edge).fill(paper);
  for (let row = 0; row < drawn.height; row++)
    for (let column = 0; column < drawn.width; column++) {
      const coverage = drawn.values[row * drawn.width + column]! / 255;
      values[(row + top!) * edge + column + left!] = paper + coverage * (ink - paper);
    }
  return { width: edge, height: edge, channels: 1, values };
}
