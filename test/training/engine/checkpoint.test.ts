import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCheckpoint, writeCheckpoint } from '../../../training/engine/checkpoint.ts';
import { newHistory } from '../../../training/engine/history.ts';
import { sharedFor } from '../../../training/engine/shared.ts';
import { recipe } from '../../fixtures/small-recipe.ts';

const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const identity = { network: recipe.network, hyperparameters: recipe.hyperparameters };
const place = { step: 12, history: { ...newHistory('abc'), seconds: 3 } };

/** A state in which no two numbers are alike. */
function someState() {
  const shared = sharedFor(6, 2);
  [shared.values, shared.average, shared.moment, shared.square].forEach((part, kind) => {
    part.forEach((_, index) => (part[index] = kind + index / 7));
  });
  return shared;
}

test('what was written is read again, and where the run was', () => {
  const file = join(folder, 'deeper', 'run');
  const [before, after] = [someState(), sharedFor(6, 2)];
  writeCheckpoint(file, identity, place, before);
  expect(readCheckpoint(file, identity, after)).toEqual(place);
  for (const part of ['values', 'average', 'moment', 'square'] as const)
    expect(after[part]).toEqual(before[part]);
});

test('another run finds nothing, and its state is left alone', () => {
  const file = join(folder, 'other');
  writeCheckpoint(file, identity, place, someState());
  const [shared, hyperparameters] = [sharedFor(6, 2), { ...recipe.hyperparameters, seed: 8 }];
  expect(readCheckpoint(file, { ...identity, hyperparameters }, shared)).toBeUndefined();
  expect(readCheckpoint(join(folder, 'missing'), identity, shared)).toBeUndefined();
  expect(shared.values).toEqual(sharedFor(6, 2).values);
});
