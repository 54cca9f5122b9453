import { describe, expect, test } from 'vitest';
import { downscale } from '../../../src/pipeline/image/downscale.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { digitInk, inColour, pageOf } from '../../fixtures/pages.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { likeness, tileOf, tileOfInk } from '../../fixtures/tiles.ts';

type Colour = readonly [red: number, green: number, blue: number];

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

/** However these digits are drawn on a page, they are found in it as their ink is. */
export function describeSameTiles(digits: readonly number[]): void {
  describe('a picture of a digit gives the tile of its ink', () => {
    /** Each digit's picture gives the tile that its ink gives. */
    function expectSameTiles(
      pictureOf: (digit: number) => ReturnType<typeof sheetWith>,
      alike = 0.95,
    ) {
      for (const digit of digits) {
        const tile = tileOf(pictureOf(digit));
        expect(tile, `${digit} is found`).toBeDefined();
        expect(likeness(tile!, tileOfInk(strokesOf(digit))), `${digit}`).toBeGreaterThan(alike);
      }
    }

    const contrasts = [
      { paper: 255, ink: 0 },
      { paper: 0, ink: 255 },
      { paper: 230, ink: 150 },
      { paper: 60, ink: 200 },
      { paper: 180, ink: 140 },
    ];
    test.each(contrasts)('of ink $ink on paper $paper', ({ paper, ink }) => {
      expectSameTiles((digit) =>
        sheetWith(digit, (_x, _y, cover) => paper + (ink - paper) * cover),
      );
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
      const normal = () =>
        Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
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
}
