import { type Pixels, subsample, localMomentsOf } from '../image/index.ts';

// Numbers of this file are guesses where nothing else is said.

/** What of red, green and blue makes one channel. */
type Weights = readonly [red: number, green: number, blue: number];

/** Lightness as the eye weighs it (ITU-R BT.601); it stands first, so that it wins where colour adds nothing. */
const mixtures: readonly Weights[] = [
  [0.299, 0.587, 0.114],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

// Another mixture has to separate clearly better: the colour planes of a JPEG are coarser than its lightness.
const clearly = 1.2;

/**
 * One channel of a page, 0 to 255, with transparency laid on white: of lightness, red, green and blue the one in
 * which ink stands out most from the paper's noise. Blue ink is darkest in red, red ink in green and blue.
 */
export function grey(page: Pixels): Pixels {
  if (page.channels === 1) return page;
  const looked = subsample(page);
  const [lightness, ...colours] = mixtures.map((weights) => ({
    weights,
    separation: separation(mixtureOf(looked, weights)),
  }));
  let best = lightness!;
  for (const colour of colours) {
    const bar = best === lightness ? clearly * best.separation : best.separation;
    if (colour.separation > bar) best = colour;
  }
  return mixtureOf(page, best.weights);
}

function mixtureOf(page: Pixels, [red, green, blue]: Weights): Pixels {
  const { width, height, values } = page;
  const mixed = new Uint8ClampedArray(width * height);
  for (let pixel = 0, index = 0; pixel < mixed.length; pixel++, index += 4) {
    const value = red * values[index]! + green * values[index + 1]! + blue * values[index + 2]!;
    mixed[pixel] = 255 + ((value - 255) * values[index + 3]!) / 255;
  }
  return { ...page, channels: 1, values: mixed };
}

// Along the page's shorter side: larger than a stroke is wide and smaller than shadows are.
const neighbourhoods = 6;

/** How far ink stands out from the noise of the paper around it. One level of noise is there in any picture. */
function separation(page: Pixels): number {
  const { noise, fourth } = localMomentsOf(page, neighbourhoods);
  return fourth / (noise + 1);
}
