import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultNetwork } from '../../../src/worker/classify.ts';
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
      { name: '1', expected: '1', read: '1', text: '1' },
      { name: '2', expected: '', read: '', text: '', state: 'failed', certainty: null },
      { name: '4', expected: '', read: '0' },
      { name: '5', expected: '3', read: '', state: 'failed', certainty: null },
    ]);
  });

  test('answers the same whatever the labels say', async () => {
    const lines = ['7', 'none'].flatMap((label) =>
      [one, zero].map((line) => JSON.stringify({ ...JSON.parse(line), label })),
    );
    const { written } = await evaluateInk('labelled', lines);
    const answers = written.items.map(({ read, state, certainty }) => ({ read, state, certainty }));
    expect(written.items.map(({ expected }) => expected)).toEqual(['7', '7', '', '']);
    expect(answers.slice(0, 2)).toEqual(answers.slice(2));
  });

  test('says in a sentence that a folder holds no examples', async () => {
    await expect(run(process.execPath, ['--import', 'tsx', script, folder])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('neither ink.jsonl nor labels.tsv') as string,
    });
  });
});
