import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run, type RunOptions } from '../../../training/engine/run.ts';
import { recipe } from '../../fixtures/small-recipe.ts';

const folder = mkdtempSync(join(tmpdir(), 'run-'));
const module = new URL('../../fixtures/small-recipe.ts', import.meta.url);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const train = (name: string, options: Partial<RunOptions> = {}) =>
  run(recipe, { module, checkpoint: join(folder, name), cores: 2, ...options });

test('a run learns what its examples show, on every kind of layer', async () => {
  const { history, finished } = await train('learns');
  expect(finished).toBe(true);
  expect(history.epochs.at(-1)!.heldOutAccuracy).toBeGreaterThan(0.9);
});

test('a run that was cut off comes to the same weights as one that was not', async () => {
  const whole = await train('whole');
  const cut = await train('cut', { until: 13 });
  expect(cut.finished).toBe(false);
  expect(cut.average).not.toEqual(whole.average);
  const rest = await train('cut');
  expect(rest.average).toEqual(whole.average);
  expect(rest.network.values).toEqual(whole.network.values);
});

test('one thread comes to the same weights as two', async () => {
  const two = await train('two');
  const one = await train('one', { cores: 1 });
  expect(one.average).toEqual(two.average);
});

test('a checkpoint of another run is left alone', async () => {
  await train('seeds', { until: 5 });
  const other = { ...recipe, hyperparameters: { ...recipe.hyperparameters, seed: 8 } };
  const options = { module, checkpoint: join(folder, 'seeds'), cores: 2, until: 5 };
  const { history } = await run(other, options);
  expect(history.groups[0]!.step).toBe(5);
});
