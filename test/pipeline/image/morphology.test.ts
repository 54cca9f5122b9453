import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closing, type Levels } from '../../../src/pipeline/image/morphology.ts';
import { trials } from '../../fixtures/trials.ts';

const anyLevels = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) => {
    const values = fc.uint8Array({ minLength: width * height, maxLength: width * height });
    return values.map((all): Levels => ({ width, height, values: Float32Array.from(all) }));
  });
const anySide = fc.constantFrom(1, 3, 5, 7);

/** By the definition: the least, over all squares around a place, of the greatest within the square. */
function closedAt({ width, height, values }: Levels, side: number, index: number): number {
  const reach = Math.floor(side / 2);
  const around = (place: number) =>
    Array.from(values.keys()).filter((other) => {
      const across = (other % width) - (place % width);
      const down = Math.floor(other / width) - Math.floor(place / width);
      return Math.abs(across) <= reach && Math.abs(down) <= reach && other < width * height;
    });
  const greatest = (place: number) => Math.max(...around(place).map((other) => values[other]!));
  return Math.min(...around(index).map(greatest));
}

test('a closing is what its definition says', () => {
  const asDefined = fc.property(anyLevels, anySide, (levels, side) => {
    const expected = levels.values.map((_, index) => closedAt(levels, side, index));
    expect(closing(levels, side).values).toEqual(expected);
  });
  fc.assert(asDefined, { ...trials, numRuns: 40 });
});

test('a closing takes nothing away, and a second one changes nothing', () => {
  const settles = fc.property(anyLevels, anySide, (levels, side) => {
    const closed = closing(levels, side);
    expect(closed.values.every((value, index) => value >= levels.values[index]!)).toBe(true);
    expect(closing(closed, side)).toEqual(closed);
  });
  fc.assert(settles, trials);
});
