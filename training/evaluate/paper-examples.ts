import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { decode } from 'fast-png';
import jpeg from 'jpeg-js';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import { examplesOf } from './examples.ts';
import { presets, type PageOptions } from '../pages/options.ts';
import { makePage } from '../pages/page.ts';

/** A picture, and the digits on it as an item tells them. */
export interface Labelled {
  readonly name: string;
  readonly page: Pixels;
  readonly lines: readonly (readonly string[])[];
}

/** Pages of a preset, from seeds that neither teach nor examine. */
export function* generatedPages(preset: string, first: number, count: number): Generator<Labelled> {
  const options: PageOptions = presets[preset as keyof typeof presets];
  for (let seed = first; seed < first + count; seed++) {
    const { pixels, truth } = makePage(seed, options);
    const lines = truth.lines.map((numbers) =>
      numbers.map(({ digits }) => digits.map(({ value }) => value).join('')),
    );
    yield { name: `${preset}-${seed}`, page: pixels, lines };
  }
}

/** The pictures of a folder, decoded without a browser: JPEG and PNG; others are left out. */
export async function* picturesIn(folder: string): AsyncGenerator<Labelled> {
  for (const { label, content } of await examplesOf(folder)) {
    if (content.kind !== 'picture') continue;
    const page = decoded(content.path);
    const lines = label.expected.split('\n').map((line) => [line]);
    if (page) yield { name: label.name, page, lines };
  }
}

function decoded(path: string): Pixels | undefined {
  const bytes = readFileSync(path);
  const kind = extname(path).toLowerCase();
  if (kind === '.png') {
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
  if (kind !== '.jpg' && kind !== '.jpeg') return undefined;
  const { width, height, data } = jpeg.decode(bytes, { useTArray: true, maxMemoryUsageInMB: 4096 });
  return { width, height, channels: 4, values: new Uint8ClampedArray(data) };
}
