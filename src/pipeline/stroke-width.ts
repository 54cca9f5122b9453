import type { Pixels } from './pixels.ts';

/**
 * The mean width of a page's strokes in pixels: a stroke's area over its length, which is half its outline. The outline
 * is the sum of all steps of coverage, so that soft edges count right; on strokes that `rasterise` drew it is within
 * an eighth of the pen's width. 0 where nothing is written.
 */
export function strokeWidth({ width, height, values }: Pixels): number {
  let [area, outline] = [0, 0];
  for (let y = -1; y < height; y++) {
    for (let x = -1; x < width; x++) {
      const index = y * width + x;
      // Beyond the page there is paper.
      const here = x >= 0 && y >= 0 ? values[index]! : 0;
      const right = x < width - 1 && y >= 0 ? values[index + 1]! : 0;
      const below = x >= 0 && y < height - 1 ? values[index + width]! : 0;
      const across = x < width - 1 && y < height - 1 ? values[index + width + 1]! : 0;
      if (here + right + below + across === 0) continue;
      area += here;
      // Roberts' cross: the gradient at the corner where four pixels meet.
      const [falling, rising] = [across - here, right - below];
      outline += Math.sqrt((falling * falling + rising * rising) / 2);
    }
  }
  return outline === 0 ? 0 : (2 * area) / outline;
}
