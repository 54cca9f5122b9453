import { cropSide } from './crop-planes.ts';
import type { Example, ExampleSource, Exam, Lesson } from '../network/lesson.ts';
import * as tf from '@tensorflow/tfjs';
import { availableParallelism } from 'node:os';
import { pixelLoss, type ChannelTeaching } from '../kernels/pixel-loss.ts';
import type { Folded } from '../network/fold.ts';
import { forward } from '../network/forward.ts';
import { tensorsOf } from '../network/weights.ts';
import { Random } from '../data/random.ts';
import { makePages, pageFile, type PageSet } from './cache.ts';
import { agreementOf, type Agreement } from './agreement.ts';
import { cropOf, exampleOf, outputs } from './crop.ts';
import { PageFile } from './page-file.ts';

/** Of handwriting, lines, print: handwriting is what the reading rests on, and thin strokes are soon lost. */
const channels: readonly ChannelTeaching[] = [
  { weight: 1, set: 2, dice: 0.5 },
  { weight: 0.4, set: 1, dice: 0.3 },
  { weight: 0.4, set: 1, dice: 0.1 },
];

/** Keeps the random numbers of crops apart from those of weights. */
const cropping = 0xc4;
const heldOutCrops = 192;

/** What lies where on a page: taught by crops of the pages of some sets, examined by crops of others. */
export function pageLesson(teaching: readonly PageSet[], heldOut: readonly PageSet[]): Lesson {
  return {
    input: [cropSide, cropSide, 1],
    target: [cropSide, cropSide, outputs],
    statistics: 480,
    prepare: async () => {
      for (const set of [...heldOut, ...teaching]) await makePages(set, availableParallelism());
    },
    open: () => cropsOf(teaching),
    // Crops without ink would halve what layers see on a page that anybody wants read.
    openForStatistics: () => cropsOf(teaching.filter(({ kinds }) => kinds !== 'blank')),
    openExam: () => examOn(heldOutExamples(heldOut)),
    loss: (logits, targets) => pixelLoss(logits, targets, channels),
    right: (logits, targets) =>
      (logits.length / (cropSide * cropSide * outputs)) *
      agreementOf(logits, targets, outputs)[0]!.both,
  };
}

function cropsOf(sets: readonly PageSet[]): ExampleSource {
  return {
    example: (seed, index) => exampleFrom(sets, new Random(seed, cropping, index)),
  };
}

export function heldOutExamples(sets: readonly PageSet[]): Example[] {
  return Array.from({ length: heldOutCrops }, (_, index) =>
    exampleFrom(sets, new Random(sets[0]!.seed, cropping, index)),
  );
}

function exampleFrom(sets: readonly PageSet[], random: Random): Example {
  const { set } = random.pickWeighted(sets.map((set) => ({ set, weight: set.share })));
  const page = new PageFile(pageFile(set, random.below(set.count)));
  try {
    return exampleOf(cropOf(page, random));
  } finally {
    page.close();
  }
}

function examOn(examples: readonly Example[]): Exam {
  return (network) => {
    const { loss, agreements } = examined(network, examples);
    return { loss, accuracy: agreements[0]!.both };
  };
}

const together = 16;

/** The loss over examples, and for each output how what is found agrees with what is there. */
export function examined(
  { plan, values }: Folded,
  examples: readonly Example[],
): { loss: number; agreements: Agreement[] } {
  const logits = new Float32Array(examples.length * cropSide * cropSide * outputs);
  const targets = new Float32Array(logits.length);
  const weights = tensorsOf(plan, values);
  let loss = 0;
  for (let first = 0; first < examples.length; first += together) {
    const part = examples.slice(first, first + together);
    const start = first * cropSide * cropSide * outputs;
    part.forEach(({ target }, place) => {
      targets.set(target, start + place * target.length);
    });
    tf.tidy(() => {
      const shape = [part.length, cropSide, cropSide];
      const x = tf.tensor(flat(part.map(({ input }) => input)), [...shape, 1]);
      const truth = tf.tensor(flat(part.map(({ target }) => target)), [...shape, outputs]);
      const output = forward(plan.layers, x, weights);
      loss += pixelLoss(output, truth, channels).dataSync()[0]! * part.length;
      logits.set(output.dataSync<'float32'>(), start);
    });
  }
  tf.dispose(weights);
  return { loss: loss / examples.length, agreements: agreementOf(logits, targets, outputs) };
}

function flat(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((start, part) => (all.set(part, start), start + part.length), 0);
  return all;
}
