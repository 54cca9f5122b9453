import type { Layer } from '../network/layers.ts';
import { lineLesson } from '../line-network/lesson.ts';
import { outcomes } from '../../src/pipeline/line/index.ts';
import { lineHyperparameters } from './hyperparameters.ts';
import type { LessonRecipe } from './recipe.ts';

const convolution = (filters: number, stride: 1 | 2 = 1): Layer => ({
  kind: 'convolution',
  filters,
  size: 3,
  stride,
  padding: 'same',
  batchNorm: true,
  relu: true,
});

/**
 * Which digits stand on a line of writing, and where: a column of scores every four pixels. 82,500 parameters; an answer
 * depends on some 45 pixels across, two digits to both sides. Taught by each column's own cross-entropy, its truth being known.
 */
export const recipe: LessonRecipe = {
  name: 'line',
  network: [
    convolution(16),
    convolution(24, 2),
    convolution(24),
    convolution(40, 2),
    convolution(40),
    convolution(40),
    convolution(40),
    { kind: 'columns' },
    { kind: 'convolution', filters: 64, size: 1, batchNorm: true, relu: true },
    { kind: 'convolution', filters: outcomes, size: 1 },
  ],
  hyperparameters: lineHyperparameters,
  lesson: lineLesson(lineHyperparameters.labelSmoothing),
};
