import type { Component } from '../image/index.ts';

// Numbers of this file are guesses where nothing else is said.

/** The height that half of the page belongs to that is written on: dust is much, but covers little. */
export function heightOfMost(components: readonly Component[]): number {
  const heights = components.map(({ box }) => box.height).sort((one, other) => one - other);
  const half = heights.reduce((sum, height) => sum + height ** 2, 0) / 2;
  let sum = 0;
  return heights.find((height) => (sum += height ** 2) >= half) ?? 0;
}

// So many times as long as it is thick on the mean, a component is no more than a line.
const slender = 12;

export function isSlender({ box, area }: Component): boolean {
  const length = Math.max(box.width, box.height);
  return length * length > slender * area;
}
