import { ofDigits, type Outline } from '../reader/screen.ts';

/** How far from a digit a finger may come down and still mean it, in CSS pixels. */
const reach = 22;

/** The outline of a digit, in shares of `surface`, at or next to a place in the viewport. */
export function outlineAt(
  outlines: readonly Outline[],
  at: { x: number; y: number },
  surface: Element,
): number | undefined {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const distances = ofDigits(outlines).map(({ box }) =>
    Math.hypot(
      beyond(at.x, left + box.x * width, box.width * width),
      beyond(at.y, top + box.y * height, box.height * height),
    ),
  );
  const nearest = distances.reduce((least, distance) => Math.min(least, distance), Infinity);
  return nearest <= reach ? distances.indexOf(nearest) : undefined;
}

/** How far a place lies outside of a stretch of a line. */
function beyond(place: number, start: number, length: number): number {
  return Math.max(0, start - place, place - start - length);
}
