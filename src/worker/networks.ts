import type { LatticeFit } from '../pipeline/lattice/index.ts';
import type { Calibration } from '../pipeline/network/index.ts';
import type { NetworkName } from '../protocol.ts';
import type { ModelJson } from './classify.ts';
import { Failed } from './failed.ts';

/** A trained network as it comes from the app's own origin. */
export interface Network {
  name: NetworkName;
  model: ModelJson;
  weights: Uint8Array;
  calibration: Calibration;
  lattice: LatticeFit;
}

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
  try {
    const [model, weights, calibration, lattice] = await Promise.all([
      fetchJson<ModelJson>(name, 'model.json'),
      fetchFile(name, 'weights.bin').then((response) => response.arrayBuffer()),
      fetchJson<Calibration>(name, 'calibration.json'),
      fetchJson<LatticeFit>(name, 'lattice.json'),
    ]);
    return { name, model, weights: new Uint8Array(weights), calibration, lattice };
  } catch (cause) {
    throw new Failed({ code: 'network-unavailable', network: name }, { cause });
  }
}

async function fetchJson<Content>(name: NetworkName, file: string): Promise<Content> {
  const response = await fetchFile(name, file);
  return (await response.json()) as Content;
}

async function fetchFile(name: NetworkName, file: string): Promise<Response> {
  const address = addresses[`../../model/${name}/${file}`];
  if (address === undefined) throw new Error(`There is no ${file} of ${name}.`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${file} of ${name} was answered with ${response.status}.`);
  return response;
}
