import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  between,
  isUpright,
  moveCorner,
  uprightAround,
  wholeButMargin,
  type Corners,
} from '../../../src/page/shared/corners.ts';
import { perspective } from '../../../src/page/picture/perspective.ts';

const aslant: Corners = [
  { x: 0.1, y: 0.2 },
  { x: 0.8, y: 0.1 },
  { x: 0.9, y: 0.9 },
  { x: 0.2, y: 0.7 },
];

describe('moving a corner', () => {
  test.each([0, 1, 2, 3])('corner %d takes its neighbours along', (index) => {
    const moved = moveCorner(wholeButMargin, index, { x: 0.4, y: 0.6 }, false);
    expect(moved[index]).toEqual({ x: 0.4, y: 0.6 });
    expect(isUpright(moved)).toBe(true);
    expect(moved[(index + 2) % 4]).toEqual(wholeButMargin[(index + 2) % 4]);
  });

  test.each([0, 1, 2, 3])('corner %d moves alone where the sheet is aslant', (index) => {
    const moved = moveCorner(wholeButMargin, index, { x: 0.4, y: 0.6 }, true);
    const others = [0, 1, 2, 3].filter((other) => other !== index);
    expect(others.map((other) => moved[other])).toEqual(others.map((o) => wholeButMargin[o]));
    expect(moved[index]).toEqual({ x: 0.4, y: 0.6 });
  });

  test.each([0, 1, 2, 3])('corner %d neither leaves the picture nor passes another', (index) => {
    for (const to of [-2, 0, 0.5, 1, 3].flatMap((x) => [-2, 0.5, 3].map((y) => ({ x, y })))) {
      const [topLeft, , bottomRight] = moveCorner(wholeButMargin, index, to, false);
      expect(topLeft.x).toBeGreaterThanOrEqual(0);
      expect(topLeft.y).toBeGreaterThanOrEqual(0);
      expect(bottomRight.x).toBeLessThanOrEqual(1);
      expect(bottomRight.y).toBeLessThanOrEqual(1);
      expect(bottomRight.x - topLeft.x).toBeGreaterThan(0.049);
      expect(bottomRight.y - topLeft.y).toBeGreaterThan(0.049);
    }
  });

  test('whatever is drawn, no corner leaves the picture', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const place = fc.record({ x: share, y: share });
    const far = fc.double({ min: -2, max: 3, noNaN: true });
    const corner = fc.integer({ min: 0, max: 3 });
    const least = fc.constantFrom(0.01, 0.05);
    fc.assert(
      fc.property(place, place, corner, far, far, least, (one, other, index, x, y, wide) => {
        const moved = moveCorner(between(one, other), index, { x, y }, false, wide);
        for (const { x: across, y: down } of moved)
          expect([across, down].every((at) => at >= 0 && at <= 1)).toBe(true);
      }),
      { seed: 1, examples: [[{ x: 1, y: 1 }, { x: 1, y: 1 }, 2, 3, 3, 0.01]] },
    );
  });

  test('four corners fit into an upright rectangle', () => {
    expect(isUpright(aslant)).toBe(false);
    expect(uprightAround(aslant)[0]).toEqual({ x: 0.1, y: 0.1 });
    expect(uprightAround(aslant)[2]).toEqual({ x: 0.9, y: 0.9 });
  });
});

test('perspective brings corners to corners and straight lines to straight lines', () => {
  const placeOf = perspective(aslant);
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  square.forEach(([u, v], index) => {
    expect(placeOf(u, v).x).toBeCloseTo(aslant[index]!.x);
    expect(placeOf(u, v).y).toBeCloseTo(aslant[index]!.y);
  });
  const [one, two, three] = [0.1, 0.5, 0.8].map((t) => placeOf(t, 0.2 + t / 2)) as [
    { x: number; y: number },
    { x: number; y: number },
    { x: number; y: number },
  ];
  const turn = (two.x - one.x) * (three.y - one.y) - (two.y - one.y) * (three.x - one.x);
  expect(turn).toBeCloseTo(0, 10);
});
