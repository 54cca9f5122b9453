import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNetwork } from '../../../src/worker/classify.ts';
import { examplesOf, expectedOf, inkExample } from '../../../training/evaluate/examples.ts';
import type { Item } from '../../../training/evaluate/item.ts';

const run = promisify(execFile);
const project = join(import.meta.dirname, '../../..');
const script = join(project, 'training/commands/evaluate.ts');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function evaluateInk(name: string, lines: string[]) {
  const [place, json] = [join(folder, name), join(folder, `${name}.json`)];
  await mkdir(place);
  await writeFile(join(place, 'ink.jsonl'), lines.join('\n'));
  const tsx = join(project, 'node_modules/tsx/dist/cli.mjs');
  const { stdout } = await run(process.execPath, [tsx, script, place, '--json', json]);
  return { stdout, written: JSON.parse(await readFile(json, 'utf8')) as Written };
}

interface Written {
  network: string;
  backend: string;
  count: number;
  items: Item[];
}

const one = '{"label": 1, "strokes": [[[5, 0], [5, 10], [5, 20], [5, 40]]]}';
const zero = JSON.stringify({
  label: 'none',
  strokes: [
    Array.from({ length: 40 }, (_, step) => [
      30 * Math.sin((step * Math.PI) / 19),
      -40 * Math.cos((step * Math.PI) / 19),
    ]),
  ],
});

describe('npm run evaluate', () => {
  test('reads ink as the app does and writes an item for each row, those that make no sense too', async () => {
    const { written } = await evaluateInk('rows', [one, 'not JSON', '', zero, '{"label": 3}']);
    expect(written).toMatchObject({ network: defaultNetwork, backend: 'wasm', count: 4 });
    expect(written.items).toMatchObject([
      { name: '1', expected: '1', read: '1' },
      { name: '2', expected: '', read: '', state: 'failed', certainty: null },
      { name: '4', expected: '', read: '0' },
      { name: '5', expected: '3', read: '', state: 'failed', certainty: null },
    ]);
  });

  test('answers the same whatever the labels say', async () => {
    const answers = async (name: string, label: string) => {
      const lines = [one, zero].map((line) => JSON.stringify({ ...JSON.parse(line), label }));
      const { written } = await evaluateInk(name, lines);
      return written.items.map(({ read, state, certainty }) => ({ read, state, certainty }));
    };
    expect(await answers('labelled-7', '7')).toEqual(await answers('labelled-none', 'none'));
  });

  test('says in a sentence that a folder holds no examples', async () => {
    await expect(run(process.execPath, ['--import', 'tsx', script, folder])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('neither ink.jsonl nor labels.tsv') as string,
    });
  });
});

describe('examples', () => {
  test('a label is digits in lines, without spaces', () => {
    expect(expectedOf('46')).toBe('46');
    expect(expectedOf('4 6|78 9')).toBe('46\n789');
    expect(expectedOf('none')).toBe('');
  });

  test('a labels file may leave kind and source out, and is read line by line', async () => {
    const place = join(folder, 'pictures');
    await mkdir(place);
    await writeFile(
      join(place, 'labels.tsv'),
      '\uFEFFa.png\t7\r\nb.png\tnone\tletter\tsource-1\tTrue\r\n',
    );
    expect(await examplesOf(place)).toEqual([
      {
        label: { name: 'a.png', expected: '7', source: undefined, ambiguous: false },
        content: { kind: 'picture', path: join(place, 'a.png') },
      },
      {
        label: { name: 'b.png', expected: '', source: 'source-1', ambiguous: true },
        content: { kind: 'picture', path: join(place, 'b.png') },
      },
    ]);
  });

  test('ink with a place that is no number is broken, not read askew', () => {
    const line = '{"label": 1, "strokes": [[[0, null], [1, 1]]]}';
    expect(inkExample({ line, number: 1 }).content).toEqual({ kind: 'broken' });
  });

  test("MNIST's test images are 10,000 pictures of 28 × 28, light on dark", async () => {
    const examples = await examplesOf('mnist-test');
    expect(examples).toHaveLength(10_000);
    const [first] = examples;
    expect(first!.label).toMatchObject({ name: '0', expected: '7' });
    const { content } = first!;
    if (content.kind !== 'pixels') throw new Error('An image of MNIST needs no decoding.');
    const { width, height, channels, values } = content.pixels;
    expect([width, height, channels, values.length]).toEqual([28, 28, 1, 784]);
    expect(values[0]).toBe(0);
    expect(Math.max(...values)).toBeGreaterThan(200);
  });
});
