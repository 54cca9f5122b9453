import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LatticeFit } from '../../src/pipeline/lattice/weights.ts';
import type { Calibration } from '../../src/pipeline/network/calibrate.ts';
import type { ModelJson } from '../../src/worker/classify.ts';
import type { StoredNetwork } from './some-network.ts';

const folder = join(import.meta.dirname, '../../model/classic');

/** The network `classic` as it is committed. */
export async function classicNetwork(): Promise<
  StoredNetwork & { calibration: Calibration; lattice: LatticeFit }
> {
  return {
    model: (await json('model.json')) as ModelJson,
    weights: await readFile(join(folder, 'weights.bin')),
    calibration: (await json('calibration.json')) as Calibration,
    lattice: (await json('lattice.json')) as LatticeFit,
  };
}

async function json(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, name), 'utf8'));
}
