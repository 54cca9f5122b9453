import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'fast-png';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import { jpegOf } from './develop.ts';
import { inkNumber } from './ink-number.ts';
import { meanMarksFound, printedKinds } from './marks-found.ts';
import { presets } from './options.ts';
import { labelOf, makePage, type Page } from './page.ts';
import { samplePages } from './samples.ts';

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as PresetName[];

/** How many of each kind, and the first one's seed; each further one has the next. */
export interface Series {
  readonly count: number;
  readonly seed: number;
}

/** Writes pages as PNG files to look at, and gives a line for each: file, hand, label. */
export function writePictures(
  folder: string,
  names: readonly PresetName[],
  series: Series,
): string[] {
  mkdirSync(folder, { recursive: true });
  return [...pagesOf(names, series)].map(({ name, page }) => {
    const file = join(folder, `${name}.png`);
    writeFileSync(file, pngOf(page.pixels));
    return `${file}  ${page.hand}  ${labelOf(page.truth)}`;
  });
}

/**
 * Writes a folder that `npm run evaluate` reads: pictures, `labels.tsv` (file, label, kind of page, whose hands), and
 * `truth.jsonl` with all boxes. Gives how many pages.
 */
export function writeFolder(folder: string, names: readonly PresetName[], series: Series): number {
  mkdirSync(folder, { recursive: true });
  const rows: string[] = [];
  const truths: string[] = [];
  for (const { name, preset, page } of pagesOf(names, series)) {
    const file = `${name}.${page.quality ? 'jpg' : 'png'}`;
    const { pixels, quality, hand, truth } = page;
    writeFileSync(join(folder, file), quality ? jpegOf(pixels, quality) : pngOf(pixels));
    rows.push([file, labelOf(truth), preset, hand.split('/')[0]].join('\t'));
    truths.push(JSON.stringify({ file, hand, lines: truth.lines }));
  }
  writeFileSync(join(folder, 'labels.tsv'), `${rows.join('\n')}\n`);
  writeFileSync(join(folder, 'truth.jsonl'), `${truths.join('\n')}\n`);
  return rows.length;
}

/** Writes `ink.jsonl` of drawn numbers, as `npm run evaluate` reads it, with the digits' boxes and strokes beside. */
export function writeInk(folder: string, { count, seed }: Series): void {
  mkdirSync(folder, { recursive: true });
  const rows = Array.from({ length: count }, (_, index) => {
    const { ink, digits, hand } = inkNumber(seed + index);
    const label = digits.map(({ value }) => value).join('');
    const strokes = ink.strokes.map(({ points }) => points.map(({ x, y }) => [x, y]));
    return JSON.stringify({ label, writer: hand, strokes, digits });
  });
  writeFileSync(join(folder, 'ink.jsonl'), `${rows.join('\n')}\n`);
}

/** What is found of the writing on pages, as a table by what is printed: ink in percent, parts a page. */
export function marksTable({ count, seed }: Series): string {
  const rows = Object.entries(printedKinds).map(([kind, wanted]) => {
    const { kept, cut, left, spurious } = meanMarksFound(wanted, seed, count);
    const percents = [kept, cut, left].map((part) => (100 * part).toFixed(1));
    return `| ${[kind, ...percents, spurious.toFixed(1)].join(' | ')} |`;
  });
  return [
    '| kind | ink kept | digits cut | lines left | stray parts |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

/** Writes each sample's picture, and what the app lists them by. Gives how many. */
export function writeSamples(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const listed = samplePages().map(({ name, file, text, page }) => {
    writeFileSync(join(folder, file), jpegOf(page.pixels, page.quality ?? 85));
    return { name, file: `samples/${file}`, text };
  });
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(listed, undefined, 2)}\n`);
  return listed.length;
}

function* pagesOf(
  names: readonly PresetName[],
  { count, seed }: Series,
): Generator<{ name: string; preset: PresetName; page: Page }> {
  for (const preset of names) {
    for (let each = seed; each < seed + count; each++) {
      const name = `${preset}-${String(each).padStart(4, '0')}`;
      yield { name, preset, page: makePage(each, presets[preset]) };
    }
  }
}

function pngOf({ width, height, values }: Pixels): Uint8Array {
  return encode({ width, height, channels: 4, depth: 8, data: values });
}
