import type { Box } from '../../../src/pipeline/image/index.ts';
import type { PageParts } from './page-parts.ts';

// Of the paper's brightness, and of how much it varies around a digit: what the ink must differ by to be seen.
const leastOfPaper = 0.12;
const leastOfNoise = 1;
const leastLevels = 11;

/** Whether nearly all digits of a page can be seen at all, in its shadows and with its pen. */
export function isLegible(parts: PageParts): boolean {
  const digits = parts.truth.lines.flat().flatMap(({ digits: each }) => each);
  const seen = digits.filter(({ box }) => isSeen(parts, box));
  return seen.length >= 0.85 * digits.length;
}

/** Whether a digit's ink stands out from what lies between and around it. */
function isSeen({ pixels, coverage }: PageParts, box: Box): boolean {
  const [ink, paper] = [new Sum(), new Sum()];
  const { width, height, values } = pixels;
  const right = Math.min(width, box.x + box.width + 2);
  const bottom = Math.min(height, box.y + box.height + 2);
  for (let y = Math.max(0, box.y - 2); y < bottom; y++) {
    for (let x = Math.max(0, box.x - 2); x < right; x++) {
      const index = y * width + x;
      const covered = coverage.handwriting.cover[index]!;
      const grey = (values[4 * index]! + 2 * values[4 * index + 1]! + values[4 * index + 2]!) / 4;
      if (covered > 100) ink.add(grey);
      else if (covered === 0) paper.add(grey);
    }
  }
  // Where a digit was, a picture of two levels may have left nothing; a wide pen may have left no paper.
  if (ink.count < 4) return box.height < 8;
  if (paper.count < 4) return true;
  const contrast = Math.abs(ink.mean - paper.mean);
  return (
    contrast >= Math.max(leastLevels, leastOfPaper * paper.mean, leastOfNoise * paper.deviation)
  );
}

class Sum {
  count = 0;
  #sum = 0;
  #squares = 0;

  add(value: number): void {
    this.count++;
    this.#sum += value;
    this.#squares += value * value;
  }

  get mean(): number {
    return this.#sum / this.count;
  }

  get deviation(): number {
    return Math.sqrt(Math.max(0, this.#squares / this.count - this.mean ** 2));
  }
}
