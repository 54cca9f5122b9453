import { expect, test } from 'vitest';
import type { Probabilities } from '../../../src/pipeline/network/calibrate.ts';
import { pageLatticeOf } from '../../../src/pipeline/lattice/lattice.ts';
import type { Features } from '../../../src/pipeline/lattice/features.ts';
import type { Piece } from '../../../src/pipeline/candidates/piece.ts';
import type { Proposal } from '../../../src/pipeline/candidates/propose.ts';

const [across, high] = [20, 30];
const none = new Float32Array(10) as Probabilities;

/** A digit's box as a piece of a picture, of which nothing but the box counts. */
function pieceAt(box: Piece['box'], origin: number): Piece {
  const marks = { box, coverage: new Uint8ClampedArray() };
  return { box, origin, substance: { kind: 'marks', marks } };
}

/** How far off its line each digit of a row lies, which stand at these places on a line that falls. */
function offLine(places: readonly number[], fall: number, down: readonly number[] = []): number[] {
  const pieces = places.map((x, index) => {
    const y = 500 + fall * x + (down[index] ?? 0);
    return pieceAt({ x, y, width: across, height: high }, index);
  });
  const row = { pieces, height: high };
  const spans = pieces.map(({ box }, from) => ({ from, to: from + 1, box, candidate: 1 }));
  const proposal: Proposal = {
    kind: 'picture',
    whole: row,
    others: [],
    arrangements: [[{ row, spans }]],
    candidates: [],
  };
  const tileScore = { energy: 0, value: 1, logProbability: 0, probabilities: none };
  const [arrangement] = pageLatticeOf(proposal, [tileScore, tileScore]).arrangements;
  const digits = arrangement!.lattices[0]!.steps.filter(({ kind }) => kind === 'digit');
  return digits.map(({ features }) => features.offLine ?? 0);
}

// The third number is a single digit, far from its neighbours.
const numbers = [0, 30, 60, 300, 330, 600, 900, 930, 960];

test('digits on a page that is turned lie on their line, one that stands alone too', () => {
  for (const fall of [-0.2, 0, 0.2]) {
    const off = offLine(numbers, fall);
    expect(off).toHaveLength(numbers.length);
    expect(Math.max(...off)).toBeLessThan(0.05);
  }
});

test('a digit of two that lies lower is off the line: two do not tell how it falls', () => {
  expect(Math.max(...offLine([0, 30], 0, [0, high]))).toBeGreaterThan(0.2);
});

test('of a picture it counts how likely a digit is print, and what is left beside the whole as one', () => {
  const box = { x: 0, y: 0, width: across, height: high };
  const [one, other, speck] = [0, 40, 80].map((x, index) => ({
    ...pieceAt({ ...box, x, height: index === 2 ? 4 : high }, index),
    printed: 0.6,
  })) as [Piece, Piece, Piece];
  const whole = { pieces: [one], height: high };
  const tileScore = { energy: 0, value: 1, logProbability: 0, probabilities: none };
  const featuresWith = (others: Piece[]) =>
    Object.assign(
      {},
      ...pageLatticeOf({ kind: 'picture', whole, others, arrangements: [], candidates: [] }, [
        tileScore,
      ]).wholeDigit,
    ) as Features;
  expect(featuresWith([]).printed).toBeCloseTo(0.6);
  expect(featuresWith([]).printedOver).toBeGreaterThan(0);
  expect(featuresWith([]).beside).toBeUndefined();
  expect(featuresWith([speck]).beside).toBeUndefined();
  expect(featuresWith([other, speck]).beside).toBe(1);
});
