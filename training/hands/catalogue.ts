import type { Allograph } from './strokes/allograph.ts';
import { eight } from './allographs/eight.ts';
import { five } from './allographs/five.ts';
import { four } from './allographs/four.ts';
import { nine } from './allographs/nine.ts';
import { one } from './allographs/one.ts';
import { seven } from './allographs/seven.ts';
import { six } from './allographs/six.ts';
import { three } from './allographs/three.ts';
import { two } from './allographs/two.ts';
import { zero } from './allographs/zero.ts';

/** The allographs of each digit: `catalogue[7]` holds those of 7. */
export const catalogue: readonly (readonly Allograph[])[] = [
  zero,
  one,
  two,
  three,
  four,
  five,
  six,
  seven,
  eight,
  nine,
];
