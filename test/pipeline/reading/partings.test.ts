import { beforeAll, expect, test } from 'vitest';
import { write } from '../../../docs/pictures/handwriting.ts';
import { rasterise, type Stroke } from '../../../src/pipeline/ink/index.ts';
import { read, type FittedNetwork } from '../../../src/pipeline/read.ts';
import type { Reading } from '../../../src/pipeline/reading/index.ts';
import { loadNetwork } from '../../../training/evaluate/read-in-node.ts';
import { startWasm } from '../../fixtures/start-wasm.ts';

let network: FittedNetwork;

beforeAll(async () => {
  await startWasm();
  network = await loadNetwork('reader');
});

type Place = readonly [number, number];

/** A part of an upright oval, as of a 0 that was not closed. */
function arc(x: number, from: number, to: number): Place[] {
  return Array.from({ length: 20 }, (_, index) => {
    const angle = ((from + ((to - from) * index) / 19) * Math.PI) / 180;
    return [x + 30 * Math.cos(angle), 50 + 50 * Math.sin(angle)];
  });
}

/** 2, two bent strokes that may be a 0 or two 1s, and 7. */
async function readBent(apart: number): Promise<Reading> {
  const lines = [
    ...write('2', { x: -40, y: 0, height: 100, slant: 0 }),
    arc(130, 250, 110),
    arc(130 + apart, -70, 70),
    ...write('7', { x: 190, y: 0, height: 100, slant: 0 }),
  ];
  const strokes = lines.map((line): Stroke => ({
    width: 4,
    points: line.map(([x, y], time) => ({ x, y, time, pressure: 0.5 })),
  }));
  const { page, strokes: moved } = rasterise(strokes);
  return read(page, moved, undefined, network);
}

test('an unsure parting comes with the digits that are meant, and what else they may be', async () => {
  const seen: string[] = [];
  for (const apart of [0, 2, 4, 6]) {
    const reading = await readBent(apart);
    if (!('lines' in reading) || reading.doubt !== 'parting') continue;
    const digits = reading.lines.flatMap(({ numbers }) => numbers.flatMap((one) => one.digits));
    const [first] = reading.partings!;
    expect(digits).toEqual(expect.arrayContaining(first!.taken));
    for (const { box } of first!.given) {
      const [own] = first!.taken;
      expect(box.x + box.width).toBeGreaterThan(own!.box.x);
    }
    const text = (of: typeof digits) => of.map(({ value }) => value).join('');
    seen.push(`${text(first!.taken)} or ${text(first!.given)}`);
  }
  expect(seen).toContain('0 or 11');
  expect(seen).toContain('11 or 0');
});

test('a reading that is sure has none', async () => {
  const reading = await readBent(40);
  expect('lines' in reading && reading.partings).toBeUndefined();
});
