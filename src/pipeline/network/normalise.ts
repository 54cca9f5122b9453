import type { Marks } from '../marks/index.ts';
import { tileBox, tileSide, type Tile } from './tile.ts';

/**
 * Brings marks to the network's form, as MNIST was made (LeCun et al. 1998; QMNIST, arXiv 1905.10498): the longer
 * side scaled to 20 pixels keeping the aspect, anti-aliased, the centre of mass at the centre of 28 × 28. The same
 * function makes the tiles that the networks are trained on.
 */
export function normalise(marks: Marks): Tile {
  const { width, height } = marks.box;
  const scale = tileBox / Math.max(width, height);
  const centre = centreOfMass(marks);
  const columns = resampling(width, scale, placement(centre.x, scale));
  const rows = resampling(height, scale, placement(centre.y, scale));
  return resample(marks, columns, rows);
}

/** What one tile pixel takes along one axis: source pixels from `first` on, each with its weight. */
interface Taps {
  first: number;
  weights: number[];
}

/** In source pixels from the box's corner, pixel k spanning k to k + 1. */
function centreOfMass({ box, coverage }: Marks): { x: number; y: number } {
  let [mass, x, y] = [0, 0, 0];
  for (let row = 0, index = 0; row < box.height; row++) {
    for (let column = 0; column < box.width; column++, index++) {
      const weight = coverage[index]!;
      mass += weight;
      x += weight * (column + 0.5);
      y += weight * (row + 0.5);
    }
  }
  return { x: x / mass, y: y / mass };
}

// The centre of pixel 14: where MNIST's centres of mass lie (mean 14.51 over its training images).
const tileCentre = tileSide / 2 + 0.5;

/** Where the box's edge lies in the tile so that its centre of mass comes to the tile's centre. */
function placement(centre: number, scale: number): number {
  // On whole source pixels, so that writing already at the tile's scale goes through unblurred.
  const step = Math.min(scale, 1);
  return Math.round((tileCentre - centre * scale) / step) * step;
}

function resampling(length: number, scale: number, offset: number): Taps[] {
  return Array.from({ length: tileSide }, (_, pixel) => {
    const from = (pixel - offset) / scale;
    const taps = scale > 1 ? interpolated(from + 0.5 / scale) : averaged(from, 1 / scale);
    return clipped(taps, length);
  });
}

/** The mean of the source between `from` and `from + span`, both in source pixels. */
function averaged(from: number, span: number): Taps {
  const first = Math.floor(from);
  const last = Math.ceil(from + span - 1e-9);
  const weights = Array.from({ length: last - first }, (_, step) => {
    const source = first + step;
    return (Math.min(source + 1, from + span) - Math.max(source, from)) / span;
  });
  return { first, weights };
}

/** The source at `position`, linear between the centres of its two nearest pixels. */
function interpolated(position: number): Taps {
  const first = Math.floor(position - 0.5);
  const second = position - 0.5 - first;
  return { first, weights: [1 - second, second] };
}

/** The part of taps that lies on the source; beyond its edge there is paper, which weighs nothing. */
function clipped({ first, weights }: Taps, length: number): Taps {
  const from = Math.max(0, -first);
  const to = Math.max(from, Math.min(weights.length, length - first));
  return { first: first + from, weights: weights.slice(from, to) };
}

function resample({ box, coverage }: Marks, columns: Taps[], rows: Taps[]): Tile {
  const tile = new Float32Array(tileSide * tileSide);
  const line = new Float32Array(box.width);
  rows.forEach((taps, row) => {
    if (taps.weights.length === 0) return;
    line.fill(0);
    taps.weights.forEach((weight, step) => {
      const start = (taps.first + step) * box.width;
      for (let x = 0; x < box.width; x++) line[x]! += weight * coverage[start + x]!;
    });
    columns.forEach(({ first, weights }, column) => {
      let sum = 0;
      for (let step = 0; step < weights.length; step++) sum += weights[step]! * line[first + step]!;
      tile[row * tileSide + column] = sum / 255;
    });
  });
  return tile as Tile;
}
