import { labelComponents, type Labelled, type Pixels } from '../image/index.ts';

// Numbers of this file are guesses where nothing else is said.

// In standard deviations of the paper's noise: what may belong to writing, and what writing reaches at its darkest.
export const overNoise = 4;
const clearOfNoise = 8;

// In levels of 255: ink that is fainter than this at its darkest is not seen by the eye either.
const leastContrast = 24;

/**
 * Ink coverage, 0 to 255, of a flattened page: each dark component by its own darkness, so that pencil and marker
 * on one page both become full ink. Half as dark as the component at its darkest is ink, a quarter as dark where that
 * hangs together with ink (Canny's hysteresis, 1986); edges keep the soft step that they have in the picture.
 */
export function coverageOf(contrast: Pixels): Pixels {
  const noise = noiseOf(contrast);
  const { width, height } = contrast;
  const dark = darkOf(contrast.values, overNoise * noise);
  const labelled = labelComponents(width, height, dark);
  const inked = inkedIn(labelled);
  const least = Math.max(leastContrast, clearOfNoise * noise);
  const fullInk = ofSharp(fullInkOf(labelled, inked, dark, least), labelled, inked, contrast);
  const core = coreOf(contrast, labelled, inked, fullInk);
  const values = withFringe(withFringe(core, inked, dark, width), inked, dark, width);
  for (const index of inked) {
    values[index] = (255 * values[index]!) / fullInk[labelled.labels[index]!]!;
  }
  return { ...contrast, values };
}

function darkOf(values: Uint8ClampedArray, floor: number): Uint8ClampedArray {
  const dark = new Uint8ClampedArray(values.length);
  for (let index = 0; index < dark.length; index++) {
    if (values[index]! > floor) dark[index] = values[index]!;
  }
  return dark;
}

/** The pixels of all components, in the page's order: few of the page's, so that the rest need not be looked at again. */
function inkedIn({ labels, components }: Labelled): Int32Array {
  const inked = new Int32Array(components.reduce((sum, { area }) => sum + area, 0));
  for (let index = 0, count = 0; count < inked.length; index++) {
    if (labels[index] !== 0) inked[count++] = index;
  }
  return inked;
}

const blocksAside = 24;
const fewBlocks = 16;

/**
 * Standard deviation of the paper's grain, from the quietest quarter of the page's blocks, which hold no ink. Contrast
 * is cut off at 0, the middle of the paper: half its square is missing.
 */
export function noiseOf({ width, height, values }: Pixels): number {
  const block = Math.max(4, Math.floor(Math.min(width, height) / blocksAside));
  const squares: number[] = [];
  for (let top = 0; top + block <= height; top += block) {
    for (let left = 0; left + block <= width; left += block) {
      let sum = 0;
      for (let y = top; y < top + block; y++) {
        for (let x = left; x < left + block; x++)
          sum += values[y * width + x]! * values[y * width + x]!;
      }
      squares.push((2 * sum) / (block * block));
    }
  }
  // Of a few blocks none need be without ink; the grain of so small a picture cannot be told.
  if (squares.length < fewBlocks) return 0;
  squares.sort((one, other) => one - other);
  return Math.sqrt(squares[Math.floor(squares.length / 4)]!);
}

/**
 * The darkness that counts as full ink, for each component by its number: near its darkest, but not one pixel's whim.
 * Infinite where one stays below `least`.
 */
function fullInkOf(
  { labels, components }: Labelled,
  inked: Int32Array,
  dark: Uint8ClampedArray,
  least: number,
): Float64Array {
  const darkest = new Float64Array(components.length + 1);
  for (const index of inked) {
    const component = labels[index]!;
    if (dark[index]! > darkest[component]!) darkest[component] = dark[index]!;
  }
  const [counts, sums, squares] = [
    darkest.slice().fill(0),
    darkest.slice().fill(0),
    darkest.slice().fill(0),
  ];
  for (const index of inked) {
    const [component, value] = [labels[index]!, dark[index]!];
    if (value <= darkest[component]! / 2) continue;
    counts[component]!++;
    sums[component]! += value;
    squares[component]! += value * value;
  }
  return darkest.map((most, component) => {
    if (most < least) return Infinity;
    const mean = sums[component]! / counts[component]!;
    return Math.min(most, mean + Math.sqrt(squares[component]! / counts[component]! - mean * mean));
  });
}

// Of the page's shorter side: the edge of a stroke is not softer, however far out of focus.
const softestEdge = 0.01;

/** Full ink, infinite for components whose darkness comes and goes slowly: a lamp's light, a soft shadow. */
function ofSharp(
  fullInk: Float64Array,
  { labels }: Labelled,
  inked: Int32Array,
  { width, height, values }: Pixels,
): Float64Array {
  const reach = Math.max(2, Math.round(softestEdge * Math.min(width, height)));
  const sharp = new Uint8Array(fullInk.length);
  for (const index of inked) {
    const component = labels[index]!;
    const full = fullInk[component]!;
    if (sharp[component] === 1 || values[index]! <= full / 2) continue;
    const x = index % width;
    const near = Math.min(
      values[x >= reach ? index - reach : index]!,
      values[x < width - reach ? index + reach : index]!,
      values[index - reach * width] ?? 255,
      values[index + reach * width] ?? 255,
    );
    if (values[index]! - near > full / 4) sharp[component] = 1;
  }
  return fullInk.map((full, component) => (sharp[component] === 1 ? full : Infinity));
}

/** What is a quarter as dark as full ink and hangs together with what is half as dark. */
function coreOf(
  { width, height, values }: Pixels,
  { labels }: Labelled,
  inked: Int32Array,
  fullInk: Float64Array,
): Uint8ClampedArray {
  const core = new Uint8ClampedArray(values.length);
  for (const index of inked) {
    if (values[index]! > fullInk[labels[index]!]! / 4) core[index] = values[index]!;
  }
  const { labels: parts, components } = labelComponents(width, height, core);
  const strong = new Uint8Array(components.length + 1);
  for (const index of inked) {
    if (values[index]! > fullInk[labels[index]!]! / 2) strong[parts[index]!] = 1;
  }
  for (const index of inked) if (strong[parts[index]!] === 0) core[index] = 0;
  return core;
}

/** The core and, of what is dark beside it, one pixel more on every side. */
function withFringe(
  core: Uint8ClampedArray,
  inked: Int32Array,
  dark: Uint8ClampedArray,
  width: number,
): Uint8ClampedArray {
  const wider = core.slice();
  for (const index of inked) {
    if (core[index] === 0) continue;
    const x = index % width;
    for (let row = index - width; row <= index + width; row += width) {
      if (row < 0 || row >= core.length) continue;
      for (let near = x > 0 ? row - 1 : row; near <= (x < width - 1 ? row + 1 : row); near++) {
        wider[near] = dark[near]!;
      }
    }
  }
  return wider;
}
