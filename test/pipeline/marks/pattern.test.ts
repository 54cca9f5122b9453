import { describe, expect, test } from 'vitest';
import { flatten } from '../../../src/pipeline/marks/light.ts';
import { withoutPattern } from '../../../src/pipeline/marks/pattern.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { digitInk, pageOf } from '../../fixtures/pages.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { likeness, tileOf, tileOfInk } from '../../fixtures/tiles.ts';

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const placed = { x: 30, y: 12, scale: 0.5 };
const field = { width: 110, height: 64 };

/** How much of a place security print covers, 0 to 1. */
const prints: Record<string, (x: number, y: number) => number> = {
  'level lines': (_x, y) => lineAt(y / 5),
  'waves that cross': (x, y) =>
    Math.max(lineAt((y + 3 * Math.sin(x / 9)) / 6), lineAt((x + y + 2 * Math.sin(y / 7)) / 9)),
  'a weave': (x, y) => Math.max(0, Math.sin(1.5 * x) * Math.sin(1.7 * y)),
};

function lineAt(phase: number): number {
  return Math.max(0, 1 - 5 * Math.abs(phase - Math.round(phase)));
}

/** A digit of 40 pixels on printed paper, scanned with some noise: print takes `print` off the light, ink `ink`. */
function fieldWith(
  digit: number | undefined,
  cover: (x: number, y: number) => number,
  { print, ink }: { print: number; ink: number },
) {
  const random = seeded(5);
  const inked = digit === undefined ? () => 0 : digitInk(digit, placed);
  return pageOf(field.width, field.height, (x, y) => {
    return 215 * (1 - print * cover(x, y)) * (1 - ink * inked(x, y)) + 4 * (random() - 0.5);
  });
}

describe('a digit on security print gives the tile of its ink', () => {
  test.each(Object.entries(prints))('%s', (_name, cover) => {
    for (const digit of digits) {
      const page = fieldWith(digit, cover, { print: 0.25, ink: 0.65 });
      const tile = tileOf(page);
      expect(tile, `${digit} is found`).toBeDefined();
      expect(likeness(tile!, tileOfInk(strokesOf(digit))), `${digit}`).toBeGreaterThan(0.88);
    }
  });
});

test('what is left on security print lies on ink or beside it', () => {
  for (const cover of Object.values(prints)) {
    const ink = digitInk(8, placed);
    const page = flatten(fieldWith(8, cover, { print: 0.25, ink: 0.65 }), 0.35);
    const places = Array.from(withoutPattern(page).values, (value, index) => {
      return { value, x: index % field.width, y: Math.floor(index / field.width) };
    });
    const left = places.filter(({ value }) => value > 0);
    const inked = places.filter(({ x, y }) => ink(x, y) > 0.5);
    expect(left.length).toBeGreaterThan(0.8 * inked.length);
    const reach = [-2, -1, 0, 1, 2];
    const beside = left.filter(({ x, y }) =>
      reach.every((across) => reach.every((down) => ink(x + across, y + down) === 0)),
    );
    expect(beside).toEqual([]);
  }
});

test('on plain paper nothing is taken away', () => {
  for (const digit of digits) {
    const page = flatten(
      fieldWith(digit, () => 0, { print: 0, ink: 0.65 }),
      0.35,
    );
    expect(withoutPattern(page)).toBe(page);
  }
});
