import { expect, test } from 'vitest';
import { cutMarks } from '../../../src/pipeline/candidates/cut-marks.ts';
import { cutRow } from '../../../src/pipeline/candidates/cut-row.ts';
import { tightMarks, type Marks } from '../../../src/pipeline/marks/marks.ts';
import { markPiece } from '../../../src/pipeline/candidates/picture-pieces.ts';
import { laidTogether } from '../../../src/pipeline/candidates/piece.ts';
import { rowOf } from '../../../src/pipeline/candidates/rows.ts';
import { digitInk, pageOf } from '../../fixtures/pages.ts';

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

const laid = (parts: readonly Marks[]) =>
  laidTogether(parts.map((marks) => markPiece(marks, 0, 1)));

/** How much of all ink lies to the left of each cut. */
function sharesLeftOfCuts(marks: Marks): number[] {
  const parts = cutMarks(marks, height).map((part) => part.marks);
  return parts.map((_, index) =>
    index === 0 ? 0 : inkIn(laid(parts.slice(0, index))) / inkIn(marks),
  );
}

test('two, three and six rings that touch, or share a side, are cut between any two', () => {
  for (const count of [2, 3, 6]) {
    for (const apart of [24, 26, 28]) {
      const shares = sharesLeftOfCuts(rings(count, apart));
      for (let ring = 1; ring < count; ring++) {
        const off = Math.min(...shares.map((share) => Math.abs(count * share - ring)));
        // In rings' ink: the half of a shared side that is the other's, too.
        expect(off, `${count} rings, ${apart} apart`).toBeLessThan(0.2);
      }
    }
  }
});

test('the parts hold all ink, and share no more of it than the sides between two rings', () => {
  const marks = rings(3, 25);
  const parts = cutMarks(marks, height).map((part) => part.marks);
  expect(laid(parts)).toEqual({ ...marks, reduction: 1 });
  const times = new Map<number, number>();
  for (const { box, coverage } of parts) {
    coverage.forEach((value, index) => {
      const place = (box.y + Math.floor(index / box.width)) * 1000 + box.x + (index % box.width);
      if (value > 0) times.set(place, (times.get(place) ?? 0) + 1);
    });
  }
  const shared = [...times].filter(([, count]) => count > 1).map(([place]) => place % 1000);
  expect(shared).not.toEqual([]);
  // In the middle between two of the rings, which stand 25 apart from 20 on.
  const off = shared.map((x) => Math.min(Math.abs(x - 32.5), Math.abs(x - 57.5)));
  expect(Math.max(...off)).toBeLessThan(5);
});

test('rings that share a side are closed on both sides of the cut', () => {
  for (const apart of [22, 24, 26]) {
    const whole = cutMarks(rings(1, 0), 60)[0]!.marks;
    const parts = cutMarks(rings(2, apart), height).map((part) => part.marks);
    const closed = parts.flatMap((_, from) =>
      parts.map((_, to) => laid(parts.slice(Math.min(from, to), Math.max(from, to) + 1))),
    );
    const likeOne = closed.filter(
      (part) =>
        Math.abs(part.box.width - whole.box.width) <= 2 && inkIn(part) >= 0.93 * inkIn(whole),
    );
    const starts = likeOne.map(({ box }) => box.x);
    expect(Math.max(...starts) - Math.min(...starts), `${apart} apart`).toBeGreaterThan(apart - 3);
  }
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

test('a cut goes where two 0s in a picture touch, and loses no ink', () => {
  const left = digitInk(0, { x: 20, y: 20, scale: 1 });
  const right = digitInk(0, { x: 72, y: 20, scale: 1 });
  const page = pageOf(180, 130, (x, y) => 255 * Math.max(left(x, y), right(x, y)));
  const marks = tightMarks(page);
  const parts = cutMarks(marks, 90).map((part) => part.marks);

  expect(inkIn(laid(parts))).toBe(inkIn(marks));
  expect(parts.some(({ box }) => Math.abs(box.x - 76) < 8)).toBe(true);
});
