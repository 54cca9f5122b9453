import { expect, test } from 'vitest';
import { cutMarks } from '../../src/pipeline/cut-marks.ts';
import { cutRow } from '../../src/pipeline/cut.ts';
import { tightMarks, type Marks } from '../../src/pipeline/marks.ts';
import { markPiece } from '../../src/pipeline/picture-pieces.ts';
import { rowOf } from '../../src/pipeline/rows.ts';

const height = 40;

/** Rings of a pen 4 pixels wide, each `apart` right of the one before. */
function rings(count: number, apart: number): Marks {
  const width = 60 + apart * count;
  const values = new Uint8ClampedArray(width * height);
  for (let index = 0; index < values.length; index++) {
    const [x, y] = [index % width, Math.floor(index / width)];
    for (let ring = 0; ring < count; ring++) {
      const away = Math.hypot((x - 20 - ring * apart) / 0.75, y - 20);
      if (Math.abs(away - 16) <= 2.5) values[index] = 255;
    }
  }
  return tightMarks({ width, height, channels: 1, values });
}

const inkIn = ({ coverage }: Marks) => coverage.reduce((sum, value) => sum + value, 0);

/** How much of all ink lies to the left of each cut. */
function sharesLeftOfCuts(marks: Marks): number[] {
  const parts = cutMarks(marks, height).map((part) => inkIn(part.marks) / inkIn(marks));
  return parts.map((_, index) => parts.slice(0, index).reduce((sum, share) => sum + share, 0));
}

test('two, three and six rings that touch, or share a side, are cut between any two', () => {
  for (const count of [2, 3, 6]) {
    for (const apart of [24, 26, 28]) {
      const shares = sharesLeftOfCuts(rings(count, apart));
      for (let ring = 1; ring < count; ring++) {
        const off = Math.min(...shares.map((share) => Math.abs(count * share - ring)));
        // In rings' ink: a shared side goes to one of the two.
        expect(off, `${count} rings, ${apart} apart`).toBeLessThan(0.2);
      }
    }
  }
});

test('the parts hold all ink, and each pixel of it once', () => {
  const marks = rings(3, 25);
  const left = new Map<string, number>();
  const tell = ({ box, coverage }: Marks, sign: number) => {
    coverage.forEach((value, index) => {
      const key = `${box.x + (index % box.width)},${box.y + Math.floor(index / box.width)}`;
      left.set(key, (left.get(key) ?? 0) + sign * value);
    });
  };
  tell(marks, 1);
  for (const part of cutMarks(marks, height)) tell(part.marks, -1);
  expect([...left.values()].every((value) => value === 0)).toBe(true);
});

test('a single narrow ring stays whole', () => {
  const [part, ...others] = cutMarks(rings(1, 0), 60);
  expect(others).toHaveLength(0);
  expect(part!.cutInk).toBe(0);
});

test('a cut through a joint goes through less ink than one down a shared side', () => {
  const inkOf = (marks: Marks) =>
    Math.min(
      ...cutMarks(marks, height)
        .slice(1)
        .map((part) => part.cutInk),
    );
  expect(inkOf(rings(2, 28))).toBeLessThan(inkOf(rings(2, 24)));
});

test('a row of rings that touch is as high as they are, however many', () => {
  for (const count of [2, 3, 4, 6]) {
    const marks = rings(count, 28);
    expect(cutRow(rowOf([markPiece(marks, 0, 1)])).height).toBe(marks.box.height);
  }
});
