import { encode } from 'fast-png';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import { darkInk, type Layers, type Look, lookClosely } from '../../src/pipeline/paper/index.ts';

/** What the page network sees of a picture, as PNG: handwriting in black, lines in blue, print in red. */
export async function pictureOfSeen(page: Pixels, look: Look): Promise<Uint8Array> {
  const { layers } = await lookClosely(darkInk(page), look);
  return pngOf(inked(layers));
}

function inked({ width, height, handwriting, lines, print }: Layers): Pixels {
  const values = new Uint8ClampedArray(4 * width * height).fill(255);
  handwriting.forEach((ink, index) => {
    const [line, printed] = [lines[index]!, print[index]!];
    const colour = [255 - ink - line, 255 - ink - line - printed, 255 - ink - printed];
    values.set(colour, 4 * index);
  });
  return { width, height, channels: 4, values };
}

/** Pixels as a PNG file. */
export function pngOf({ width, height, channels, values }: Pixels): Uint8Array {
  return encode({ width, height, channels, depth: 8, data: values });
}
