import { beforeAll, expect, test } from 'vitest';
import {
  loadClassifier,
  loadPictureNetworks,
  startBackend,
} from '../../../training/evaluate/read-in-node.ts';
import type { Network } from '../../../training/lattice/judge.ts';
import {
  fitLattice,
  type FitOptions,
  type LatticeFile,
} from '../../../training/lattice/lattice-file.ts';

const options: FitOptions = {
  count: 2,
  rounds: 3,
  only: ['ink', 'picture'],
  keep: false,
  commit: 'abc',
  tell: () => undefined,
};

let network: Network;
let fitted: LatticeFile;

beforeAll(async () => {
  await startBackend('wasm');
  network = { ...(await loadClassifier('classic')), ...(await loadPictureNetworks()) };
  fitted = await fitLattice(network, undefined, options);
});

test('a fit comes to the same file again, whatever was fitted before', async () => {
  const again = await fitLattice(network, fitted, options);
  expect(JSON.stringify(again)).toBe(JSON.stringify(fitted));
});

test('the file says by what commit, seeds, counts and prior it was come by', () => {
  expect(fitted.picture.origin?.weights).toEqual({
    commit: 'abc',
    seed: 500_000,
    count: 2,
    rounds: 3,
    prior: { around: 'picture-prior.json', spread: 2 },
  });
  expect(fitted.ink.origin?.certainty).toMatchObject({ commit: 'abc', seed: 900_000, count: 1 });
});

test('a kind that is not asked for stays as it is, and weights that are kept', async () => {
  const other = { ...options, commit: 'def', only: ['ink'] as const, keep: true };
  const again = await fitLattice(network, fitted, other);
  expect(again.picture).toEqual(fitted.picture);
  expect(again.ink.weights).toEqual(fitted.ink.weights);
  expect(again.ink.origin?.weights).toEqual(fitted.ink.origin?.weights);
  expect(again.ink.origin?.certainty.commit).toBe('def');
});

test('what was never fitted cannot stay', async () => {
  const fit = fitLattice(network, undefined, { ...options, only: ['ink'] });
  await expect(fit).rejects.toThrow('no numbers of picture');
});
