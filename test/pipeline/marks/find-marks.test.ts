import { describe, expect, test } from 'vitest';
import { findMarks } from '../../../src/pipeline/marks/find-marks.ts';
import { darkOnLight } from '../../../src/pipeline/marks/polarity.ts';
import { writingOf } from '../../../src/pipeline/candidates/writing.ts';
import { downscale } from '../../../src/pipeline/image/downscale.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { mnistPicture } from '../../fixtures/mnist.ts';
import { digitInk, inColour, pageOf } from '../../fixtures/pages.ts';
import { lineAt, sheet as paper } from '../../fixtures/ruled.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { likeness, tileOf, tileOfInk } from '../../fixtures/tiles.ts';

type Colour = readonly [red: number, green: number, blue: number];

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const centred = { x: 100, y: 80, scale: 1.5 };
const sheet = { width: 320, height: 280 };

/** A centred digit on a sheet, by the value of the paper, how dark ink makes it, and what else lies there. */
function sheetWith(
  digit: number,
  valueAt: (x: number, y: number, ink: number) => number,
  placed = centred,
) {
  const ink = digitInk(digit, placed);
  return pageOf(sheet.width, sheet.height, (x, y) => valueAt(x, y, ink(x, y)));
}

/** Each digit's picture gives the tile that its ink gives. */
function expectSameTiles(pictureOf: (digit: number) => ReturnType<typeof sheetWith>, alike = 0.95) {
  for (const digit of digits) {
    const tile = tileOf(pictureOf(digit));
    expect(tile, `${digit} is found`).toBeDefined();
    expect(likeness(tile!, tileOfInk(strokesOf(digit))), `${digit}`).toBeGreaterThan(alike);
  }
}

describe('a picture of a digit gives the tile of its ink', () => {
  const contrasts = [
    { paper: 255, ink: 0 },
    { paper: 0, ink: 255 },
    { paper: 230, ink: 150 },
    { paper: 60, ink: 200 },
    { paper: 180, ink: 140 },
  ];
  test.each(contrasts)('of ink $ink on paper $paper', ({ paper, ink }) => {
    expectSameTiles((digit) => sheetWith(digit, (_x, _y, cover) => paper + (ink - paper) * cover));
  });

  const colours: { ink: Colour; paper: Colour }[] = [
    { ink: [40, 60, 190], paper: [250, 235, 240] },
    { ink: [210, 40, 40], paper: [245, 245, 230] },
    { ink: [250, 250, 120], paper: [30, 70, 50] },
    { ink: [200, 60, 120], paper: [110, 110, 110] },
  ];
  test.each(colours)('of colour $ink on $paper', ({ ink, paper }) => {
    expectSameTiles((digit) => {
      const cover = sheetWith(digit, (_x, _y, covered) => 255 * covered);
      const mixed = (value: number, channel: 0 | 1 | 2) =>
        paper[channel] + ((ink[channel] - paper[channel]) * value) / 255;
      return inColour(cover, (value) => [mixed(value, 0), mixed(value, 1), mixed(value, 2)]);
    });
  });

  test('drawn on nothing: transparency is white', () => {
    expectSameTiles((digit) => {
      const cover = sheetWith(digit, (_x, _y, ink) => 255 * ink);
      return inColour(cover, (value) => [0, 0, 0, value]);
    });
  });

  test('in light that falls off to a third, and under a shadow', () => {
    expectSameTiles((digit) => {
      return sheetWith(digit, (x, y, ink) => (240 - 0.3 * x - 0.2 * y) * (1 - 0.7 * ink));
    });
    expectSameTiles((digit) => {
      return sheetWith(digit, (x, _y, ink) => (x < 40 ? 110 : 225) * (1 - 0.7 * ink));
    });
  });

  test('through noise', () => {
    const random = seeded(3);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    expectSameTiles(
      (digit) => sheetWith(digit, (_x, _y, ink) => 200 - 130 * ink + 7 * normal()),
      0.9,
    );
  });

  test('on ruled lines and on squared paper', () => {
    const ruled = (y: number) => (y % 40 < 2 ? 60 : 0);
    expectSameTiles(
      (digit) => sheetWith(digit, (_x, y, ink) => Math.min(230 - ruled(y), 230 - 190 * ink)),
      0.85,
    );
    expectSameTiles(
      (digit) =>
        sheetWith(digit, (x, y, ink) =>
          Math.min(230 - ruled(x + 7), 230 - ruled(y), 230 - 190 * ink),
        ),
      0.7,
    );
  });

  test('beside dust, specks and a dark strip along the border', () => {
    expectSameTiles((digit) =>
      sheetWith(digit, (x, y, ink) => {
        const isSpeck = (x === 30 && y === 40) || Math.hypot(x - 280, y - 30) < 4;
        return isSpeck || y > 270 ? 40 : 235 - 190 * ink;
      }),
    );
  });

  test('anywhere on it, and a thirtieth of its height', () => {
    const random = seeded(11);
    for (const digit of digits) {
      const ink = digitInk(digit, { x: 1200 * random(), y: 1000 * random(), scale: 0.5 });
      const page = downscale(
        pageOf(1600, 1400, (x, y) => 250 - 220 * ink(x, y)),
        2,
      );
      expect(likeness(tileOf(page)!, tileOfInk(strokesOf(digit)))).toBeGreaterThan(0.9);
    }
  });

  test('with a pen as fine as a hundredth of its height, as one that a network knows', () => {
    for (const digit of digits) {
      const ink = digitInk(digit, centred, 0.02);
      const page = pageOf(sheet.width, sheet.height, (x, y) => 255 - 255 * ink(x, y));
      expect(likeness(tileOf(page)!, tileOfInk(strokesOf(digit)))).toBeGreaterThan(0.85);
    }
  });
});

test('an MNIST image goes through nearly unchanged', () => {
  const differences = Array.from({ length: 100 }, (_, index) => {
    const picture = mnistPicture(index * 599);
    const tile = tileOf(picture)!;
    return (
      tile.reduce((sum, value, at) => sum + Math.abs(value - picture.values[at]! / 255), 0) / 784
    );
  });
  differences.sort((one, other) => one - other);
  expect(differences[75]).toBeLessThan(0.001);
  expect(differences[95]).toBeLessThan(0.01);
});

// Upright 1s four pixels wide, whose sides stand on those of the blocks that so small a picture is looked at in.
test.each([382, 10378, 12178, 31755])('MNIST image %i is light on dark', (index) => {
  const picture = mnistPicture(index);
  expect(darkOnLight(picture).values).toEqual(picture.values.map((value) => 255 - value));
});

test('the box of the digit lies where it was placed, in a picture of any size', () => {
  for (const scale of [0.5, 2, 12]) {
    const placed = { x: 60 * scale, y: 40 * scale, scale };
    const ink = digitInk(3, placed);
    const page = pageOf(200 * scale, 180 * scale, (x, y) => 240 - 200 * ink(x, y));
    const { x, y, height } = writingOf(findMarks(page))!.whole.box;
    // The raster has a margin of 1 pixel around ink 80 pixels high.
    expect(Math.abs(y / scale - 41)).toBeLessThan(3);
    expect(Math.abs(height / scale - 80)).toBeLessThan(4);
    expect(x / scale).toBeGreaterThan(59);
  }
});

describe('a page without writing has no marks', () => {
  const random = seeded(23);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const blanks: Record<string, (x: number, y: number) => number> = {
    white: () => 255,
    black: () => 0,
    grey: () => 128,
    'a gradient': (x, y) => 90 + 0.08 * x + 0.04 * y,
    'a lamp in a corner': (x, y) => 250 / (1 + (Math.hypot(x, y) / 1500) ** 2),
    'the grain of paper': () => 200 + 3 * normal(),
    'a noisy photo': () => 120 + 12 * normal(),
    'even noise': () => 255 * random(),
    'ruled paper': (_x, y) => (y % 30 < 2 ? 150 : 230),
    'squared paper': (x, y) => (x % 35 < 2 || y % 35 < 2 ? 150 : 230),
    'turned squared paper': (x, y) =>
      (x + 0.06 * y) % 50 < 2 || (y - 0.06 * x + 100) % 50 < 2 ? 150 : 230,
    'half in shadow': (x) => (x < 150 ? 100 : 220),
    'a sheet on a table': (x, y) => (x > 40 && y > 30 ? 235 : 60),
  };
  test.each(Object.entries(blanks))('%s', (_name, valueAt) => {
    for (const [width, height] of [
      [300, 260],
      [1400, 1100],
    ] as const) {
      expect(writingOf(findMarks(pageOf(width, height, valueAt)))).toBeUndefined();
    }
  });

  test('of no size, of one pixel, and of one row', () => {
    for (const [width, height] of [
      [0, 0],
      [0, 5],
      [1, 1],
      [300, 1],
      [1, 300],
      [2000, 3],
    ] as const) {
      expect(writingOf(findMarks(pageOf(width, height, () => 200)))).toBeUndefined();
    }
  });
});

test('a large page is looked at in a copy half as large where its strokes are thick, as it is where they are thin', () => {
  for (const digit of [2, 4, 8]) {
    const drawn = tileOfInk(strokesOf(digit));
    for (const [scale, reduction] of [
      [5, 2],
      [0.8, 1],
    ] as const) {
      const ink = digitInk(digit, { x: 150, y: 90, scale });
      const page = pageOf(800, 620, (x, y) => 230 - 180 * ink(x, y));
      expect(findMarks(page).reduction, `${digit}, ${scale}`).toBe(reduction);
      expect(likeness(tileOf(page)!, drawn), `${digit}, ${scale}`).toBeGreaterThan(0.95);
    }
  }
});

test('a digit of 8 pixels is found in a picture of 10', () => {
  for (const digit of digits) {
    const ink = digitInk(digit, { x: 16, y: 6, scale: 1 });
    const page = downscale(
      pageOf(100, 100, (x, y) => 255 * ink(x, y)),
      10,
    );
    expect(likeness(tileOf(page)!, tileOfInk(strokesOf(digit)))).toBeGreaterThan(0.75);
  }
});

test('a page of nothing but rulings and boxes holds no marks', () => {
  const page = paper((x, y) => {
    const squared = Math.max(lineAt((x % 40) - 20), lineAt((y % 40) - 20));
    return 230 - 100 * squared;
  });
  expect(findMarks(page).coverage).toHaveLength(0);
});
