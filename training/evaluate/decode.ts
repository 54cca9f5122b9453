import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { decode } from 'fast-png';
import jpeg from 'jpeg-js';
import type { Pixels } from '../../src/pipeline/image/index.ts';

/**
 * A picture decoded without a browser, as its file has it, whichever way up: JPEG and PNG; undefined of others, and of
 * those that are damaged or of a kind that this does not know.
 */
export function decoded(path: string): Pixels | undefined {
  try {
    return decodedByKind(path);
  } catch {
    return undefined;
  }
}

function decodedByKind(path: string): Pixels | undefined {
  const kind = extname(path).toLowerCase();
  if (kind === '.png') return decodedPng(readFileSync(path));
  if (kind !== '.jpg' && kind !== '.jpeg') return undefined;
  const options = { useTArray: true, maxMemoryUsageInMB: 4096 } as const;
  const { width, height, data } = jpeg.decode(readFileSync(path), options);
  return { width, height, channels: 4, values: new Uint8ClampedArray(data) };
}

function decodedPng(bytes: Uint8Array): Pixels {
  const { width, height, data, channels, depth, palette } = decode(bytes);
  const value = (index: number) => (depth === 16 ? data[index]! >> 8 : data[index]!);
  const values = new Uint8ClampedArray(4 * width * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = palette
      ? [...palette[data[pixel]!]!, 255]
      : Array.from({ length: channels }, (_, channel) => value(pixel * channels + channel));
    const [red = 0, green = 0, blue = 0, alpha = 255] =
      colour.length < 3 ? [colour[0]!, colour[0]!, colour[0]!, colour[1]] : colour;
    values.set([red, green, blue, alpha], 4 * pixel);
  }
  return { width, height, channels: 4, values };
}
