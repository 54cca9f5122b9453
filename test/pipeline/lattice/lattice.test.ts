import { expect, test } from 'vitest';
import type { Probabilities } from '../../../src/pipeline/network/calibrate.ts';
import { pageLatticeOf } from '../../../src/pipeline/lattice/lattice.ts';
import { withLines } from '../../../src/pipeline/lattice/with-lines.ts';
import { type Features, lineFeatures } from '../../../src/pipeline/lattice/features.ts';
import type { StretchScore } from '../../../src/pipeline/line/line-scores.ts';
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

/** A stretch that holds one digit for sure, or as the likeliest of two; nothing else. */
function holding(digit: number, probability = 0.99): StretchScore {
  const digits = Array.from({ length: 10 }, () => -12);
  digits[digit] = Math.log(probability);
  return { digits, none: -8 };
}

test('a step counts what the line network says of its columns: one digit, the one of its tile, or none', () => {
  const pieces = [0, 40].map((x, index) =>
    pieceAt({ x, y: 0, width: across, height: high }, index),
  );
  const row = { pieces, height: high };
  const spans = [3, 5].map((digit, index) => ({
    from: index,
    to: index + 1,
    box: pieces[index]!.box,
    candidate: index + 1,
    stretch: holding(digit),
  }));
  const tileScore = { energy: 0, value: 3, logProbability: 0, probabilities: none };
  const [arrangement] = pageLatticeOf(
    {
      kind: 'picture',
      whole: row,
      others: [],
      arrangements: [[{ row, spans }]],
      candidates: [],
    },
    [tileScore, tileScore, tileScore],
  ).arrangements;
  const [three, five] = spans.map((span) => {
    const own = arrangement!.lattices[0]!.steps.filter((step) => step.span === span);
    return Object.assign({}, ...own.map(({ features }) => features)) as Features;
  }) as [Features, Features];
  for (const one of [three, five]) {
    expect(one.lineDigit).toBeCloseTo(Math.log(0.99), 2);
    expect(one.lineNone).toBe(-8);
  }
  expect(three.lineValue).toBeCloseTo(0, 2);
  expect(five.lineValue).toBeLessThan(-5);
});

test('that several digits are none is as unlikely as all of them together', () => {
  const one = { digits: Array.from({ length: 10 }, () => -3), none: -9 };
  const two = { digits: Array.from({ length: 10 }, () => -11), none: -18 };
  expect(lineFeatures('refused', one, 0).lineNone).toBe(-9);
  expect(lineFeatures('refused', two, 0).lineNone).toBe(-18);
  const [of, ofTwo] = [one, two].map((each) => lineFeatures('digit', each, 0).lineDigit!);
  expect(of! - ofTwo!).toBeCloseTo(8);
});

test('where the line network was not asked, nothing of it is counted', () => {
  const pieces = [pieceAt({ x: 0, y: 0, width: across, height: high }, 0)];
  const tileScore = { energy: 0, value: 1, logProbability: 0, probabilities: none };
  const page = pageLatticeOf(
    {
      kind: 'picture',
      whole: { pieces, height: high },
      others: [],
      arrangements: [],
      candidates: [],
    },
    [tileScore],
  );
  for (const features of [...page.wholeDigit, ...page.wholeRefused])
    expect(Object.keys(features).filter((name) => /^line[DVN]/.test(name))).toEqual([]);
});

test('which digit a candidate is, both networks say together, and how sure they are', () => {
  const pieces = [pieceAt({ x: 0, y: 0, width: across, height: high }, 0)];
  const probabilities = Float32Array.from({ length: 10 }, (_, digit) =>
    digit === 6 ? 0.7 : digit === 0 ? 0.3 : 0,
  ) as Probabilities;
  const tileScore = { energy: 4, value: 6, logProbability: Math.log(0.7), probabilities };
  const heard = (stretch?: StretchScore) =>
    withLines(
      {
        kind: 'picture',
        whole: { pieces, height: high, ...(stretch && { stretch }) },
        others: [],
        arrangements: [],
        candidates: [],
      },
      [tileScore],
    )[0]!;
  expect(heard()).toEqual(tileScore);
  // Agreed, contradicted by one that is surer, contradicted by one that is less sure.
  expect(heard(holding(6)).logProbability).toBeGreaterThan(Math.log(0.99));
  expect(heard(holding(0)).value).toBe(0);
  const unsure = {
    digits: holding(0).digits.map((each, digit) => (digit === 6 ? -0.1 : each)),
    none: -8,
  };
  expect(heard(unsure).value).toBe(6);
  const sum = heard(holding(0)).probabilities.reduce((all, each) => all + each, 0);
  expect(sum).toBeCloseTo(1, 4);
  expect(heard(holding(0)).energy).toBe(4);
});
