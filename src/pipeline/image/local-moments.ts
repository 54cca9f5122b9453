import type { Pixels } from './pixels.ts';

/** How the values of a one-channel page spread around the level of their own neighbourhood. */
export interface LocalMoments {
  /** Standard deviation of paper: from the median deviation, which writing hardly moves. */
  readonly noise: number;
  /** Negative where what stands out is darker than what surrounds it. */
  readonly skewness: number;
  /** Fourth root of the fourth moment: led by what stands out furthest, however little of it there is. */
  readonly fourth: number;
}

// In pixels: a stroke of a small picture may fill a smaller block from side to side, and stand out from nothing.
// A guess.
const leastBlock = 7;

/** Of what pixels deviate from the mean of their block; `aside` blocks stand along the page's shorter side. */
export function localMomentsOf(page: Pixels, aside: number): LocalMoments {
  const deviations = new Float64Array(513);
  const block = Math.max(leastBlock, Math.ceil(Math.min(page.width, page.height) / aside));
  for (let top = 0; top < page.height; top += block) {
    for (let left = 0; left < page.width; left += block)
      countBlock(deviations, page, left, top, block);
  }
  return momentsOf(deviations, page.width * page.height);
}

/** Adds a block to the histogram of deviations, in which a deviation of 0 stands at 256. */
function countBlock(
  deviations: Float64Array,
  { width, height, values }: Pixels,
  left: number,
  top: number,
  block: number,
): void {
  const right = Math.min(width, left + block);
  const bottom = Math.min(height, top + block);
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) sum += values[y * width + x]!;
  }
  const mean = Math.round(sum / ((right - left) * (bottom - top)));
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) deviations[256 + values[y * width + x]! - mean]!++;
  }
}

function momentsOf(deviations: Float64Array, count: number): LocalMoments {
  let [second, third, fourth] = [0, 0, 0];
  const sizes = new Float64Array(257);
  deviations.forEach((times, index) => {
    const deviation = index - 256;
    second += times * deviation ** 2;
    third += times * deviation ** 3;
    fourth += times * deviation ** 4;
    sizes[Math.abs(deviation)]! += times;
  });
  // The median of a normal distribution's size is 0.6745 of its standard deviation.
  return {
    noise: quantile(sizes, count / 2) / 0.6745,
    skewness: second === 0 ? 0 : third / count / (second / count) ** 1.5,
    fourth: (fourth / count) ** 0.25,
  };
}

function quantile(histogram: Float64Array, rank: number): number {
  let passed = 0;
  return histogram.findIndex((times) => (passed += times) > rank);
}
