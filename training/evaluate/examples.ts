import type { Content, Example } from './example.ts';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMnist, mnistExamples } from './mnist-examples.ts';
import { signExamples, signsInInk } from './sign-examples.ts';

/**
 * The examples of a folder with `ink.jsonl`, or with `labels.tsv` and its pictures, in the file's order; or MNIST's
 * test images for `mnist-test`, spoiled for `mnist-c` or `mnist-c/NAME`; or drawn numbers with signs for `signs-ink`.
 *
 * @throws Error with a sentence where there is neither.
 */
export async function examplesOf(folder: string): Promise<Example[]> {
  if (isMnist(folder)) return mnistExamples(folder);
  if (folder === signsInInk) return signExamples();
  const [ink, labels] = [join(folder, 'ink.jsonl'), join(folder, 'labels.tsv')];
  if (existsSync(ink)) return withTexts(folder, (await rowsIn(ink)).map(inkExample));
  if (!existsSync(labels)) throw new Error(`${folder} holds neither ink.jsonl nor labels.tsv.`);
  const examples = (await rowsIn(labels)).map((row) => pictureExample(folder, row));
  return withTexts(folder, examples);
}

/** The examples with what `texts.tsv` says of them, where a folder has it: an example's name, a tab, its text as written. */
async function withTexts(folder: string, examples: Example[]): Promise<Example[]> {
  const path = join(folder, 'texts.tsv');
  if (!existsSync(path)) return examples;
  const texts = new Map(
    (await rowsIn(path)).map(({ line }): [string, string] => {
      const [name = '', text = ''] = line.split('\t');
      return [name, text.replaceAll('|', '\n')];
    }),
  );
  return examples.map(({ label, content }) => ({
    label: { ...label, text: texts.get(label.name) },
    content,
  }));
}

/** A line of a file that is not empty, with its number from 1. */
export interface Row {
  line: string;
  number: number;
}

async function rowsIn(path: string): Promise<Row[]> {
  const text = await readFile(path, 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
}

/** The digits of a label in the form that items have. */
export function expectedOf(label: string): string {
  return label === 'none' ? '' : label.replaceAll(/[^\S\n]/g, '').replaceAll('|', '\n');
}

/** The numbers of a label that parts them by spaces. */
function numbersIn(label: string): string[] | undefined {
  const isParted = /\d +\d/.test(label);
  return isParted ? label.split(/[\s|]+/) : undefined;
}

/** A row of `labels.tsv`: file, label, kind, source, ambiguous; the last three may be missing. */
export function pictureExample(folder: string, { line }: Row): Example {
  const [name = '', label = '', , source, ambiguous] = line.split('\t');
  return {
    label: {
      name,
      expected: expectedOf(label),
      numbers: numbersIn(label),
      source,
      ambiguous: ambiguous === 'True',
    },
    content: { kind: 'picture', path: join(folder, name) },
  };
}

/** A line of `ink.jsonl`, as far as it is written down as it should be. */
interface InkRow {
  label?: number | string;
  ambiguous?: boolean;
  strokes?: [x: number, y: number][][];
}

export function inkExample({ line, number }: Row): Example {
  const row = parsed(line);
  return {
    label: {
      name: String(number),
      expected: expectedOf(String(row.label ?? 'none')),
      ambiguous: row.ambiguous ?? false,
    },
    content: recordedInk(row.strokes ?? []),
  };
}

function parsed(line: string): InkRow {
  try {
    return JSON.parse(line) as InkRow;
  } catch {
    return {};
  }
}

/** The recorded points as strokes; neither time nor pressure nor pen were recorded, and none is read. */
function recordedInk(recorded: [x: number, y: number][][]): Content {
  const drawn = recorded.filter((points) => points.length > 0);
  const isComplete = drawn.flat(2).every(Number.isFinite);
  if (drawn.length === 0 || !isComplete) return { kind: 'broken' };
  const strokes = drawn.map((points) => ({
    points: points.map(([x, y]) => ({ x, y, time: 0, pressure: 0.5 })),
    width: 1,
  }));
  return { kind: 'ink', strokes };
}
