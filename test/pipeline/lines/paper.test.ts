import { describe, expect, test } from 'vitest';
import { labelComponents } from '../../../src/pipeline/image/components.ts';
import { findMarks } from '../../../src/pipeline/marks/find-marks.ts';
import { formRulesOf } from '../../../src/pipeline/lines/form-rules.ts';
import { withoutFrames } from '../../../src/pipeline/marks/frames.ts';
import { lineSums } from '../../../src/pipeline/image/line-sums.ts';
import { isRuled, rulingOf, withoutLines } from '../../../src/pipeline/lines/lines.ts';
import { rulingsOf } from '../../../src/pipeline/lines/rulings.ts';
import { strokesOf } from '../digits.ts';
import { digitInk, pageOf } from '../pages.ts';
import { seeded } from '../seeded.ts';
import { likeness, tileOf, tileOfInk } from '../tiles.ts';

const [width, height] = [420, 360];
const sheet = (valueAt: (x: number, y: number) => number) => pageOf(width, height, valueAt);

/** How much a line of 2 pixels covers of a place that is `off` from its middle. */
const lineAt = (off: number) => Math.max(0, Math.min(1, 1.5 - Math.abs(off)));

/** Parallel lines that fall by `slope` rows a column, `apart` rows from each other, bent by `bend` in the middle. */
function ruledBy(slope: number, apart: number, bend = 0) {
  return (x: number, y: number) => {
    const bent = bend * Math.sin((Math.PI * x) / width);
    const phase = (y - slope * x - bent + 50 * apart) % apart;
    return lineAt(phase - apart / 2);
  };
}

const slopes = [-0.36, -0.18, -0.05, 0, 0.1, 0.27, 0.36];

describe('sums along lines', () => {
  test('are those of the pixels of a level line, and of one that falls', () => {
    const random = seeded(5);
    const page = sheet(() => 255 * random());
    const { side, drift, values } = lineSums(page, 8, 1);
    const at = (strip: number, fall: number, y: number) =>
      values[(strip * (2 * drift + 1) + drift + fall) * height + y]!;
    for (const [strip, y] of [
      [0, 0],
      [3, 100],
      [50, 200],
    ] as const) {
      const along = (fall: number) =>
        Array.from({ length: side }, (_, step) => {
          return page.values[(y + fall * step) * width + strip * side + step]!;
        }).reduce((sum, value) => sum + value);
      expect(at(strip, 0, y)).toBe(along(0));
      expect(at(strip, side - 1, y)).toBe(along(1));
    }
  });
});

describe('rulings', () => {
  test.each(slopes)('that fall by %f rows a column are all found, and no others', (slope) => {
    const lined = ruledBy(slope, 30);
    const page = sheet((x, y) => 90 * lined(x, y));
    const found = rulingsOf(page);
    expect(found.length).toBeGreaterThan(8);
    for (const { from, rows } of found) {
      rows.forEach((row, step) => {
        const y = Math.round(row);
        if (y < 3 || y > height - 4) return;
        const near = [-2, -1, 0, 1, 2].map((off) => lined(from + step, y + off));
        expect(Math.max(...near), `${from + step}, ${row}`).toBeGreaterThan(0);
      });
    }
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

  test('make a ruled sheet where there is room for writing between them, else a pattern', () => {
    const ruling = rulingOf(sheet((x, y) => 60 * ruledBy(0, 24)(x, y)));
    expect(isRuled(ruling, 20)).toBe(true);
    expect(isRuled(ruling, 28)).toBe(false);
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

  test('are neither ones side by side nor a long one', () => {
    const ones = (x: number, y: number) =>
      x > 90 && x < 330 && y > 110 && y < 230 ? lineAt((x % 40) - 20) : 0;
    const page = sheet((x, y) => 200 * ones(x, y));
    expect(withoutLines(page, rulingOf(page)).values).toEqual(page.values);
    const one = sheet((x, y) => 200 * (y > 25 && y < 330 ? lineAt(x - 200 - 0.1 * y) : 0));
    expect(withoutLines(one, rulingOf(one)).values).toEqual(one.values);
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

describe('frames', () => {
  const side = (x: number, y: number, box: readonly [number, number, number, number]) => {
    const [left, top, right, bottom] = box;
    const level = x >= left && x <= right ? Math.max(lineAt(y - top), lineAt(y - bottom)) : 0;
    const steep = y >= top && y <= bottom ? Math.max(lineAt(x - left), lineAt(x - right)) : 0;
    return Math.max(level, steep);
  };

  test('a digit in a box, upright or turned, gives the tile of its ink', () => {
    for (const turned of [0, 0.12, -0.2]) {
      for (let digit = 0; digit < 10; digit++) {
        const ink = digitInk(digit, { x: 160, y: 130, scale: 1 });
        const page = sheet((x, y) => {
          const [across, down] = [x + turned * (y - 170), y - turned * (x - 200)];
          return 230 - 190 * Math.max(ink(x, y), side(across, down, [135, 105, 265, 240]));
        });
        const tile = tileOf(page);
        expect(tile, `${digit} turned ${turned}`).toBeDefined();
        expect(likeness(tile!, tileOfInk(strokesOf(digit))), `${digit}`).toBeGreaterThan(0.95);
      }
    }
  });

  test('a row of cells leaves the digits in it, one component each', () => {
    const inks = [2, 3, 5].map((digit, place) =>
      digitInk(digit, { x: 55 + 110 * place, y: 130, scale: 0.9 }),
    );
    const page = sheet((x, y) => {
      const cells = inks.map((_, place) =>
        side(x, y, [40 + 110 * place, 110, 150 + 110 * place, 230]),
      );
      return 255 * Math.max(...cells, ...inks.map((ink) => ink(x, y)));
    });
    const { components } = labelComponents(width, height, withoutFrames(page).values);
    expect(components).toHaveLength(inks.length);
  });

  test('an 8, a 0 with a dot in it and a page of digits are none', () => {
    const ring = digitInk(0, { x: 150, y: 100, scale: 1.5 });
    const dot = (x: number, y: number) => (Math.hypot(x - 215, y - 165) < 6 ? 1 : 0);
    const dotted = sheet((x, y) => 255 * Math.max(ring(x, y), dot(x, y)));
    expect(withoutFrames(dotted).values).toEqual(dotted.values);
    const all = Array.from({ length: 10 }, (_, digit) =>
      digitInk(digit, {
        x: 10 + 80 * (digit % 5),
        y: 40 + 140 * Math.floor(digit / 5),
        scale: 0.8,
      }),
    );
    const page = sheet((x, y) => 255 * Math.max(...all.map((ink) => ink(x, y))));
    expect(withoutFrames(page).values).toEqual(page.values);
  });
});

test('a page of nothing but rulings and boxes holds no marks', () => {
  const page = sheet((x, y) => {
    const squared = Math.max(lineAt((x % 40) - 20), lineAt((y % 40) - 20));
    return 230 - 100 * squared;
  });
  expect(findMarks(page).coverage).toHaveLength(0);
});

describe("a form's rules", () => {
  test('are found where they fall, as thin as they are, and nothing else is', () => {
    for (const fall of [-0.04, 0, 0.03]) {
      const rule = (x: number, y: number) => lineAt(y - 300 - fall * (x - 210));
      const stem = (x: number, y: number) => (y > 20 && y < 310 ? lineAt((x - 100) / 3) : 0);
      const [found, ...others] = formRulesOf(
        sheet((x, y) => Math.max(110 * rule(x, y), 200 * stem(x, y))),
      );
      expect(others).toEqual([]);
      for (const x of [5, 210, 415]) {
        expect(Math.abs(found!.rows[x]! - 300 - fall * (x - 210))).toBeLessThan(1.5);
      }
    }
    expect(formRulesOf(sheet((_, y) => 40 * lineAt(y - 300)))).toEqual([]);
    expect(formRulesOf(sheet(() => 0))).toEqual([]);
  });

  test.each([0, 2, 3, 5, 6, 8, 9])('leave a %i that stands on one whole', (digit) => {
    const ink = digitInk(digit, { x: 140, y: 110, scale: 1.6 });
    const rows = Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (__, x) => ink(x, y)).some((value) => value > 0.5),
    );
    const foot = rows.lastIndexOf(true);
    const waves = (x: number, y: number) => lineAt(((y + 2 * Math.sin(x / 9)) % 7) - 3);
    const rule = (y: number) => lineAt(y - foot + 1);
    const page = sheet((x, y) =>
      Math.min(225 - 40 * waves(x, y), 225 - 110 * rule(y), 225 - 170 * ink(x, y)),
    );
    expect(likeness(tileOf(page)!, tileOfInk(strokesOf(digit))), `${digit}`).toBeGreaterThan(0.9);
  });
});
