import { mainCluster } from './main-cluster.ts';
import type { Candidate } from './candidate.ts';
import type { Stroke } from '../ink/index.ts';
import { type Marks, thicken } from '../marks/index.ts';

/**
 * What on the page may be a digit: none where nothing is written, else one. All strokes of ink belong to it; of a
 * picture's marks, the largest and what stands near it.
 */
export function propose(marks: Marks, strokes?: readonly Stroke[]): Candidate[] {
  if (marks.coverage.length === 0) return [];
  if (strokes) return [{ box: pageBox(marks), marks }];
  const digit = mainCluster(marks);
  return [{ box: pageBox(digit), marks: thicken(digit) }];
}

function pageBox({ box, reduction = 1 }: Marks): Candidate['box'] {
  return {
    x: box.x * reduction,
    y: box.y * reduction,
    width: box.width * reduction,
    height: box.height * reduction,
  };
}
