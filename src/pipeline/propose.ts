import type { Candidate } from './candidate.ts';
import type { Stroke } from './ink.ts';
import type { Marks } from './marks.ts';

/** What on the page may be a digit: none where nothing is written. One candidate. */
export function propose(marks: Marks, strokes?: readonly Stroke[]): Candidate[] {
  if (marks.coverage.length === 0 || strokes?.length === 0) return [];
  return [{ box: pageBox(marks), marks }];
}

function pageBox({ box, reduction = 1 }: Marks): Candidate['box'] {
  return {
    x: box.x * reduction,
    y: box.y * reduction,
    width: box.width * reduction,
    height: box.height * reduction,
  };
}
