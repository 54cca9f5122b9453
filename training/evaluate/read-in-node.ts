import type { Content } from './example.ts';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setBackend } from '@tensorflow/tfjs-core';
import { type Calibration, Memory } from '../../src/pipeline/network/index.ts';
import { rasterise } from '../../src/pipeline/ink/index.ts';
import type { LatticeFit } from '../../src/pipeline/lattice/index.ts';
import { type FittedNetwork, read, type ReadOptions } from '../../src/pipeline/read.ts';
import type { Reading } from '../../src/pipeline/reading/index.ts';
import {
  createClassifier,
  createLineNetwork,
  createPageNetwork,
  defaultNetwork,
  type Classifier,
  type LineNetwork,
  type ModelJson,
  type PageNetwork,
} from '../../src/worker/classify.ts';
import type { Engine, Reader, ReaderOptions } from './reader.ts';

/** A network under model/ on the backend that was started; once disposed of, nothing can be classified. */
export type LoadedNetwork = FittedNetwork & Classifier;

/** The app's pipeline and network without a browser: for ink, and for pixels that need no decoding. */
export async function openReaderInNode(options: ReaderOptions): Promise<Reader> {
  const backend = options.backend ?? 'wasm';
  await startBackend(backend);
  const network = options.network ?? defaultNetwork;
  return readerOf({ network, backend }, await loadNetwork(network), options);
}

/** The app's pipeline with any network. */
export function readerOf(
  engine: Engine,
  network: LoadedNetwork,
  options: ReaderOptions = {},
): Reader {
  const memory = new Memory();
  return {
    engine,
    lanes: 1,
    read: (content) => readContent(content, options, network, { memory }),
    close: () => {
      network.dispose();
      return Promise.resolve();
    },
  };
}

async function readContent(
  content: Content,
  { expect }: ReaderOptions,
  network: FittedNetwork,
  remembered: ReadOptions,
): Promise<Reading | undefined> {
  switch (content.kind) {
    case 'ink': {
      const { page, strokes } = rasterise(content.strokes);
      return read(page, strokes, expect, network, remembered);
    }
    case 'pixels':
      return read(content.pixels, undefined, expect, network, remembered);
    default:
      return undefined;
  }
}

export async function startBackend(backend: string): Promise<void> {
  if (backend === 'cpu') await import('@tensorflow/tfjs-backend-cpu');
  else if (backend === 'wasm') await importWasm();
  else throw new Error(`Without a browser there are the backends wasm and cpu, not ${backend}.`);
  if (!(await setBackend(backend))) throw new Error(`The backend ${backend} does not start.`);
}

async function importWasm(): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(join(dirname(main), '/'));
}

/** A network with all that it takes to read; one that is newly trained has no lattice.json before `npm run fit-lattice`. */
export async function loadNetwork(name: string): Promise<LoadedNetwork> {
  const [classifier, lattice, forPictures] = await Promise.all([
    loadClassifier(name),
    readLattice(name),
    loadPictureNetworks(),
  ]);
  return {
    ...classifier,
    lattice,
    look: forPictures.look,
    readLine: forPictures.readLine,
    dispose: () => {
      classifier.dispose();
      forPictures.dispose();
    },
  };
}

/** A network for single tiles. */
export async function loadClassifier(
  name: string,
): Promise<Omit<LoadedNetwork, 'lattice' | 'look' | 'readLine'>> {
  const { model, weights } = await readNetwork(name);
  return {
    ...createClassifier(model, weights),
    calibration: await readJson<Calibration>(join(folderOf(name), 'calibration.json')),
  };
}

export async function loadPageNetwork(): Promise<PageNetwork> {
  const { model, weights } = await readNetwork('page');
  return createPageNetwork(model, weights);
}

async function loadLineNetwork(): Promise<LineNetwork> {
  const { model, weights } = await readNetwork('line');
  return createLineNetwork(model, weights);
}

/** What pictures take besides the network for tiles. */
export async function loadPictureNetworks(): Promise<PageNetwork & LineNetwork> {
  const [page, line] = await Promise.all([loadPageNetwork(), loadLineNetwork()]);
  return {
    ...page,
    ...line,
    dispose: () => {
      page.dispose();
      line.dispose();
    },
  };
}

/** What was fitted to a network so that numbers are read with it. */
export function readLattice(name: string): Promise<LatticeFit> {
  return readJson<LatticeFit>(join(folderOf(name), 'lattice.json'));
}

async function readNetwork(name: string): Promise<{ model: ModelJson; weights: Buffer }> {
  const folder = folderOf(name);
  const model = await readJson<ModelJson>(join(folder, 'model.json'));
  const paths = model.weightsManifest.flatMap((group) => group.paths);
  const weights = await Promise.all(paths.map((path) => readFile(join(folder, path))));
  return { model, weights: Buffer.concat(weights) };
}

function folderOf(name: string): string {
  return join(import.meta.dirname, '../../model', name);
}

async function readJson<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(path, 'utf8')) as Content;
}
