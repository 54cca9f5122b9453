import type { PageSet } from './cache.ts';

/** Pages that teach, each set as often as its share says: no set shows all that people write on. */
export const teachingSets: readonly PageSet[] = [
  { seed: 1, kinds: 'numbers', split: 'training', count: 1440, share: 3 },
  { seed: 3, kinds: 'wide', split: 'training', count: 300, share: 1.5 },
  { seed: 5, kinds: 'wide', split: 'training', count: 500, share: 2.5 },
  { seed: 6, kinds: 'close-ups', split: 'training', count: 700, share: 2 },
  { seed: 14, kinds: 'straight', split: 'training', count: 800, share: 1.8 },
  { seed: 8, kinds: 'tiles', split: 'training', count: 4000, share: 1.8 },
  { seed: 12, kinds: 'blank', split: 'training', count: 300, share: 0.8 },
];

/** Pages that examine: other seeds, and hands that no page that teaches shows. */
export const heldOutSets: readonly PageSet[] = [
  { seed: 2, kinds: 'numbers', split: 'held-out', count: 45, share: 1 },
  { seed: 4, kinds: 'wide', split: 'held-out', count: 24, share: 1 },
  { seed: 7, kinds: 'close-ups', split: 'held-out', count: 28, share: 1 },
  { seed: 15, kinds: 'straight', split: 'held-out', count: 36, share: 1 },
  { seed: 9, kinds: 'tiles', split: 'held-out', count: 40, share: 0.5 },
  { seed: 13, kinds: 'blank', split: 'held-out', count: 20, share: 0.3 },
];
