import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encode } from 'fast-png';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import { jpegOf } from '../pages/develop.ts';
import { inkNumber } from '../pages/ink-number.ts';
import { meanMarksFound, printedKinds } from '../pages/marks-found.ts';
import { type PageOptions, presets } from '../pages/options.ts';
import { labelOf, makePage, type Page } from '../pages/page.ts';
import { samplePages } from '../pages/samples.ts';

/**
 * Makes pages from the command line.
 *
 *   npm run pages -- look [PRESET…] [--count N] [--seed S]     PNG files in .scratch/pages/, to look at
 *   npm run pages -- folder DIR [PRESET…] [--count N] [--seed S]   a folder that `npm run evaluate` measures
 *   npm run pages -- ink DIR [--count N] [--seed S]             a folder of drawn numbers, the same way
 *   npm run pages -- marks [--count N] [--seed S]               what is found of the writing, and of what is none
 *   npm run pages -- samples [DIR]   the app's samples: pictures and index.json, in public/samples/ if not said otherwise
 */
type PresetName = keyof typeof presets;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
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
    'look [PRESET…], folder DIR [PRESET…], ink DIR, marks or samples [DIR], with --count N and --seed S',
  );
  console.error(`Presets: ${Object.keys(presets).join(', ')}`);
  process.exitCode = 1;
}

function look(names: readonly string[]): void {
  const folder = join('.scratch', 'pages');
  mkdirSync(folder, { recursive: true });
  for (const { name, page } of pagesOf(
    names.length > 0 ? names : ['forty', 'photograph', 'cheque'],
  )) {
    const file = join(folder, `${name}.png`);
    writeFileSync(file, pngOf(page.pixels));
    console.log(`${file}  ${page.hand}  ${labelOf(page.truth)}`);
  }
}

/** Pictures, `labels.tsv` as in dev-data (file, label, kind of page, whose hands), and `truth.jsonl` with all boxes. */
function writeFolder(folder: string, names: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const rows: string[] = [];
  const truths: string[] = [];
  for (const { name, preset, page } of pagesOf(names.length > 0 ? names : ['forty'])) {
    const file = `${name}.${page.quality ? 'jpg' : 'png'}`;
    const { pixels, quality, hand, truth } = page;
    writeFileSync(join(folder, file), quality ? jpegOf(pixels, quality) : pngOf(pixels));
    rows.push([file, labelOf(truth), preset, hand.split('/')[0]].join('\t'));
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
  names: readonly string[],
): Generator<{ name: string; preset: PresetName; page: Page }> {
  for (const preset of names.map(presetNamed)) {
    for (let index = 0; index < count; index++) {
      const name = `${preset}-${String(seed + index).padStart(4, '0')}`;
      const wanted: PageOptions = presets[preset];
      yield { name, preset, page: makePage(seed + index, wanted) };
    }
  }
}

function presetNamed(name: string): PresetName {
  if (name in presets) return name as PresetName;
  throw new RangeError(`There is no preset ${name}: ${Object.keys(presets).join(', ')}`);
}

function pngOf({ width, height, values }: Pixels): Uint8Array {
  return encode({ width, height, channels: 4, depth: 8, data: values });
}
