import { expect, test } from 'vitest';
import { marksOfStrokes as drawnWith } from '../../../src/pipeline/candidates/marks-of-strokes.ts';
import type { Stroke } from '../../../src/pipeline/ink/ink.ts';
import { tightMarks } from '../../../src/pipeline/marks/marks.ts';
import { rasterise } from '../../../src/pipeline/ink/rasterise.ts';
import { Memory } from '../../../src/pipeline/network/memory.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { seeded } from '../../fixtures/seeded.ts';

const memory = new Memory();
const drawn = (strokes: readonly Stroke[]) => drawnWith(strokes, memory);

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

test('strokes of one shape are drawn once, wherever they stand and however large', () => {
  const random = seeded(5);
  for (const digit of digits) {
    const first = drawn(strokesOf(digit));
    const place = { x: 900 * random(), y: 900 * random(), scale: 0.3 + 3 * random() };
    expect(drawn(strokesOf(digit, place))).toBe(first);
  }
});

test('strokes of another shape are drawn anew, though they differ in one point alone', () => {
  for (const digit of digits) {
    const strokes = strokesOf(digit);
    const [first, ...others] = strokes as [Stroke, ...Stroke[]];
    const [start, ...rest] = first.points;
    const bent = [{ ...first, points: [{ ...start!, x: start!.x + 1 }, ...rest] }, ...others];
    expect(drawn(bent)).not.toBe(drawn(strokes));
    expect(drawn(bent)).toEqual(tightMarks(rasterise(bent).page));
  }
});

test('points are parted into strokes as they were drawn', () => {
  const [{ points, width }] = strokesOf(0) as [Stroke];
  const halves = [points.slice(0, 10), points.slice(10)].map((half) => ({ points: half, width }));
  expect(drawn(halves)).toEqual(tightMarks(rasterise(halves).page));
});

test('a point without a place leaves the shape as it is', () => {
  const [{ points, width }] = strokesOf(3) as [Stroke];
  const lost = { ...points[4]!, x: NaN };
  expect(drawn([{ points: points.toSpliced(4, 0, lost), width }])).toBe(drawn([{ points, width }]));
});
