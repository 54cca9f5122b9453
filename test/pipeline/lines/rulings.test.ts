import { describe, expect, test } from 'vitest';
import { formRulesOf } from '../../../src/pipeline/lines/form-rules.ts';
import { rulingsOf } from '../../../src/pipeline/lines/rulings.ts';
import { findMarks } from '../../../src/pipeline/marks/find-marks.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { digitInk } from '../../fixtures/pages.ts';
import { height, lineAt, ruledBy, sheet, slopes } from '../../fixtures/ruled.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { likeness, tileOf, tileOfInk } from '../../fixtures/tiles.ts';

describe('rulings', () => {
  test.each(slopes)('that fall by %f rows a column are all found, and no others', (slope) => {
    const lined = ruledBy(slope, 30);
    const page = sheet((x, y) => 90 * lined(x, y));
    const found = rulingsOf(page);
    expect(found.length).toBeGreaterThan(8);
    const places = found.flatMap(({ from, rows }) =>
      Array.from(rows, (row, step) => ({ x: from + step, y: Math.round(row) })),
    );
    // A line is followed a little beyond the page, where it cannot be held against what was drawn.
    const onPage = places.filter(({ y }) => y >= 3 && y <= height - 4);
    expect(onPage.length).toBeGreaterThan(0.7 * places.length);
    const beside = onPage.filter(({ x, y }) =>
      [-2, -1, 0, 1, 2].every((off) => lined(x, y + off) === 0),
    );
    expect(beside).toEqual([]);
  });

  // Where a steep line cuts a corner off, what is seen of it is too short to be told from a stroke.
  test.each(slopes.slice(1, -1))(
    'that fall by %f rows a column leave nothing, with their grain',
    (slope) => {
      const random = seeded(8);
      const lined = ruledBy(slope, 30);
      expect(
        tileOf(sheet((x, y) => 215 - 45 * lined(x, y) * (0.6 + 0.8 * random()) + 6 * random())),
      ).toBeUndefined();
    },
  );

  test('leave no dark patches of their own, and a stroke along one of them stays', () => {
    const patches = (x: number, y: number) => ((x * 7 + y * 3) % 90 < 20 ? 1.9 : 1);
    const squared = (x: number, y: number) =>
      Math.max(lineAt((x % 36) - 18), lineAt((y % 36) - 18));
    const paper = (x: number, y: number) => 215 - 40 * patches(x, y) * squared(x, y);
    expect(tileOf(sheet(paper))).toBeUndefined();
    const stroke = (x: number, y: number) => (y > 150 && y < 200 ? lineAt(x - 198) : 0);
    const one = findMarks(sheet((x, y) => Math.min(paper(x, y), 215 - 190 * stroke(x, y))));
    expect(one.box.width).toBeLessThan(8);
    // A patch beside its end may be taken with it.
    expect(one.box.height).toBeGreaterThan(44);
    expect(one.box.height).toBeLessThan(60);
  });

  test('that bend with the sheet, and squared paper in perspective, leave nothing', () => {
    const bent = ruledBy(0.05, 34, 9);
    expect(tileOf(sheet((x, y) => 215 - 60 * bent(x, y)))).toBeUndefined();
    const tilted = (x: number, y: number) => {
      const far = 1 + 0.0006 * y;
      const [across, down] = [(x - 200) * far + 5000, y * far];
      return Math.max(lineAt((across % 36) - 18), lineAt((down % 36) - 18));
    };
    expect(tileOf(sheet((x, y) => 215 - 60 * tilted(x, y)))).toBeUndefined();
  });

  test('the feet of digits near the edge are none where there is paper between them, a line there is', () => {
    const line = (_: number, y: number) => 120 * lineAt(y - (height - 6));
    const feet = (x: number, y: number) => (x > 30 && x < 390 && x % 40 < 34 ? line(x, y) : 0);
    for (const linesOf of [rulingsOf, formRulesOf]) {
      expect(linesOf(sheet(line))).toHaveLength(1);
      expect(linesOf(sheet(feet))).toHaveLength(0);
    }
  });

  test('are found in the middle of their neighbours where they are lost, in whole or in part', () => {
    const apart = 30;
    const lines = (x: number, y: number) => {
      const number = Math.floor(y / apart);
      // What is followed instead of the line for a stretch lies nearer to the one above it.
      const off = number === 6 && x < 180 ? 9 : 0;
      return number === 3 && x > 150 && x < 300 ? 0 : lineAt((y % apart) - apart / 2 + off);
    };
    const found = rulingsOf(sheet((x, y) => 90 * lines(x, y)));
    const rowsAt = (x: number) => found.map(({ from, rows }) => rows[x - from] ?? -1);
    for (let number = 1; number < 11; number++) {
      for (const x of [40, 120, 280, 380]) {
        const off = rowsAt(x).map((row) => Math.abs(row - apart * (number + 0.5)));
        expect(Math.min(...off), `line ${number} at ${x}`).toBeLessThan(2.5);
      }
    }
  });

  test.each(slopes)('that fall by %f rows a column leave digits across them whole', (slope) => {
    const lined = ruledBy(slope, 44);
    for (let digit = 0; digit < 10; digit++) {
      const ink = digitInk(digit, { x: 140, y: 110, scale: 1.6 });
      const page = sheet((x, y) => Math.min(225 - 70 * lined(x, y), 225 - 190 * ink(x, y)));
      expect(likeness(tileOf(page)!, tileOfInk(strokesOf(digit))), `${digit}`).toBeGreaterThan(0.9);
    }
  });
});
