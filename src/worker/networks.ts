import type { LatticeFit } from '../pipeline/lattice/index.ts';
import type { Calibration } from '../pipeline/network/index.ts';
import type { NetworkName } from '../protocol.ts';
import type { ModelJson } from './classify.ts';
import { Failed } from './failed.ts';

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
}

/** A folder under `model/`. */
type FolderName = NetworkName | 'page';

// Addresses only: a network is fetched when it is asked for, and a new folder under model/ is found by itself.
const addresses = import.meta.glob<string>(
  '../../model/*/{model.json,weights.bin,calibration.json,lattice.json}',
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
);

/**
 * Fetches a network's four files at once.
 *
 * @throws Failed `network-unavailable` where there is no such network or it cannot be fetched.
 */
export async function fetchNetwork(name: NetworkName): Promise<Network> {
  const [network, calibration, lattice] = await Promise.all([
    fetchTrained(name),
    fetchJson<Calibration>(name, 'calibration.json'),
    fetchJson<LatticeFit>(name, 'lattice.json'),
  ]);
  return { name, ...network, calibration, lattice };
}

/** Fetches the network that reads pages; throws as `fetchNetwork`. */
export function fetchPageNetwork(): Promise<TrainedNetwork> {
  return fetchTrained('page');
}

async function fetchTrained(name: FolderName): Promise<TrainedNetwork> {
  const [model, weights] = await Promise.all([
    fetchJson<ModelJson>(name, 'model.json'),
    fetchFile(name, 'weights.bin').then((response) => response.arrayBuffer()),
  ]);
  return { model, weights: new Uint8Array(weights) };
}

async function fetchFile(name: FolderName, file: string): Promise<Response> {
  try {
    const address = addresses[`../../model/${name}/${file}`];
    if (address === undefined) throw new Error(`There is no ${file} of ${name}.`);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${file} of ${name} was answered with ${response.status}.`);
    return response;
  } catch (cause) {
    throw new Failed({ code: 'network-unavailable', network: name }, { cause });
  }
}

async function fetchJson<Content>(name: FolderName, file: string): Promise<Content> {
  const response = await fetchFile(name, file);
  return (await response.json()) as Content;
}
