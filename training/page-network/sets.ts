import type { PageSet } from './cache.ts';

/** Pages that teach. */
export const teachingSet: PageSet = { seed: 1, split: 'training', count: 1440 };

/** Pages that examine: other seeds, and hands that no page that teaches shows. */
export const heldOutSet: PageSet = { seed: 2, split: 'held-out', count: 45 };
