import { labelComponents } from '../image/index.ts';
import type { Layers } from './look.ts';

// Of 255.
const ink = 128;

// In pixels of a view: less is no part of writing that could be measured.
const leastHeight = 4;

/** How large the writing in a view is. */
export interface WritingSize {
  /**
   * In pixels of the view: the height of the parts that half of the ink belongs to. 0 where none is seen. A row of digits that
   * hang together is as high as one of them.
   */
  readonly high: number;
  /** How many parts are half as high as that, or higher. */
  readonly parts: number;
}

export function sizeOfWriting({ width, height, handwriting }: Layers): WritingSize {
  const values = handwriting.map((value) => (value >= ink ? value : 0));
  const { components } = labelComponents(width, height, values);
  const parts = components
    .filter(({ box }) => box.height >= leastHeight)
    .sort((one, other) => one.box.height - other.box.height);
  const half = parts.reduce((sum, { area }) => sum + area, 0) / 2;
  let sum = 0;
  const high = parts.find(({ area }) => (sum += area) >= half)?.box.height ?? 0;
  return { high, parts: parts.filter(({ box }) => box.height >= high / 2).length };
}
