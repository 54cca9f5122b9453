import jpeg from 'jpeg-js';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import type { Camera } from './camera.ts';
import type { InkLayer } from './ink-layer.ts';
import type { Light } from './light.ts';
import type { Paper } from './paper.ts';
import type { Colour } from './pen.ts';
import { Random } from '../data/random.ts';

/** What came onto a sheet in one colour. */
export interface Coloured {
  readonly layer: InkLayer;
  readonly colour: Colour;
}

/** The sheet as it lies there in its light, sharp and without noise. */
export function expose(
  camera: Camera,
  paper: Pick<Paper, 'colourAt'>,
  layers: readonly Coloured[],
  light: Light,
): Pixels {
  const { width, height } = camera;
  const values = new Uint8ClampedArray(4 * width * height);
  const [place, colour] = [{ x: 0, y: 0 }, [0, 0, 0] as [number, number, number]];
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) {
      camera.toSheet(x + 0.5, y + 0.5, place);
      paper.colourAt(place, colour);
      const brightness = light.at((x + 0.5) / width, (y + 0.5) / height);
      for (const { layer, colour: ink } of layers) cover(colour, ink, layer.cover[index]! / 255);
      for (let channel = 0; channel < 3; channel++) {
        values[4 * index + channel] = colour[channel]! * brightness * light.tint[channel]!;
      }
      values[4 * index + 3] = 255;
    }
  }
  return { width, height, channels: 4, values };
}

function cover(colour: [number, number, number], ink: Colour, coverage: number): void {
  if (coverage === 0) return;
  for (let channel = 0; channel < 3; channel++) {
    colour[channel] = colour[channel]! * (1 - coverage) + ink[channel]! * coverage;
  }
}

/** Out of focus by a bell of standard deviation `across` and `down`, in pixels. */
export function blur(picture: Pixels, across: number, down: number): Pixels {
  return blurAlong(blurAlong(picture, across, 'x'), down, 'y');
}

function blurAlong(picture: Pixels, deviation: number, axis: 'x' | 'y'): Pixels {
  if (deviation < 0.2) return picture;
  const { width, height, values: from } = picture;
  const values = new Uint8ClampedArray(from.length);
  const kernel = bell(deviation);
  const reach = (kernel.length - 1) / 2;
  const [length, step] = axis === 'x' ? [width, 4] : [height, 4 * width];
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index += 4) {
      const along = axis === 'x' ? x : y;
      let [red, green, blue] = [0, 0, 0];
      for (let tap = 0; tap < kernel.length; tap++) {
        // Beyond the edge the picture goes on as it ends.
        const near = Math.max(0, Math.min(length - 1, along + tap - reach));
        const source = index + (near - along) * step;
        const weight = kernel[tap]!;
        red += weight * from[source]!;
        green += weight * from[source + 1]!;
        blue += weight * from[source + 2]!;
      }
      values[index] = red;
      values[index + 1] = green;
      values[index + 2] = blue;
      values[index + 3] = 255;
    }
  }
  return { ...picture, values };
}

function bell(deviation: number): Float32Array {
  const reach = Math.ceil(2.3 * deviation);
  const weights = Float32Array.from({ length: 2 * reach + 1 }, (_, tap) =>
    Math.exp(-((tap - reach) ** 2) / (2 * deviation * deviation)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * A camera's noise, in place: stronger in bright pixels (photons), common to the colours for the most part, and a
 * little of its own in each.
 */
export function addNoise({ values }: Pixels, deviation: number, seed: number): void {
  if (deviation === 0) return;
  const bells = bellTable(seed);
  let state = (seed | 1) >>> 0;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return bells[state & (bells.length - 1)]!;
  };
  for (let index = 0; index < values.length; index += 4) {
    const strength = deviation * (0.6 + values[index + 1]! / 400);
    const common = next();
    for (let channel = 0; channel < 3; channel++) {
      values[index + channel]! += strength * (common + 0.4 * next());
    }
  }
}

/** Drawing from a table is several times faster than from a bell, and 12 megapixels need 50 million draws. */
function bellTable(seed: number): Float32Array {
  const random = new Random(seed);
  return Float32Array.from({ length: 1 << 14 }, () => random.near(0, 1));
}

/** Takes the colour out, in place. */
export function makeGrey({ values }: Pixels): void {
  for (let index = 0; index < values.length; index += 4) {
    const grey = 0.299 * values[index]! + 0.587 * values[index + 1]! + 0.114 * values[index + 2]!;
    values.fill(grey, index, index + 3);
  }
}

/** What is left of a picture after JPEG at a quality of 1 to 100. */
export function throughJpeg(picture: Pixels, quality: number): Pixels {
  const limits = { useTArray: true, maxResolutionInMP: 200, maxMemoryUsageInMB: 4096 } as const;
  const { data } = jpeg.decode(jpegOf(picture, quality), limits);
  return { ...picture, values: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) };
}

/** The picture as the bytes of a JPEG file. */
export function jpegOf({ width, height, values }: Pixels, quality: number): Uint8Array {
  return jpeg.encode({ width, height, data: values }, quality).data;
}
