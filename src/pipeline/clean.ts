import { label, type Component, type Labelled } from './components.ts';
import type { Pixels } from './pixels.ts';

/** Coverage without the components that `isWriting` turns down. */
function keep(
  coverage: Pixels,
  isWriting: (component: Component, index: number, labelled: Labelled) => boolean,
): Pixels {
  const labelled = label(coverage.width, coverage.height, coverage.values);
  const { labels, components } = labelled;
  const kept = [false, ...components.map((each, index) => isWriting(each, index, labelled))];
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
  return keep(coverage, (component, _, { components }) => {
    return isPart(component) && components.some(isWriting);
  });
}

const largerThan =
  (side: number) =>
  ({ box }: Component): boolean =>
    Math.max(box.width, box.height) > side;

// In shares of the picture's shorter side: how far off the border a strip may end, and along how much of it a place
// that no stroke would touch the border with lies.
const deepest = 0.1;
const alongBorder = 0.5;

// Of a strip's own depth.
const stretched = 3;

/** Coverage without what lies along the picture's border: the edge of a sheet, the table under it, a thumb's shadow. */
export function withoutBorder(coverage: Pixels): Pixels {
  const { width, height } = coverage;
  const side = Math.min(width, height);
  const deep = deepest * side;
  const isStrip = (depth: number, length: number) => depth <= deep && length >= stretched * depth;
  return keep(coverage, ({ box }, index, { labels }) => {
    const besides = Math.min(box.x + box.width, width - box.x);
    const above = Math.min(box.y + box.height, height - box.y);
    if (isStrip(besides, box.height) || isStrip(above, box.width)) return false;
    return longestContact(labels, index + 1, coverage) < alongBorder * side;
  });
}

/** Along how many pixels of one edge of the picture a component lies in full: a stroke just reaches it. */
function longestContact(labels: Int32Array, number: number, { width, height, values }: Pixels) {
  const edges = [
    { start: 0, step: 1, count: width },
    { start: (height - 1) * width, step: 1, count: width },
    { start: 0, step: width, count: height },
    { start: width - 1, step: width, count: height },
  ];
  const contacts = edges.map(({ start, step, count }) => {
    let contact = 0;
    for (let place = 0; place < count; place++) {
      const index = start + place * step;
      if (labels[index] === number && values[index]! >= 128) contact++;
    }
    return contact;
  });
  return Math.max(...contacts);
}
