import type { PageSet } from './cache.ts';

/** Pages that teach, each set as often as the other. */
export const teachingSets: readonly PageSet[] = [
  { seed: 1, kinds: 'numbers', split: 'training', count: 1440 },
  { seed: 3, kinds: 'wide', split: 'training', count: 300 },
  { seed: 5, kinds: 'wide', split: 'training', count: 500 },
];

/** Pages that examine: other seeds, and hands that no page that teaches shows. */
export const heldOutSets: readonly PageSet[] = [
  { seed: 2, kinds: 'numbers', split: 'held-out', count: 45 },
  { seed: 4, kinds: 'wide', split: 'held-out', count: 24 },
];
