import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplesOf, expectedOf, inkExample } from '../../../training/evaluate/examples.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('examples', () => {
  test('a label is digits in lines, without spaces', () => {
    expect(expectedOf('46')).toBe('46');
    expect(expectedOf('4 6|78 9')).toBe('46\n789');
    expect(expectedOf('none')).toBe('');
  });

  test('a labels file may leave kind and source out, and is read line by line', async () => {
    await writeFile(
      join(folder, 'labels.tsv'),
      '\uFEFFa.png\t7\r\nb.png\tnone\tletter\tsource-1\tTrue\r\n',
    );
    expect(await examplesOf(folder)).toEqual([
      {
        label: { name: 'a.png', expected: '7', source: undefined, ambiguous: false },
        content: { kind: 'picture', path: join(folder, 'a.png') },
      },
      {
        label: { name: 'b.png', expected: '', source: 'source-1', ambiguous: true },
        content: { kind: 'picture', path: join(folder, 'b.png') },
      },
    ]);
  });

  test('what stands as it is written in texts.tsv is told beside the digits', async () => {
    const own = await mkdtemp(join(folder, 'texts-'));
    await writeFile(join(own, 'labels.tsv'), 'a.png\t1250|3\nb.png\t7\n');
    await writeFile(join(own, 'texts.tsv'), 'a.png\t12.50|-3\n');
    const labels = (await examplesOf(own)).map(({ label }) => label);
    expect(labels.map(({ text }) => text)).toEqual(['12.50\n-3', undefined]);
    expect(labels[0]!.expected).toBe('1250\n3');
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
