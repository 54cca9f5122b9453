import type { Pixels } from './pixels.ts';

/**
 * The mean width of a page's strokes in pixels: a stroke's area over its length, which is half its outline. The outline
 * is the sum of all steps of coverage, so that soft edges count right; on strokes that `rasterise` drew it is within
 * an eighth of the pen's width. 0 where nothing is written.
 */
export function strokeWidth({ width, height, values }: Pixels): number {
  let [area, outline] = [0, 0];
  for (let y = -1; y < height; y++) {
    // Beyond the page there is paper.
    const [hasUpper, hasLower] = [y >= 0, y < height - 1];
    let [here, below] = [0, 0];
    for (let x = 0, index = y * width; x <= width; x++, index++) {
      const right = hasUpper && x < width ? values[index]! : 0;
      const across = hasLower && x < width ? values[index + width]! : 0;
      if (here + right + below + across > 0) {
        area += here;
        // Roberts' cross: the gradient at the corner where four pixels meet.
        const [falling, rising] = [across - here, right - below];
        outline += Math.sqrt((falling * falling + rising * rising) / 2);
      }
      [here, below] = [right, across];
    }
  }
  return outline === 0 ? 0 : (2 * area) / outline;
}
