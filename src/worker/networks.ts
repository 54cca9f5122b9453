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
}

// Addresses only: a network is fetched when it is asked for, and a new folder under model/ is found by itself.
const addresses = import.meta.glob<string>(
  '../../model/*/{model.json,weights.bin,calibration.json}',
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
);

/**
 * Fetches a network's three files at once.
 *
 * @throws Failed `network-unavailable` where there is no such network or it cannot be fetched.
 */
export async function fetchNetwork(name: NetworkName): Promise<Network> {
  try {
    const [model, weights, calibration] = await Promise.all([
      fetchFile(name, 'model.json').then((response) => response.json() as Promise<ModelJson>),
      fetchFile(name, 'weights.bin').then((response) => response.arrayBuffer()),
      fetchFile(name, 'calibration.json').then(
        (response) => response.json() as Promise<Calibration>,
      ),
    ]);
    return { name, model, weights: new Uint8Array(weights), calibration };
  } catch (cause) {
    throw new Failed({ code: 'network-unavailable', network: name }, { cause });
  }
}

async function fetchFile(name: NetworkName, file: string): Promise<Response> {
  const address = addresses[`../../model/${name}/${file}`];
  if (address === undefined) throw new Error(`There is no ${file} of ${name}.`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${file} of ${name} was answered with ${response.status}.`);
  return response;
}
