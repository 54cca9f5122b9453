import {
  type Box,
  type Component,
  gapAcross,
  gapDown,
  type Labelled,
  type Pixels,
} from '../image/index.ts';
import { Coverage } from './coverage.ts';
import { heightOfMost, isSlender } from './writing-height.ts';

// Numbers of this file are guesses where nothing else is said.

/** Coverage without the components that are no writing. */
function onlyWriting(
  coverage: Coverage,
  isWriting: (component: Component, index: number) => boolean,
): Coverage {
  const { page, labelled } = coverage;
  const { labels, components } = labelled;
  const kept = Uint8Array.of(
    0,
    ...components.map((each, index) => (isWriting(each, index) ? 1 : 0)),
  );
  if (!kept.includes(0, 1)) return coverage;
  const values = page.values.slice();
  for (let index = 0; index < values.length; index++) {
    if (kept[labels[index]!] === 0) values[index] = 0;
  }
  return new Coverage({ ...page, values });
}

// In pixels of the longer side: a smaller part of a digit shows no form, nor does smaller writing.
const leastPart = 3;
const leastWriting = 12;

// In heights of the writing: what is smaller is no pen's dot.
const leastDot = 0.06;

// In heights of the writing: what is lower is a part of what stands near it, or dust; wider it is a line's crumb.
const low = 0.4;
const wide = 1;
const near = 0.5;

// What is lower than this, or a mere line, is what is left of a ruling where it is this much fainter than the rest.
const whole = 0.75;
const faint = 0.55;

/**
 * Coverage without dust, the grain of noise, and crumbs of lines: what is small stays beside what is not, as the point
 * of a number or the bar of a 5, where it is about as dark on the page of `contrast`. Without anything where nothing
 * is as large as writing is.
 */
export function withoutSpecks(coverage: Coverage, contrast: Pixels): Coverage {
  const { page, labelled } = coverage;
  const least = Math.min(leastWriting, page.width / 3, page.height / 3);
  const { components } = labelled;
  const parts = components.filter((each) => longerSideOf(each) > leastPart);
  if (!parts.some((each) => longerSideOf(each) > least)) return onlyWriting(coverage, () => false);
  const typical = heightOfMost(parts);
  const isBody = ({ box }: Component) =>
    box.height >= (isCutOff(box, page) && box.width < typical ? whole : low) * typical;
  const bodies = parts.filter(isBody);
  const darkness = darknessOf(labelled, contrast);
  const dark = faint * darknessOfMost(components, darkness, whole * typical);
  return onlyWriting(coverage, (component, index) => {
    const { box } = component;
    if (longerSideOf(component) <= Math.max(leastPart, leastDot * typical)) return false;
    const isWhole = box.height >= whole * typical && !isSlender(component);
    if (!isWhole && darkness[index]! < dark) return false;
    if (isBody(component)) return true;
    if (box.width > wide * typical) return false;
    return bodies.some((body) => widerGap(body.box, box) <= near * typical);
  });
}

/** Whether a box reaches the picture's edge: a crumb there is the rest of what goes on beyond it. */
function isCutOff({ x, y, width, height }: Box, picture: Pixels): boolean {
  return x === 0 || y === 0 || x + width === picture.width || y + height === picture.height;
}

/** The mean contrast of each component. */
function darknessOf({ labels, components }: Labelled, { values }: Pixels): Float64Array {
  const sums = new Float64Array(components.length);
  for (let index = 0; index < labels.length; index++) {
    if (labels[index] !== 0) sums[labels[index]! - 1]! += values[index]!;
  }
  return sums.map((sum, index) => sum / components[index]!.area);
}

/** The mean contrast of all components of some height. */
function darknessOfMost(
  components: readonly Component[],
  darkness: Float64Array,
  least: number,
): number {
  let [area, sum] = [0, 0];
  components.forEach((component, index) => {
    if (component.box.height < least) return;
    area += component.area;
    sum += component.area * darkness[index]!;
  });
  return area === 0 ? 0 : sum / area;
}

function longerSideOf({ box }: Component): number {
  return Math.max(box.width, box.height);
}

/** The wider of the gaps between two boxes, across and down; 0 where they touch or overlap. */
function widerGap(one: Box, other: Box): number {
  return Math.max(gapAcross(one, other), gapDown(one, other), 0);
}

// Of the picture's shorter side: how far off the border a strip may end, and along how much of it a place
// that no stroke would touch the border with lies.
const deepest = 0.1;
const alongBorder = 0.5;

// Of a strip's own depth.
const stretched = 3;

/** Coverage without what lies along the picture's border: the edge of a sheet, the table under it, a thumb's shadow. */
export function withoutBorder(coverage: Coverage): Coverage {
  const { page, labelled } = coverage;
  const { width, height } = page;
  const side = Math.min(width, height);
  const deep = deepest * side;
  const isStrip = (depth: number, length: number) => depth <= deep && length >= stretched * depth;
  return onlyWriting(coverage, ({ box }, index) => {
    const besides = Math.min(box.x + box.width, width - box.x);
    const above = Math.min(box.y + box.height, height - box.y);
    if (isStrip(besides, box.height) || isStrip(above, box.width)) return false;
    if (besides <= deep && above <= deep && isCutTwice(box, page)) return false;
    return longestContact(labelled.labels, index + 1, page) < alongBorder * side;
  });
}

/** Whether two edges of the picture, which meet, cut it off: too little of a ruling lies there to tell it by. */
function isCutTwice(box: Box, { width, height }: Pixels): boolean {
  const beside = box.x === 0 || box.x + box.width === width;
  return beside && (box.y === 0 || box.y + box.height === height);
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
    for (let pixel = 0; pixel < count; pixel++) {
      const index = start + pixel * step;
      if (labels[index] === number && values[index]! >= 128) contact++;
    }
    return contact;
  });
  return Math.max(...contacts);
}
