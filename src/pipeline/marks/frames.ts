import type { Component, Labelled, Pixels } from '../image/index.ts';
import { Coverage } from './coverage.ts';
import { enclosersOf } from './enclosed.ts';
import { withoutSides } from './sides.ts';
import { heightOfMost, isSlender } from './writing-height.ts';

// Numbers of this file are guesses where nothing else is said.

// In pixels: in smaller writing no frame can be told from a digit.
const leastHeight = 10;

/** A frame's shortest side, in heights of the writing, and how much of it is met by no stroke at least. */
const [known, elsewhere] = [
  { longer: 1.2, bare: 0.6 },
  // Digits that touch lie on much of a line through them.
  { longer: 3, bare: 0.9 },
];

/**
 * Coverage without boxes and table cells, printed or drawn by hand: of what encloses writing or is larger than it, the
 * sides are taken out, which are straight, thin and longer than any digit's strokes. Digits that touch them stay.
 */
export function withoutFrames(coverage: Coverage): Coverage {
  const { page, labelled } = coverage;
  const enclosers = enclosersOf(labelled, page.width);
  const frames = new Set(enclosers.filter((each) => each !== undefined));
  const height = heightWithin(labelled.components, frames);
  if (height < leastHeight) return coverage;
  if (frames.size === 0 && !areMany(labelled.components, height)) return coverage;
  const { longer, bare } = frames.size > 0 ? known : elsewhere;
  const side = { length: longer * height, bare };
  const parts = labelled.components.flatMap(({ box }, index) =>
    frames.has(index) || Math.max(box.width, box.height) >= side.length
      ? [{ labelled, index, margin: Math.ceil(height / 4) }]
      : [],
  );
  if (parts.length === 0) return coverage;
  const left = { ...page, values: page.values.slice() };
  for (const part of parts) putBack(left, part, withoutSides(cropped(page, part), side, height));
  return new Coverage(left);
}

/** Of all that is no frame and no mere line, where there is any: what frames enclose may be dust in a 0. */
function heightWithin(components: readonly Component[], frames: ReadonlySet<number>): number {
  const within = components.filter((each, index) => !frames.has(index) && !isSlender(each));
  return heightOfMost(within.length > 0 ? within : components);
}

// A page with fewer digits does not show how high they are: a long stroke may be all of one.
const many = 3;

function areMany(components: readonly Component[], height: number): boolean {
  return (
    components.filter((each) => !isSlender(each) && each.box.height > height / 2).length >= many
  );
}

/** A component with paper around it: lines are told by what lies on both sides of them. */
interface Part {
  readonly labelled: Labelled;
  readonly index: number;
  readonly margin: number;
}

function cropped(coverage: Pixels, part: Part): Pixels {
  const { box } = part.labelled.components[part.index]!;
  const [width, height] = [box.width + 2 * part.margin, box.height + 2 * part.margin];
  const values = new Uint8ClampedArray(width * height);
  forEachPixel(part, coverage.width, (from, to) => {
    values[to] = coverage.values[from]!;
  });
  return { width, height, channels: 1, values };
}

function putBack(page: Pixels, part: Part, left: Pixels): void {
  forEachPixel(part, page.width, (from, to) => {
    page.values[from] = left.values[to]!;
  });
}

/** Calls back with the index of each of a component's pixels on the page and in its crop. */
function forEachPixel(
  { labelled: { labels, components }, index, margin }: Part,
  width: number,
  act: (from: number, to: number) => void,
): void {
  const { box } = components[index]!;
  for (let row = 0; row < box.height; row++) {
    const from = (box.y + row) * width + box.x;
    const to = (row + margin) * (box.width + 2 * margin) + margin;
    for (let column = 0; column < box.width; column++) {
      if (labels[from + column] === index + 1) act(from + column, to + column);
    }
  }
}
