import { describe, expect, test } from 'vitest';
import { tightMarks } from '../../../src/pipeline/marks/marks.ts';
import { Random } from '../../../training/data/random.ts';
import { catalogue } from '../../../training/hands/catalogue.ts';
import { drawOnPaper } from '../../../training/hands/strokes/pen.ts';
import { heldOutStyle, isHeldOut, styleOf, trainingStyle } from '../../../training/hands/style.ts';
import { write } from '../../../training/hands/writer.ts';

describe('a hand', () => {
  test('is the same whenever its number is', () => {
    expect(styleOf(77)).toEqual(styleOf(77));
    const again = (): unknown => write(catalogue[7]![2]!, styleOf(77), new Random(5));
    expect(again()).toEqual(again());
  });

  test('writes a digit alike twice, and unlike another hand', () => {
    const way = catalogue[4]![0]!;
    const places = (id: number, seed: number): number[] =>
      write(way, { ...styleOf(id), sampling: 1, hooks: 0, overshoot: 9 }, new Random(seed)).flatMap(
        ({ points }) => points.flatMap(({ x, y }) => [x, y]),
      );
    let [own, other] = [0, 0];
    for (let id = 1; id < 40; id++) {
      own += apart(places(id, 1), places(id, 2));
      other += apart(places(id, 1), places(id + 40, 2));
    }
    expect(own * 1.6).toBeLessThan(other);
  });

  test('held out is never met in training', () => {
    const random = new Random(1);
    for (let count = 0; count < 5000; count++) {
      expect(isHeldOut(trainingStyle(random))).toBe(false);
      expect(isHeldOut(heldOutStyle(count))).toBe(true);
    }
  });

  test('has ink for every way of writing', () => {
    for (const way of catalogue.flat()) {
      const random = new Random(3);
      const picture = drawOnPaper(write(way, styleOf(trainingStyle(random)), random), 40, 0.1);
      expect(tightMarks(picture).coverage.length, way.name).toBeGreaterThan(0);
    }
  });
});

function apart(first: readonly number[], second: readonly number[]): number {
  const squares = first.map((place, index) => (place - second[index]!) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
