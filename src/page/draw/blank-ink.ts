import type { Ink } from '../../pipeline/ink/index.ts';

export const blankInk: Ink = { strokes: [] };

export function isBlank(ink: Ink): boolean {
  return ink.strokes.length === 0;
}

/** Strokes are never changed in place, so the same ink holds the very same strokes. */
export function isSameInk(one: Ink, other: Ink): boolean {
  return (
    one.strokes.length === other.strokes.length &&
    one.strokes.every((stroke, index) => stroke === other.strokes[index])
  );
}
