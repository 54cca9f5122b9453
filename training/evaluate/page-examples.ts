import { decoded } from './decode.ts';
import type { Example } from './example.ts';
import { examplesOf } from './examples.ts';
import { presets, type PageOptions } from '../pages/options.ts';
import { makePage } from '../pages/page.ts';
import type { Pixels } from '../../src/pipeline/image/index.ts';

/** A picture as pixels, and its numbers one by one. */
export interface PageExample extends Example {
  readonly content: { kind: 'pixels'; pixels: Pixels };
  readonly numbers: readonly string[];
}

/** Pages of a preset, one for each seed. */
export function* generatedPages(
  preset: string,
  first: number,
  count: number,
): Generator<PageExample> {
  const options: PageOptions = presets[preset as keyof typeof presets];
  for (let seed = first; seed < first + count; seed++) {
    const { pixels, truth } = makePage(seed, options);
    const lines = truth.lines.map((numbers) =>
      numbers.map(({ digits }) => digits.map(({ value }) => value).join('')),
    );
    const expected = lines.map((numbers) => numbers.join('')).join('\n');
    yield {
      label: { name: `${preset}-${seed}`, expected, ambiguous: false },
      content: { kind: 'pixels', pixels },
      numbers: lines.flat(),
    };
  }
}

/** Every so manieth picture of a folder, decoded without a browser; those that this cannot decode are left out. */
export async function* picturesIn(folder: string, every: number): AsyncGenerator<PageExample> {
  const pictures = (await examplesOf(folder)).filter(({ content }) => content.kind === 'picture');
  for (const { label, content } of pictures.filter((_, index) => index % every === 0)) {
    const pixels = content.kind === 'picture' ? decoded(content.path) : undefined;
    const numbers = label.numbers ?? label.expected.split('\n').filter((line) => line !== '');
    if (pixels) yield { label, content: { kind: 'pixels', pixels }, numbers };
  }
}
