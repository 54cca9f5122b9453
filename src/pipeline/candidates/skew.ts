import { besideness, type Box, centreOf, mean } from '../image/index.ts';

// In heights of a digit: further away a neighbour does not tell where a line goes. Of the lower of two, how much of it
// stands beside the other. Guesses.
const nearby = 2.5;
const beside = 0.3;

// In heights of a digit, squared: the spread of neighbours that tells half of a page's skew (the ridge). A word of a few
// digits that stand unevenly is not skewed. A guess.
const pageRidge = 6;

// The neighbours found on a page that is straightened already tell what is left of its skew. A guess.
const passes = 3;

/**
 * How far the lines of writing on a page fall for each pixel to the right, of boxes from left to right, by ridge
 * regression over each one and its nearest neighbour to the right.
 */
export function skewOfPage(boxes: readonly Box[], height: number): number {
  let skew = 0;
  for (let pass = 0; pass < passes; pass++) {
    const level = boxes.map((box) => deskewed(box, skew));
    let [together, spread] = [0, pageRidge * height ** 2];
    level.forEach((box, index) => {
      const next = nextOf(box, level.slice(index + 1), height);
      if (!next) return;
      const across = centreOf(next).x - centreOf(box).x;
      together += across * (centreOf(next).y - centreOf(box).y);
      spread += across ** 2;
    });
    skew += together / spread;
  }
  return skew;
}

/** A box as it would stand without skew. */
export function deskewed(box: Box, skew: number): Box {
  return { ...box, y: box.y - skew * centreOf(box).x };
}

/** The nearest box to the right, of those that stand beside it. */
function nextOf(box: Box, after: readonly Box[], height: number): Box | undefined {
  let [nearest, least] = [undefined as Box | undefined, nearby * height];
  for (const other of after) {
    const gap = other.x - box.x - box.width;
    // From left to right by their middles: none that follows is nearer.
    if (centreOf(other).x - box.x - box.width > least + 2 * height) break;
    if (gap < -0.5 * Math.min(box.width, other.width)) continue;
    const away = Math.max(0, gap) + Math.abs(centreOf(other).y - centreOf(box).y);
    if (away >= least || besideness(box, other) < beside) continue;
    [nearest, least] = [other, away];
  }
  return nearest;
}

// In heights of a digit, squared: the spread of a row that tells half of its skew (the ridge): a short one does not tell a
// page that is turned from digits that stand unevenly. A guess.
const rowRidge = 10;

/** How far a row falls for each pixel to the right, of the boxes of its large pieces, by ridge regression over all. */
export function skewOfRow(boxes: readonly Box[], height: number): number {
  const centres = boxes.map(centreOf);
  const [middle, level] = [mean(centres.map(({ x }) => x)), mean(centres.map(({ y }) => y))];
  let [together, spread] = [0, rowRidge * height ** 2];
  for (const { x, y } of centres) {
    const across = x - middle;
    together += across * (y - level);
    spread += across ** 2;
  }
  return together / spread;
}
