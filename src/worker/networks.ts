import type { LatticeFit } from '../pipeline/lattice/index.ts';
import type { Calibration } from '../pipeline/network/index.ts';
import type { NetworkName } from '../protocol.ts';
import type { ModelJson } from './classify.ts';
import { Failed } from './failed.ts';
import { fetchWhole, type WholeFile } from './fetch-whole.ts';

/** A trained network as it comes from the app's own origin. */
export interface TrainedNetwork {
  model: ModelJson;
  weights: Uint8Array;
}

/** One that says which digit a tile is. */
export interface Network extends TrainedNetwork {
  name: NetworkName;
  calibration: Calibration;
  lattice: LatticeFit;
  /** What it makes of the known tile, as the build computed it. */
  knownLogits: readonly number[];
}

/** A folder under `model/`. */
type FolderName = NetworkName | 'page' | 'line';

// Addresses only: a network is fetched when it is asked for, and a new folder under model/ is found by itself.
const files = import.meta.glob<WholeFile>(
  '../../model/*/{model.json,weights.bin,calibration.json,lattice.json}',
  { query: '?whole', import: 'default', eager: true },
);
// The networks of pages and lines look at no tile.
const knownLogits = import.meta.glob<readonly number[]>(
  ['../../model/*/model.json', '!../../model/{page,line}/model.json'],
  { query: '?known-logits', import: 'default', eager: true },
);

/**
 * Fetches a network's four files at once.
 *
 * @throws Failed `network-unavailable` where there is no such network or it cannot be fetched, `file-damaged` where it
 * does not arrive whole.
 */
export async function fetchNetwork(name: NetworkName): Promise<Network> {
  const [network, calibration, lattice] = await Promise.all([
    fetchTrained(name),
    fetchJson<Calibration>(name, 'calibration.json'),
    fetchJson<LatticeFit>(name, 'lattice.json'),
  ]);
  const known = knownLogits[`../../model/${name}/model.json`]!;
  return { name, ...network, calibration, lattice, knownLogits: known };
}

/** Fetches the network that reads pages; throws as `fetchNetwork`. */
export function fetchPageNetwork(): Promise<TrainedNetwork> {
  return fetchTrained('page');
}

/** Fetches the network that reads lines; throws as `fetchNetwork`. */
export function fetchLineNetwork(): Promise<TrainedNetwork> {
  return fetchTrained('line');
}

async function fetchTrained(name: FolderName): Promise<TrainedNetwork> {
  const [model, weights] = await Promise.all([
    fetchJson<ModelJson>(name, 'model.json'),
    fetchFile(name, 'weights.bin'),
  ]);
  return { model, weights };
}

async function fetchJson<Content>(name: FolderName, file: string): Promise<Content> {
  return JSON.parse(new TextDecoder().decode(await fetchFile(name, file))) as Content;
}

async function fetchFile(name: FolderName, file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const built = files[`../../model/${name}/${file}`];
    if (!built) throw new Error(`There is no ${file} of ${name}.`);
    return await fetchWhole(built);
  } catch (cause) {
    if (cause instanceof Failed) throw cause;
    throw new Failed({ code: 'network-unavailable', network: name }, { cause });
  }
}
