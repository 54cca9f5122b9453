import { expect, test } from 'vitest';
import type { Marks } from '../../../src/pipeline/marks/marks.ts';
import { thicken } from '../../../src/pipeline/marks/thicken.ts';
import type { Logits } from '../../../src/pipeline/network/calibrate.ts';
import type { Classify } from '../../../src/pipeline/network/classify.ts';
import { Memory } from '../../../src/pipeline/network/memory.ts';
import { normalise } from '../../../src/pipeline/network/normalise.ts';
import type { Tile } from '../../../src/pipeline/network/tile.ts';

/** An upright line of one pixel, which is thickened. */
function line(height = 60): Marks {
  return {
    box: { x: 0, y: 0, width: 1, height },
    coverage: new Uint8ClampedArray(height).fill(255),
  };
}

/** A network that says how many tiles it has seen. */
function counting() {
  const asked: Tile[] = [];
  const classify: Classify = (tiles) =>
    Promise.resolve(tiles.map((tile) => Float32Array.of(asked.push(tile)) as Logits));
  return { asked, classify };
}

test('a tile is asked about once, and the answers come in the order of the question', async () => {
  const memory = new Memory();
  const { asked, classify } = counting();
  const [one, two, three] = [line(40), line(50), line(60)].map((marks) => memory.tileOf(marks));
  const first = await memory.logitsOf([one!, two!], classify);
  const second = await memory.logitsOf([three!, two!, one!], classify);
  expect(asked).toEqual([one, two, three]);
  expect(second).toEqual([Float32Array.of(3), first[1], first[0]]);
});

test('what a network failed at is asked again', async () => {
  const memory = new Memory();
  const { asked, classify } = counting();
  const tiles = [memory.tileOf(line())];
  const failing: Classify = () => Promise.reject(new Error('context lost'));
  await expect(memory.logitsOf(tiles, failing)).rejects.toThrow('context lost');
  await memory.logitsOf(tiles, classify);
  expect(asked).toEqual(tiles);
});

test('what is kept is what would be worked out, and the same object each time', () => {
  const memory = new Memory();
  const marks = line();
  expect(memory.thickened(marks)).toEqual(thicken(marks));
  expect(memory.thickened(marks)).not.toBe(marks);
  expect(memory.thickened(marks)).toBe(memory.thickened(marks));
  expect(memory.tileOf(marks)).toEqual(normalise(marks));
  expect(memory.tileOf(marks)).toBe(memory.tileOf(marks));
  expect(new Memory().tileOf(marks)).not.toBe(memory.tileOf(marks));
});

test('shapes are drawn once, and so many are kept that a page by hand holds no more', () => {
  const memory = new Memory();
  let drawn = 0;
  const draw = (shape: string) => memory.marksOf(shape, () => (drawn++, line()));
  const first = draw('a');
  expect(draw('a')).toBe(first);
  expect(drawn).toBe(1);
  for (let count = 0; count < 5000; count++) draw(`shape ${count}`);
  expect(drawn).toBe(5001);
  expect(draw('a')).not.toBe(first);
});
