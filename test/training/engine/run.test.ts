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

/** The run that the others are held against. */
const whole = train('whole');

test('a run learns what its examples show, on every kind of layer', async () => {
  const { history, finished } = await whole;
  expect(finished).toBe(true);
  expect(history.epochs.at(-1)!.heldOutAccuracy).toBeGreaterThan(0.9);
});

test('a run that was cut off comes to the same weights as one that was not', async () => {
  const { average, network } = await whole;
  const cut = await train('cut', { until: 13 });
  expect(cut.finished).toBe(false);
  expect(cut.average).not.toEqual(average);
  const rest = await train('cut');
  expect(rest.average).toEqual(average);
  expect(rest.network.values).toEqual(network.values);
});

test('one thread comes to the same weights as two', async () => {
  const { average } = await whole;
  const one = await train('one', { cores: 1 });
  expect(one.average).toEqual(average);
});

test('a checkpoint of another run is left alone', async () => {
  await whole;
  const other = { ...recipe, hyperparameters: { ...recipe.hyperparameters, seed: 8 } };
  const options = { module, checkpoint: join(folder, 'whole'), cores: 1, until: 5 };
  const { finished, history } = await run(other, options);
  expect(finished).toBe(false);
  expect(history.groups[0]!.step).toBe(5);
});
