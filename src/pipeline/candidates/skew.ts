import type { Box } from '../image/index.ts';

// In heights of a digit: further away a neighbour does not tell where a line goes. Of the lower of two, how much of it
// stands beside the other.
const nearby = 2.5;
const beside = 0.3;

// In heights of a digit, squared: the spread of neighbours that tells half of how much a page falls. A word of a few
// digits that stand unevenly is not turned.
const telling = 6;

// The neighbours found on a page that is straightened already tell what is left of its fall.
const passes = 3;

/**
 * How far the lines of writing on a page fall for each pixel to the right, of boxes from left to right, by ridge
 * regression over each one and its nearest neighbour to the right.
 */
export function fallOf(boxes: readonly Box[], height: number): number {
  let fall = 0;
  for (let pass = 0; pass < passes; pass++) {
    const level = boxes.map((box) => levelled(box, fall));
    let [together, spread] = [0, telling * height ** 2];
    level.forEach((box, index) => {
      const next = nextOf(box, level.slice(index + 1), height);
      if (!next) return;
      const across = middleOf(next).x - middleOf(box).x;
      together += across * (middleOf(next).y - middleOf(box).y);
      spread += across ** 2;
    });
    fall += together / spread;
  }
  return fall;
}

/** A box as it would stand if the page did not fall. */
export function levelled(box: Box, fall: number): Box {
  return { ...box, y: box.y - fall * middleOf(box).x };
}

/** The nearest box to the right, of those that stand beside it. */
function nextOf(box: Box, after: readonly Box[], height: number): Box | undefined {
  let [nearest, least] = [undefined as Box | undefined, nearby * height];
  for (const other of after) {
    const gap = other.x - box.x - box.width;
    // From left to right by their middles: none that follows is nearer.
    if (middleOf(other).x - box.x - box.width > least + 2 * height) break;
    if (gap < -0.5 * Math.min(box.width, other.width)) continue;
    const away = Math.max(0, gap) + Math.abs(middleOf(other).y - middleOf(box).y);
    if (away >= least || overlapOf(box, other) < beside) continue;
    [nearest, least] = [other, away];
  }
  return nearest;
}

function overlapOf(one: Box, other: Box): number {
  const top = Math.max(one.y, other.y);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return (bottom - top) / Math.max(1e-9, Math.min(one.height, other.height));
}

function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
