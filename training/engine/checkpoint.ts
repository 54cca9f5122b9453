import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Layer } from '../network/layers.ts';
import type { Hyperparameters } from '../recipes/recipe.ts';
import type { History } from './history.ts';
import type { Shared } from './shared.ts';

/** What makes one run another: a checkpoint goes on only with the very same. */
export interface Identity {
  readonly network: readonly Layer[];
  readonly hyperparameters: Hyperparameters;
}

interface Header {
  readonly identity: Identity;
  readonly step: number;
  readonly history: History;
}

/** How far a run is, its state aside. */
export type Progress = Omit<Header, 'identity'>;

// Random numbers need no state: they follow from seed and index (see Random).
const state = ({ values, average, moment, square }: Shared) => [values, average, moment, square];

/** Writes all that a run needs to go on; a file that was there stays whole until the new one is. */
export function writeCheckpoint(
  file: string,
  identity: Identity,
  progress: Progress,
  shared: Shared,
): void {
  const header = Buffer.from(JSON.stringify({ identity, ...progress } satisfies Header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const parts = state(shared).map((part) => new Uint8Array(part.buffer));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, Buffer.concat([length, header, ...parts]));
  renameSync(`${file}.new`, file);
}

/** The averaged weights of a checkpoint of any run with these layers. */
export function averageIn(file: string, network: readonly Layer[]): Float32Array {
  const { header, start, bytes } = opened(file);
  if (JSON.stringify(header.identity.network) !== JSON.stringify(network))
    throw new Error(`The network of ${file} has other layers.`);
  // Values and average come first, and all parts are of one length.
  const length = (bytes.length - start) / 4;
  return new Float32Array(
    new Uint8Array(bytes.subarray(start + length, start + 2 * length)).buffer,
  );
}

function opened(file: string): { header: Header; start: number; bytes: Buffer } {
  const bytes = readFileSync(file);
  const start = 4 + bytes.readUInt32LE(0);
  return { header: JSON.parse(bytes.toString('utf8', 4, start)) as Header, start, bytes };
}

/** Fills the shared state from a checkpoint of this very run and tells where it was; nothing if there is none. */
export function readCheckpoint(
  file: string,
  identity: Identity,
  shared: Shared,
): Progress | undefined {
  if (!existsSync(file)) return;
  const { header, start, bytes } = opened(file);
  if (JSON.stringify(header.identity) !== JSON.stringify(identity)) return;
  let offset = start;
  for (const part of state(shared)) {
    new Uint8Array(part.buffer).set(bytes.subarray(offset, offset + part.byteLength));
    offset += part.byteLength;
  }
  return { step: header.step, history: header.history };
}
