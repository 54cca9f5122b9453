import * as tf from '@tensorflow/tfjs';
import {
  columnWidth,
  outcomes,
  stripHeight,
  type Strip,
  stripOf,
} from '../../src/pipeline/line/index.ts';
import { Random } from '../data/random.ts';
import type { Folded } from '../network/fold.ts';
import { forward } from '../network/forward.ts';
import type { Example, ExampleSource, Lesson } from '../network/lesson.ts';
import { crossEntropy } from '../network/loss.ts';
import { tensorsOf } from '../network/weights.ts';
import type { Split } from '../pages/options.ts';
import { degradeStrip } from './degrade-strip.ts';
import { writeLine } from './written-line.ts';

/** Columns of an example: room for ten digits or so. */
const columns = 48;
const width = columns * columnWidth;
const none = outcomes - 1;

/** Keeps the random numbers of lines apart from those of weights. */
const writing = 0x11;
const heldOut = { seed: 77, count: 768 };

/** Which columns of a line are the middle of a digit, and of which. */
export function lineLesson(labelSmoothing: number): Lesson {
  return {
    input: [width, stripHeight, 1],
    target: [columns, outcomes],
    statistics: 1024,
    open: () => linesOf('training'),
    openExam: () => {
      const examples = heldOutExamples();
      return (network) => {
        const { loss, lines } = examined(network, examples);
        return { loss, accuracy: lines };
      };
    },
    loss: (outputs, targets) => {
      const [logits, wanted] = [outputs, targets].map((each) => each.reshape([-1, outcomes])) as [
        tf.Tensor2D,
        tf.Tensor2D,
      ];
      const weights = tf.ones<tf.Rank.R1>([logits.shape[0]]);
      return crossEntropy(logits, wanted, weights, { refuses: false, labelSmoothing });
    },
    right: (outputs, targets) => {
      const size = columns * outcomes;
      let right = 0;
      for (let start = 0; start < outputs.length; start += size) {
        const [read, truth] = [outputs, targets].map((all) =>
          textOf(all.subarray(start, start + size)),
        );
        if (read === truth) right++;
      }
      return right;
    },
  };
}

function linesOf(split: Split): ExampleSource {
  return {
    example: (seed, index) => exampleOf(split, new Random(seed, writing, index)),
  };
}

export function heldOutExamples(count = heldOut.count): Example[] {
  const source = linesOf('held-out');
  return Array.from({ length: count }, (_, index) => source.example(heldOut.seed, index));
}

function exampleOf(split: Split, random: Random): Example {
  for (;;) {
    const line = writeLine(split, random);
    const strip = line && stripOf(line.marks, line.baseline);
    if (!strip) continue;
    const start = random.below(Math.max(1, strip.width - width / 2)) - random.below(width / 4);
    const digits = line.digits.map(({ value, box }) => ({
      value,
      middle: (box.x + box.width / 2 - strip.left) * strip.scale - start,
      wide: box.width * strip.scale,
    }));
    const input = degradeStrip(windowOf(strip, start), random);
    return { input, target: targetOf(digits), weight: 1 };
  }
}

function windowOf(strip: Strip, start: number): Float32Array {
  const values = new Float32Array(width * stripHeight);
  const [from, to] = [Math.max(0, start), Math.min(strip.width, start + width)];
  if (to > from)
    values.set(
      strip.values.subarray(from * stripHeight, to * stripHeight),
      (from - start) * stripHeight,
    );
  return values;
}

// Of a digit's width, on both sides: how far from its middle a column still says so. A guess.
const around = 0.25;

/** For each column the digit that it is the middle of, or none; between two the nearer. */
function targetOf(digits: readonly { value: number; middle: number; wide: number }[]) {
  const target = new Float32Array(columns * outcomes);
  for (let column = 0; column < columns; column++) {
    const place = (column + 0.5) * columnWidth;
    const [nearest] = digits
      .map((digit) => ({ ...digit, off: Math.abs(digit.middle - place) }))
      .sort((one, other) => one.off - other.off);
    const reach = nearest && Math.max(columnWidth / 2, around * nearest.wide);
    const outcome = nearest && nearest.off <= reach! ? nearest.value : none;
    target[column * outcomes + outcome] = 1;
  }
  return target;
}

/** The digits that columns say, a run of the same being one. */
function textOf(scores: Float32Array): string {
  let [text, before] = ['', none];
  for (let start = 0; start < scores.length; start += outcomes) {
    const own = scores.subarray(start, start + outcomes);
    const best = own.indexOf(Math.max(...own));
    if (best !== before && best !== none) text += `${best}`;
    before = best;
  }
  return text;
}

const together = 64;

/** The loss over examples, and the share of lines and of columns that are right. */
export function examined(
  { plan, values }: Folded,
  examples: readonly Example[],
): { loss: number; lines: number; columns: number } {
  const lesson = lineLesson(0);
  const weights = tensorsOf(plan, values);
  let [loss, lines, right] = [0, 0, 0];
  for (let first = 0; first < examples.length; first += together) {
    const part = examples.slice(first, first + together);
    const truth = Float32Array.from(part.flatMap(({ target }) => [...target]));
    tf.tidy(() => {
      const inputs = Float32Array.from(part.flatMap(({ input }) => [...input]));
      const x = tf.tensor(inputs, [part.length, ...plan.input]);
      const output = forward(plan.layers, x, weights);
      const targets = tf.tensor(truth, [part.length, columns, outcomes]);
      loss += lesson.loss(output, targets, tf.ones([part.length])).dataSync()[0]! * part.length;
      const logits = output.dataSync<'float32'>();
      lines += lesson.right(logits, truth);
      right += columnsRight(logits, truth);
    });
  }
  tf.dispose(weights);
  const count = examples.length;
  return { loss: loss / count, lines: lines / count, columns: right / (count * columns) };
}

function columnsRight(logits: Float32Array, targets: Float32Array): number {
  let right = 0;
  for (let start = 0; start < logits.length; start += outcomes) {
    const [own, wanted] = [logits, targets].map((all) => all.subarray(start, start + outcomes)) as [
      Float32Array,
      Float32Array,
    ];
    if (wanted[own.indexOf(Math.max(...own))] === 1) right++;
  }
  return right;
}
