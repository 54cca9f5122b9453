import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encode } from 'fast-png';
import type { Pixels } from '../../src/pipeline/pixels.ts';
import { jpegOf } from './develop.ts';
import { inkNumber } from './ink-number.ts';
import { meanMarksFound, printedKinds } from './marks-found.ts';
import { type AnyPage, familyNamed, makeNamed, pageNames } from './named.ts';
import { labelOf } from './page.ts';
import { samplePages } from './samples.ts';
import { withTruth } from './truth-picture.ts';

/**
 * Makes pages from the command line.
 *
 *   npm run pages -- look [KIND…] [--truth]     PNG files in .scratch/pages/, to look at, with what lies where beside
 *   npm run pages -- folder DIR [KIND…]         a folder that `npm run evaluate` measures
 *   npm run pages -- ink DIR                    a folder of drawn numbers, the same way
 *   npm run pages -- marks                      what is found of the writing, and of what is none
 *   npm run pages -- samples [DIR]   the app's samples: pictures and index.json, in public/samples/ if not said otherwise
 *
 * All but the last take `--count N` and `--seed S`. A KIND is a preset, `wide`, or a family of wide pages, which take
 * `--without FAMILY` and `--split training` for hands that teach.
 */

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    split: { type: 'string', default: 'held-out' },
    without: { type: 'string' },
    truth: { type: 'boolean', default: false },
  },
});
const [command, ...words] = positionals;
const [count, seed] = [Number(options.count), Number(options.seed)];
if (command === 'look') look(words);
else if (command === 'folder' && words[0]) writeFolder(words[0], words.slice(1));
else if (command === 'ink' && words[0]) writeInk(words[0]);
else if (command === 'marks') tellMarks();
else if (command === 'samples') writeSamples(words[0] ?? join('public', 'samples'));
else {
  console.error(
    'look [KIND…], folder DIR [KIND…], ink DIR, marks or samples [DIR], with --count N and --seed S',
  );
  console.error(`Kinds: ${pageNames.join(', ')}`);
  process.exitCode = 1;
}

function look(names: readonly string[]): void {
  const folder = join('.scratch', 'pages');
  mkdirSync(folder, { recursive: true });
  for (const { name, page } of pagesOf(
    names.length > 0 ? names : ['forty', 'photograph', 'cheque', 'wide'],
  )) {
    const file = join(folder, `${name}.png`);
    writeFileSync(file, pngOf(options.truth ? withTruth(page) : page.pixels));
    console.log(`${file}  ${page.hand}  ${labelOf(page.truth)}`);
  }
}

/** Pictures, `labels.tsv` as in dev-data (file, label, kind of page, whose hands), and `truth.jsonl` with all boxes. */
function writeFolder(folder: string, names: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const rows: string[] = [];
  const truths: string[] = [];
  for (const { name, kind, page } of pagesOf(names.length > 0 ? names : ['forty'])) {
    const file = `${name}.${page.quality ? 'jpg' : 'png'}`;
    const { pixels, quality, hand, truth } = page;
    writeFileSync(join(folder, file), quality ? jpegOf(pixels, quality) : pngOf(pixels));
    rows.push([file, labelOf(truth) || 'none', kind, hand.split('/')[0]].join('\t'));
    truths.push(JSON.stringify({ file, hand, lines: truth.lines }));
  }
  writeFileSync(join(folder, 'labels.tsv'), `${rows.join('\n')}\n`);
  writeFileSync(join(folder, 'truth.jsonl'), `${truths.join('\n')}\n`);
  console.log(`${rows.length} pages in ${folder}`);
}

/** `ink.jsonl` as in dev-data, with the digits' boxes and strokes beside. */
function writeInk(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const rows = Array.from({ length: count }, (_, index) => {
    const { ink, digits, hand } = inkNumber(seed + index);
    const label = digits.map(({ value }) => value).join('');
    const strokes = ink.strokes.map(({ points }) => points.map(({ x, y }) => [x, y]));
    return JSON.stringify({ label, writer: hand, strokes, digits });
  });
  writeFileSync(join(folder, 'ink.jsonl'), `${rows.join('\n')}\n`);
  console.log(`${rows.length} numbers in ${folder}`);
}

/** A table by what is printed: shares of ink in percent, parts a page. */
function tellMarks(): void {
  console.log('| kind | ink kept | digits cut | lines left | stray parts |');
  console.log('| --- | --: | --: | --: | --: |');
  for (const [kind, wanted] of Object.entries(printedKinds)) {
    const { kept, cut, left, spurious } = meanMarksFound(wanted, seed, count);
    const shares = [kept, cut, left].map((share) => (100 * share).toFixed(1));
    console.log(`| ${[kind, ...shares, spurious.toFixed(1)].join(' | ')} |`);
  }
}

/** Each sample's picture, and what the app lists them by. */
function writeSamples(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const listed = samplePages().map(({ name, file, text, page }) => {
    writeFileSync(join(folder, file), jpegOf(page.pixels, page.quality ?? 85));
    return { name, file: `samples/${file}`, text };
  });
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(listed, undefined, 2)}\n`);
  console.log(`${listed.length} samples in ${folder}`);
}

function* pagesOf(
  kinds: readonly string[],
): Generator<{ name: string; kind: string; page: AnyPage }> {
  const split = options.split === 'training' ? 'training' : 'held-out';
  const wish = options.without
    ? ({ split, without: familyNamed(options.without) } as const)
    : ({ split } as const);
  for (const kind of kinds) {
    for (let index = 0; index < count; index++) {
      const name = `${kind}-${String(seed + index).padStart(4, '0')}`;
      yield { name, kind, page: makeNamed(kind, seed + index, wish) };
    }
  }
}

function pngOf({ width, height, values }: Pixels): Uint8Array {
  return encode({ width, height, channels: 4, depth: 8, data: values });
}
