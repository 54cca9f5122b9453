import { label, type Component } from './components.ts';
import type { Pixels } from './pixels.ts';

/** Coverage without the components that `isWriting` turns down. */
function keep(
  coverage: Pixels,
  isWriting: (component: Component, index: number, all: readonly Component[]) => boolean,
): Pixels {
  const { labels, components } = label(coverage.width, coverage.height, coverage.values);
  const kept = [false, ...components.map(isWriting)];
  const values = coverage.values.map((value, index) => (kept[labels[index]!] ? value : 0));
  return { ...coverage, values };
}

// In pixels of the longer side: a smaller part of a digit shows no form, nor does smaller writing.
const leastPart = 3;
const leastWriting = 12;

/** Coverage without dust and the grain of noise; without anything where nothing is as large as writing is. */
export function withoutSpecks(coverage: Pixels): Pixels {
  const isWriting = largerThan(Math.min(leastWriting, coverage.width / 3, coverage.height / 3));
  const isPart = largerThan(leastPart);
  return keep(coverage, (component, _, all) => isPart(component) && all.some(isWriting));
}

const largerThan =
  (side: number) =>
  ({ box }: Component): boolean =>
    Math.max(box.width, box.height) > side;

// In shares of the picture's shorter side, and of a strip's own depth.
const deepest = 0.1;
const stretched = 3;

/** Coverage without strips along the picture's border: the edge of a sheet, a table's or a thumb's shadow. */
export function withoutBorder(coverage: Pixels): Pixels {
  const { width, height } = coverage;
  const deep = deepest * Math.min(width, height);
  const isStrip = (depth: number, length: number) => depth <= deep && length >= stretched * depth;
  return keep(coverage, ({ box }) => {
    const besides = Math.min(box.x + box.width, width - box.x);
    const above = Math.min(box.y + box.height, height - box.y);
    return !isStrip(besides, box.height) && !isStrip(above, box.width);
  });
}
