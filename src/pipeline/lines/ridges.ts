import type { LineSums } from '../image/index.ts';

// Numbers of this file are guesses where nothing else is said.

/** A thin dark line through one strip of the page. */
export interface Ridge {
  readonly strip: number;
  /** Row at the strip's middle, and rows fallen for each column. */
  readonly y: number;
  readonly slope: number;
  /** How much darker it is than what lies beside it, on the mean along it. */
  readonly strength: number;
}

/** Rows from the middle of a ridge to what lies beside it. */
const beside = 3;

// In standard deviations of the sums over mere paper, and in levels of 255.
const overNoise = 4;
const leastStrength = 3;

/** The ridges of each strip: lines darker than what runs parallel on both sides, the darkest within their own width. */
export function ridgesOf(sums: LineSums): Ridge[][] {
  const { strips, side, height } = sums;
  const strengths = new Float32Array(strips * height);
  const falls = new Int16Array(strips * height);
  for (let strip = 0; strip < strips; strip++) weigh(sums, strip, strengths, falls);
  const least = Math.max(leastStrength, overNoise * spreadOf(strengths));
  return Array.from({ length: strips }, (_, strip) => {
    const ridges: Ridge[] = [];
    const own = strengths.subarray(strip * height, (strip + 1) * height);
    for (let y = 0; y < height; y++) {
      const index = strip * height + y;
      if (own[y]! < least || !isPeak(own, y)) continue;
      const slope = falls[index]! / (side - 1);
      ridges.push({ strip, y, slope, strength: own[y]! });
    }
    return ridges;
  });
}

/** For each row in a strip's middle, how the strongest line through it stands out, and how far that one falls. */
function weigh(
  { side, drift, height, values }: LineSums,
  strip: number,
  strengths: Float32Array,
  falls: Int16Array,
): void {
  for (let fall = -drift; fall <= drift; fall++) {
    const start = (strip * (2 * drift + 1) + drift + fall) * height;
    const middle = Math.round(fall / 2);
    const last = Math.min(height, height - middle);
    for (let y = Math.max(0, -middle); y < last; y++) {
      const here = values[start + y]!;
      // Beyond the page is paper.
      const above = y < beside ? 0 : values[start + y - beside]!;
      const below = y + beside < height ? values[start + y + beside]! : 0;
      const strength = (here - (above > below ? above : below)) / side;
      const index = strip * height + y + middle;
      if (strength <= strengths[index]!) continue;
      strengths[index] = strength;
      falls[index] = fall;
    }
  }
}

function isPeak(strengths: Float32Array, y: number): boolean {
  for (let off = 1; off <= beside; off++) {
    if ((strengths[y - off] ?? 0) >= strengths[y]!) return false;
    if ((strengths[y + off] ?? 0) > strengths[y]!) return false;
  }
  return true;
}

/** The median strength: paper is most of a page, and its strengths are half a normal distribution's. */
function spreadOf(strengths: Float32Array): number {
  const some = strengths.filter((_, index) => index % 7 === 0).sort();
  return (some[some.length >> 1] ?? 0) / 0.6745;
}
