import { baselineOf, typicalHeight } from '../../src/pipeline/candidates/index.ts';
import type { Baseline } from '../../src/pipeline/line/index.ts';
import { type Marks, tightMarks } from '../../src/pipeline/marks/index.ts';
import type { Random } from '../data/random.ts';
import { Camera, pickPose } from '../pages/camera.ts';
import { undimmed } from '../pages/coverage.ts';
import { emptyLayer } from '../pages/ink-layer.ts';
import { type PageOptions, presets, type Split } from '../pages/options.ts';
import { unevenHand } from '../pages/page.ts';
import { pickPen } from '../pages/pen.ts';
import { writeSheet } from '../pages/sheet.ts';
import { type TrueDigit, writeNumbers } from '../pages/write-numbers.ts';

/** A line of numbers as coverage, and what is written on it. */
export interface WrittenLine {
  readonly marks: Marks;
  readonly baseline: Baseline;
  /** From left to right. */
  readonly digits: readonly TrueDigit[];
}

// Numbers of this file are guesses where nothing else is said.

const common: PageOptions = {
  ...presets.photograph,
  grids: [
    [1, 1],
    [1, 2],
    [1, 3],
  ],
  digits: [1, 8],
  arrangements: ['running', 'running', 'boxes'],
  signs: 0.2,
  turn: 4,
  tilt: 6,
  digitHeight: [20, 60],
};

const amount: PageOptions = { ...common, ...presets.cheque, turn: 4, digits: [1, 7] };

/** Numbers apart and running together, small 0s, 0s in one go, straight strokes. */
const kinds: readonly PageOptions[] = [
  common,
  { ...common, touching: 0.4, uneven: 0.3 },
  { ...amount, touching: 0.4 },
  { ...amount, chained: 0.6 },
  { ...amount, touching: 0.5, chained: 0.9 },
  { ...common, straight: true, uneven: 0.2 },
];

/** Writes a line of one of the kinds; undefined where no ink fell on it. */
export function writeLine(split: Split, random: Random): WrittenLine | undefined {
  const options: PageOptions = { ...random.pick(kinds), split };
  const pen = pickPen(random.pick(options.pens), random);
  const sheet = writeSheet(options, 'plain', pen.width, unevenHand(options, random), random);
  const { left, top, right, bottom } = sheet.written;
  const around = { left: left - 0.5, top: top - 0.5, right: right + 0.5, bottom: bottom + 0.5 };
  const camera = new Camera(around, pickPose(options, random), {
    digitHeight: random.between(...options.digitHeight),
  });
  const { width, height } = camera;
  const [byHand, byPress] = [emptyLayer(width, height), emptyLayer(width, height)];
  const owners = new Uint16Array(width * height);
  const { lines } = writeNumbers({ byHand, byPress }, owners, camera, sheet.rows, pen, random);
  const digits = lines.flat().flatMap((number) => number.digits);
  const values = new Uint8ClampedArray(undimmed(byHand, pen.cover).cover);
  const marks = tightMarks({ width, height, channels: 1, values });
  if (marks.coverage.length === 0) return undefined;
  const boxes = digits.map(({ box }) => box);
  return { marks, baseline: misjudged(baselineOf(boxes, typicalHeight(boxes)), random), digits };
}

/** As the app may see it, which does not know what are digits. */
function misjudged({ height, level, skew }: Baseline, random: Random): Baseline {
  return {
    height: height * random.factor(0.12),
    level: level + height * random.near(0, 0.06),
    skew: skew + random.near(0, 0.015),
  };
}
