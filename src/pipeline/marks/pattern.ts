import { labelComponents, type Pixels } from '../image/index.ts';
import { noiseOf, overNoise } from './threshold.ts';

// Numbers of this file are guesses where nothing else is said.

/**
 * The contrast of a page without the pattern that is printed under the writing, as on cheques: fine lines, closely and
 * evenly spread, paler than ink. Left as it is where the paper is plain.
 */
export function withoutPattern(contrast: Pixels): Pixels {
  if (!isPatterned(contrast)) return contrast;
  // Lines of print are finer than those of a pen: they lose more of their darkness.
  const even = smoothPage(contrast);
  const parting = partingOf(even);
  return parting ? darkerThanPrint(even, parting) : contrast;
}

/** Where the darkness of a page parts in two. */
interface Parting {
  readonly between: number;
  /** The mean of what is darker. */
  readonly ink: number;
}

/** Noise reaches several deviations, so that it would hide ink that parts from it: such noise is a pattern. */
function isPatterned(contrast: Pixels): boolean {
  const parting = partingOf(contrast);
  return parting !== undefined && parting.between < overNoise * noiseOf(contrast);
}

// In standard deviations of what is paler, how far apart the means lie. Halves of a bell are 2.7 apart, ink and print
// no less than 3.6 on the generator's pages.
const clearly = 3.3;

/** Otsu's threshold (1979, doi 10.1109/TSMC.1979.4310076), if what lies on either side of it is clearly apart. */
function partingOf({ values }: Pixels): Parting | undefined {
  const counts = new Float64Array(256);
  for (const value of values) counts[value]!++;
  const all = bellOf(counts);
  const paler = { count: 0, sum: 0, squares: 0 };
  let [widest, apart] = [0, 0];
  let parting: Parting | undefined;
  counts.forEach((count, level) => {
    paler.count += count;
    paler.sum += count * level;
    paler.squares += count * level ** 2;
    const darker = all.count - paler.count;
    if (paler.count === 0 || darker === 0) return;
    const [paper, ink] = [paler.sum / paler.count, (all.sum - paler.sum) / darker];
    const between = paler.count * darker * (ink - paper) ** 2;
    if (between <= widest) return;
    widest = between;
    // One level of spread is there in any picture.
    apart = (ink - paper) / Math.sqrt(Math.max(1, paler.squares / paler.count - paper ** 2));
    parting = { between: level, ink };
  });
  return apart < clearly ? undefined : parting;
}

function bellOf(counts: Float64Array): { count: number; sum: number } {
  let [count, sum] = [0, 0];
  counts.forEach((times, level) => {
    count += times;
    sum += times * level;
  });
  return { count, sum };
}

/** A binomial blur by one pixel, along rows and along columns: a standard deviation of 0.7 pixels. */
function smoothPage(page: Pixels): Pixels {
  return blurBy(blurBy(page, 1), page.width);
}

/** Each pixel with half the weight, those a step before and after it with a quarter each. */
function blurBy(page: Pixels, step: number): Pixels {
  const { values } = page;
  const blurred = values.map((value, index) => {
    return (2 * value + (values[index - step] ?? value) + (values[index + step] ?? value)) / 4;
  });
  return { ...page, values: blurred };
}

// Against the ink's mean: what writing reaches at its darkest and print does not.
const inked = 0.75;

/** What is darker than print, in places that get as dark as ink. */
function darkerThanPrint(contrast: Pixels, { between, ink }: Parting): Pixels {
  const { width, height } = contrast;
  const dark = contrast.values.map((value) => (value > between ? value : 0));
  const { labels, components } = labelComponents(width, height, dark);
  const isInk = new Uint8Array(components.length + 1);
  for (let index = 0; index < labels.length; index++) {
    if (dark[index]! > inked * ink) isInk[labels[index]!] = 1;
  }
  return { ...contrast, values: dark.map((value, index) => value * isInk[labels[index]!]!) };
}
