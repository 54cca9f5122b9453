import type { Random } from '../random.ts';
import { blur, greyOf, side, type Grey } from './grey.ts';
import { normal } from './noise.ts';

/** Half of full ink added everywhere. */
export function brightness(picture: Grey): Grey {
  return greyOf((index) => picture[index]! + 0.5);
}

/** Fog three times as strong as ink, in the shape of a fractal landscape; the brightest stays as bright. */
export function fog(picture: Grey, random: Random): Grey {
  const thickness = 3;
  const brightest = Math.max(...picture);
  const heights = landscape(random);
  return greyOf((index, column, row) => {
    const fogged = picture[index]! + thickness * heights[row * landSide + column]!;
    return (fogged * brightest) / (brightest + thickness);
  });
}

/** Drops of mud: where blurred noise is high there is dark grey instead of ink or paper. */
export function spatter(picture: Grey, random: Random): Grey {
  const threshold = 0.65;
  const noise = Float32Array.from({ length: side * side }, () => threshold + 0.3 * normal(random));
  const drops = blur(noise, 1).map((value) => Number(value > threshold));
  const mud = blur(drops, 1.5).map((value) => (value < 0.8 ? 0 : value));
  return greyOf((index) => picture[index]! * (1 - mud[index]!) + (63 / 255) * mud[index]!);
}

const landSide = 256;

/**
 * Heights from 0 to 1 by the diamond-square algorithm (Fournier, Fussell and Carpenter 1982) on a square that meets
 * itself at its edges; roughness falls by 1.4 with each halving.
 */
function landscape(random: Random): Float32Array {
  const heights = new Float32Array(landSide * landSide);
  const indexOf = (x: number, y: number) =>
    ((y + landSide) % landSide) * landSide + ((x + landSide) % landSide);
  const at = (x: number, y: number) => heights[indexOf(x, y)]!;
  let roughness = 100;
  const raise = (x: number, y: number, sum: number) => {
    heights[indexOf(x, y)] = sum / 4 + roughness * random.between(-roughness, roughness);
  };
  const raiseCentre = (x: number, y: number, half: number) => {
    const [left, right, above, below] = [x - half, x + half, y - half, y + half];
    raise(x, y, at(left, above) + at(right, above) + at(left, below) + at(right, below));
  };
  const raiseEdge = (x: number, y: number, half: number) => {
    raise(x, y, at(x - half, y) + at(x + half, y) + at(x, y - half) + at(x, y + half));
  };
  for (let step = landSide; step >= 2; step /= 2, roughness /= 1.4) {
    const half = step / 2;
    for (let y = 0; y < landSide; y += step)
      for (let x = 0; x < landSide; x += step) raiseCentre(x + half, y + half, half);
    for (let y = 0; y < landSide; y += step) {
      for (let x = 0; x < landSide; x += step) {
        raiseEdge(x + half, y, half);
        raiseEdge(x, y + half, half);
      }
    }
  }
  const least = heights.reduce((low, height) => Math.min(low, height));
  const most = heights.reduce((high, height) => Math.max(high, height));
  return heights.map((height) => (height - least) / (most - least));
}
