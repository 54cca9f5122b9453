import { beforeAll, describe, expect, test } from 'vitest';
import type { Stroke } from '../../src/pipeline/ink/ink.ts';
import type { Pixels } from '../../src/pipeline/image/pixels.ts';
import { rasterise } from '../../src/pipeline/ink/rasterise.ts';
import { read } from '../../src/pipeline/read.ts';
import { textOf, type Reading } from '../../src/pipeline/reading/reading.ts';
import { loadNetwork, type LoadedNetwork } from '../../training/evaluate/read-in-node.ts';
import { startWasm } from '../fixtures/start-wasm.ts';
import { moved, picture, sampledEvery, writtenDigits, type Written } from '../fixtures/hands.ts';
import { seeded } from '../fixtures/seeded.ts';

/** What a digit read as: its text, empty where there is none, and how surely. */
interface Answer {
  readonly text: string;
  readonly certainty: number;
}

/** How alike readings are before and after a change that means nothing. */
interface Likeness {
  /** The share that reads the same. */
  readonly same: number;
  /** How far certainty moves, on average. */
  readonly drift: number;
}

const answerOf = (reading: Reading): Answer => ({
  text: textOf(reading),
  certainty: 'certainty' in reading ? reading.certainty : 0,
});

/** How many hands write each digit, and how many of them are looked at in pictures, where marks take longer to find. */
export interface Hands {
  readonly drawn: number;
  readonly pictured: number;
}

/**
 * Each relation with a network as it is committed, as the app reads: nothing is expected. Only digits that the network
 * reads rightly and without a doubt are asked: where it wavers between two, any change may tip the scale, and how often
 * it wavers is what the cards measure.
 */
export function describeAlike(network: string, hands: Hands): void {
  describe(`what ${network} reads without a doubt`, patience, () => {
    reads(network, writtenDigits(hands.drawn), writtenDigits(hands.pictured));
  });
}

/** Some thousand readings, on a machine that may be busy. */
const patience = { timeout: 300_000 };

function reads(name: string, digits: readonly Written[], some: readonly Written[]): void {
  let network: LoadedNetwork;
  let drawn: { digit: Written; answer: Answer }[];
  let pictured: { digit: Written; answer: Answer }[];

  beforeAll(async () => {
    await startWasm();
    network = await loadNetwork(name);
    drawn = await undoubted(digits, readInk);
    pictured = await undoubted(some, (strokes) => readPicture(picture(strokes, plain)));
  }, patience.timeout);

  const plain = { side: 60, paper: 235, ink: 40 };

  async function readInk(given: readonly Stroke[]): Promise<Reading> {
    const { page, strokes } = rasterise(given);
    return read(page, strokes, undefined, network);
  }

  const readPicture = (page: Pixels): Promise<Reading> => read(page, undefined, undefined, network);

  async function undoubted(
    given: readonly Written[],
    readStrokes: (strokes: readonly Stroke[]) => Promise<Reading>,
  ) {
    const known = [];
    for (const digit of given) {
      const reading = await readStrokes(digit.strokes);
      const answer = answerOf(reading);
      if (reading.kind === 'read' && answer.text === `${digit.value}`)
        known.push({ digit, answer });
    }
    return known;
  }

  async function likeness(
    known: readonly { digit: Written; answer: Answer }[],
    readChanged: (strokes: readonly Stroke[], index: number) => Promise<Reading>,
  ): Promise<Likeness> {
    let [same, drift] = [0, 0];
    for (const [index, { digit, answer }] of known.entries()) {
      const changed = answerOf(await readChanged(digit.strokes, index));
      if (changed.text === answer.text) same++;
      drift += Math.abs(changed.certainty - answer.certainty);
    }
    return { same: same / known.length, drift: drift / known.length };
  }

  const inkChanged = (change: (strokes: readonly Stroke[], random: () => number) => Stroke[]) =>
    likeness(drawn, (strokes, index) => readInk(change(strokes, seeded(index))));

  test('is most of what all hands write', () => {
    expect(drawn.length / digits.length).toBeGreaterThan(0.6);
    expect(pictured.length / some.length).toBeGreaterThan(0.5);
  });

  // On a pad of 300 points, from a tenth of it to all of it. Ink is drawn anew at one size from its own corner: nothing but rounding is left of place and size.
  test('reads the same anywhere on the pad', async () => {
    const { same, drift } = await inkChanged((strokes, random) => {
      const [right, down] = [4000 * (random() - 0.5), 4000 * (random() - 0.5)];
      return moved(strokes, ({ x, y }) => ({ x: x + right, y: y + down }));
    });
    expect(same).toBe(1);
    expect(drift).toBeLessThan(0.001);
  });

  test.each([0.3, 1.7, 3])('reads the same %f times as large', async (scale) => {
    const { same, drift } = await inkChanged((strokes) =>
      moved(strokes, ({ x, y }) => ({ x: scale * x, y: scale * y })),
    );
    expect(same).toBe(1);
    expect(drift).toBeLessThan(0.001);
  });

  // The pen is for the eye: the very same pixels are read.
  test('reads the same with any pen and any pressure', async () => {
    const { same, drift } = await inkChanged((strokes, random) =>
      strokes.map(({ points }) => ({
        points: points.map((point) => ({ ...point, pressure: random() })),
        width: 1 + 40 * random(),
      })),
    );
    expect(same).toBe(1);
    expect(drift).toBe(0);
  });

  // A curve through few points is not the one through many: a corner may be cut by a third of the spacing.
  test.each([
    ['slowly, a point each hundredth of its height', 1],
    ['quickly, a point each sixteenth of its height', 6],
  ])('reads the same written %s', async (_, spacing) => {
    const { same, drift } = await inkChanged((strokes) => sampledEvery(strokes, spacing));
    expect(same).toBeGreaterThanOrEqual(0.99);
    expect(drift).toBeLessThan(0.01);
  });

  // A turned digit is another picture, and some come close to another digit: a 1 lies down to a 7's stroke.
  test.each([
    [-15, 0.95, 0.05],
    [-7, 0.98, 0.02],
    [7, 0.98, 0.02],
    [15, 0.95, 0.05],
  ])('reads the same turned by %i°', async (degrees, least, most) => {
    const [cosine, sine] = [Math.cos, Math.sin].map((of) => of((degrees * Math.PI) / 180));
    const { same, drift } = await inkChanged((strokes) =>
      moved(strokes, ({ x, y }) => ({ x: cosine! * x - sine! * y, y: sine! * x + cosine! * y })),
    );
    expect(same).toBeGreaterThanOrEqual(least);
    expect(drift).toBeLessThan(most);
  });

  // A pad of 300 points: a device tells places in its own pixels, so a digit 100 points high lies on a grid.
  test.each([1, 2, 3, 4])('reads the same with %i device pixels a point', async (pixels) => {
    const { same, drift } = await inkChanged((strokes) =>
      moved(strokes, ({ x, y }) => ({
        x: Math.round(x * pixels) / pixels,
        y: Math.round(y * pixels) / pixels,
      })),
    );
    expect(same).toBeGreaterThanOrEqual(0.99);
    expect(drift).toBeLessThan(0.01);
  });

  // Grey is turned round before marks are found; only rounding of the grey may differ.
  test('reads the same light on dark in a picture', async () => {
    const { same, drift } = await likeness(pictured, (strokes) =>
      readPicture(picture(strokes, { side: 60, paper: 40, ink: 235 })),
    );
    expect(same).toBeGreaterThanOrEqual(0.99);
    expect(drift).toBeLessThan(0.005);
  });

  // The page network looks at copies of its own size: edges come out a little otherwise.
  test.each([2, 4])('reads the same in a picture of %i times the pixels', async (pixels) => {
    const { same, drift } = await likeness(pictured, (strokes) =>
      readPicture(picture(strokes, { ...plain, side: plain.side * pixels })),
    );
    expect(same).toBeGreaterThanOrEqual(0.97);
    expect(drift).toBeLessThan(0.01);
  });
}
