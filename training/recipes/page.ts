import { pageHyperparameters } from './hyperparameters.ts';
import type { Layer } from '../network/layers.ts';
import { pageLesson } from '../page-network/lesson.ts';
import { heldOutSets, teachingSets } from '../page-network/sets.ts';
import type { LessonRecipe } from './recipe.ts';

const convolution = (filters: number, stride: 1 | 2 = 1, size = 3): Layer => ({
  kind: 'convolution',
  filters,
  size,
  stride,
  padding: 'same',
  batchNorm: true,
  relu: true,
});

/** Comes back to four times as many places with so many channels. */
const upTo = (channels: number): Layer[] => [
  { kind: 'convolution', filters: 4 * channels, size: 1, batchNorm: true },
  { kind: 'depth-to-space', block: 2 },
];

/** A level of the U: what its inner layers find on a coarser copy is added to what it has itself. */
const level = (...layers: Layer[]): Layer => ({ kind: 'residual', layers });

/**
 * Which pixels of a page are handwriting, lines, print: a U-Net (Ronneberger et al. 2015, arXiv 1505.04597) of four levels
 * that adds what it skips. 71,500 parameters, 2,800 multiply-adds a pixel; an answer depends on 140 pixels across.
 */
export const recipe: LessonRecipe = {
  name: 'page',
  network: [
    convolution(16, 2, 5),
    convolution(16),
    level(
      convolution(24, 2),
      convolution(24),
      level(
        convolution(32, 2),
        convolution(32),
        level(convolution(32, 2), convolution(32), ...upTo(32)),
        convolution(32),
        ...upTo(24),
      ),
      convolution(24),
      ...upTo(16),
    ),
    convolution(16),
    { kind: 'convolution', filters: 12, size: 1 },
    { kind: 'depth-to-space', block: 2 },
  ],
  hyperparameters: pageHyperparameters,
  // 7.2 bits a weight: with fewer rounding cost more of the handwriting than it may.
  levels: 144,
  lesson: pageLesson(teachingSets, heldOutSets),
};
