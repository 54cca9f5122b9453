import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { encode } from 'fast-png';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import { jpegOf } from './develop.ts';
import { inkNumber } from './ink-number.ts';
import { type AnyPage, makeNamed, type NamedWish } from './named.ts';
import { labelOf } from './page.ts';
import { samplePages } from './samples.ts';
import { thumbnailOf } from './thumbnail.ts';
import { withTruth } from './truth-picture.ts';

/** How many of each kind, and the first one's seed; each further one has the next. */
export interface Series {
  readonly count: number;
  readonly seed: number;
}

/** Writes pages as PNG files to look at, with what lies where beside if asked for, and gives a line for each: file, hand, label. */
export function writePictures(
  folder: string,
  kinds: readonly string[],
  series: Series & NamedWish,
  truth: boolean,
): string[] {
  mkdirSync(folder, { recursive: true });
  return [...pagesOf(kinds, series)].map(({ name, page }) => {
    const file = join(folder, `${name}.png`);
    writeFileSync(file, pngOf(truth ? withTruth(page) : page.pixels));
    return `${file}  ${page.hand}  ${labelOf(page.truth)}`;
  });
}

/**
 * Writes a folder that `npm run evaluate` reads: pictures, `labels.tsv` (file, label, kind of page, whose hands), and
 * `truth.jsonl` with all boxes. Gives how many pages.
 */
export function writeFolder(
  folder: string,
  kinds: readonly string[],
  series: Series & NamedWish,
): number {
  mkdirSync(folder, { recursive: true });
  const rows: string[] = [];
  const truths: string[] = [];
  for (const { name, kind, page } of pagesOf(kinds, series)) {
    const file = `${name}.${page.quality ? 'jpg' : 'png'}`;
    const { pixels, quality, hand, truth } = page;
    writeFileSync(join(folder, file), quality ? jpegOf(pixels, quality) : pngOf(pixels));
    rows.push([file, labelOf(truth) || 'none', kind, hand.split('/')[0]].join('\t'));
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

/** Writes each sample's picture and thumbnail, and what the app lists them by. Gives how many. */
export function writeSamples(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const listed = samplePages().map(({ name, file, text, page }) => {
    writeFileSync(join(folder, file), jpegOf(page.pixels, page.quality ?? 85));
    return { name, file: `samples/${file}`, text };
  });
  writeListed(folder, listed);
  return writeThumbnails(folder);
}

/** Writes a thumbnail of each sample that a folder lists, from the picture that is there. Gives how many. */
export function writeThumbnails(folder: string): number {
  const listed = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Listed[];
  const withThumbnails = listed.map(({ name, file, text }) => {
    const thumbnail = thumbnailOf(readFileSync(join(folder, basename(file))));
    const small = basename(file).replace(/\.jpg$/, '-small.jpg');
    writeFileSync(join(folder, small), thumbnail);
    return { name, file, thumbnail: `samples/${small}`, text };
  });
  writeListed(folder, withThumbnails);
  return withThumbnails.length;
}

/** A sample as `index.json` has it: addresses are under the app's own. */
interface Listed {
  readonly name: string;
  readonly file: string;
  readonly thumbnail?: string;
  readonly text: string;
}

function writeListed(folder: string, listed: readonly Listed[]): void {
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(listed, undefined, 2)}\n`);
}

function* pagesOf(
  kinds: readonly string[],
  { count, seed, ...wish }: Series & NamedWish,
): Generator<{ name: string; kind: string; page: AnyPage }> {
  for (const kind of kinds) {
    for (let each = seed; each < seed + count; each++) {
      const name = `${kind}-${String(each).padStart(4, '0')}`;
      yield { name, kind, page: makeNamed(kind, each, wish) };
    }
  }
}

function pngOf({ width, height, values }: Pixels): Uint8Array {
  return encode({ width, height, channels: 4, depth: 8, data: values });
}
