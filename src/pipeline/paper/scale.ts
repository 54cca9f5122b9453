import type { Pixels } from '../image/index.ts';

/** A page of one channel, or a layer over it. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8ClampedArray;
}

/**
 * A plane brought to another size: where it becomes smaller each pixel is the mean of what it covers, parts of pixels
 * included, and where it becomes larger it is interpolated.
 */
export function scaled(plane: Plane, width: number, height: number): Pixels {
  const across = tapsOf(plane.width, width);
  const down = tapsOf(plane.height, height);
  const values = new Uint8ClampedArray(width * height);
  const lines = new Map<number, Float32Array>();
  const sum = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    const first = down.first[y]!;
    for (const row of lines.keys()) if (row < first) lines.delete(row);
    sum.fill(0);
    for (let tap = 0; tap < down.count; tap++) {
      const weight = down.weights[y * down.count + tap]!;
      if (weight === 0) continue;
      const row = first + tap;
      const line = lines.get(row) ?? resampledLine(plane, row, across, width);
      lines.set(row, line);
      for (let x = 0; x < width; x++) sum[x]! += weight * line[x]!;
    }
    values.set(sum, y * width);
  }
  return { width, height, channels: 1, values };
}

/** Of each of the new pixels along one axis: the first of `count` old ones that it is made of, and their weights. */
interface Taps {
  readonly count: number;
  readonly first: Int32Array;
  readonly weights: Float32Array;
}

function tapsOf(from: number, to: number): Taps {
  const step = from / to;
  const reach = Math.max(1, step);
  const count = Math.min(from, Math.ceil(reach) + 1);
  const first = new Int32Array(to);
  const weights = new Float32Array(to * count);
  for (let index = 0; index < to; index++) {
    // The stretch of old pixels that is covered; one pixel long around the middle where the plane becomes larger.
    const start = (index + 0.5) * step - reach / 2;
    first[index] = Math.max(0, Math.min(from - count, Math.floor(start)));
    for (let tap = 0; tap < count; tap++) {
      const pixel = first[index]! + tap;
      const covered = Math.min(pixel + 1, start + reach) - Math.max(pixel, start);
      if (pixel >= 0 && pixel < from) weights[index * count + tap] = Math.max(0, covered);
    }
    const line = weights.subarray(index * count, (index + 1) * count);
    const total = line.reduce((all, weight) => all + weight, 0);
    line.forEach((weight, tap) => (line[tap] = weight / total));
  }
  return { count, first, weights };
}

function resampledLine(plane: Plane, row: number, taps: Taps, width: number): Float32Array {
  const { count, first, weights } = taps;
  const line = new Float32Array(width);
  const start = row * plane.width;
  for (let x = 0; x < width; x++) {
    let sum = 0;
    const from = start + first[x]!;
    for (let tap = 0; tap < count; tap++)
      sum += weights[x * count + tap]! * plane.values[from + tap]!;
    line[x] = sum;
  }
  return line;
}
