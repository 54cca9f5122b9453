import { type Box, centreOf, mean } from '../image/index.ts';
import type { Baseline } from '../line/index.ts';
import { skewOfRow } from './skew.ts';

// Of a digit's height: lower is a sign or a part, and says little about where the line lies. A guess.
const large = 0.6;

/** Whether something is high enough to tell where its line lies. */
export function isFullSize({ height: own }: Box, height: number): boolean {
  return own >= large * height;
}

/** Where a line lies whose digits are `height` high, by the boxes on it, or by all of them where none is as high as that. */
export function baselineOf(boxes: readonly Box[], height: number): Baseline {
  const high = boxes.filter((box) => isFullSize(box, height));
  const telling = high.length > 0 ? high : boxes;
  const skew = skewOfRow(telling, height);
  const level = mean(telling.map(centreOf).map(({ x, y }) => y - skew * x));
  return { height, level, skew };
}
