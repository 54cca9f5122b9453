import type { Lesson } from '../network/lesson.ts';
import type * as tf from '@tensorflow/tfjs';
import { tileSide } from '../../src/pipeline/network/index.ts';
import { crossEntropy } from '../network/loss.ts';
import type { DigitRecipe } from '../recipes/recipe.ts';
import { logitsOf, score } from './held-out.ts';

/** Which of ten digits a tile is, or that it is none. */
export function digitLesson(recipe: DigitRecipe): Lesson {
  return {
    input: [tileSide, tileSide, 1],
    target: [10],
    statistics: 2_048,
    open: async () => {
      const source = await recipe.openSamples();
      return {
        example: (seed, index) => {
          const { tile, target, weight } = source.sample(seed, index);
          return { input: tile, target, weight };
        },
      };
    },
    openExam: async () => {
      const { tiles, labels } = await recipe.openHeldOut();
      return (network) => score(logitsOf(network, tiles), labels);
    },
    loss: (outputs, targets, weights) =>
      crossEntropy(outputs as tf.Tensor2D, targets as tf.Tensor2D, weights, recipe.hyperparameters),
    right: agreements,
  };
}

/** In how many lines of ten the greatest is the same; where there is no digit, in how many it is below 0. */
function agreements(logits: Float32Array, targets: Float32Array): number {
  let right = 0;
  for (let line = 0; line < logits.length; line += 10) {
    const [answer, truth] = [greatest(logits, line), greatest(targets, line)];
    const isDigit = targets[line + truth]! > 0;
    if (isDigit ? answer === truth : logits[line + answer]! < 0) right++;
  }
  return right;
}

function greatest(values: Float32Array, line: number): number {
  let best = 0;
  for (let index = 1; index < 10; index++)
    if (values[line + index]! > values[line + best]!) best = index;
  return best;
}
