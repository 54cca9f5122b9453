import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setBackend } from '@tensorflow/tfjs-core';
import type { Calibration } from '../../src/pipeline/calibrate.ts';
import type { Look } from '../../src/pipeline/paper/look.ts';
import { rasterise } from '../../src/pipeline/rasterise.ts';
import { read } from '../../src/pipeline/read.ts';
import type { Reading } from '../../src/pipeline/reading.ts';
import {
  createClassifier,
  createPageNetwork,
  defaultNetwork,
  type Classifier,
  type ModelJson,
  type PageNetwork,
} from '../../src/worker/classify.ts';
import type { Content } from './examples.ts';
import type { Engine, Reader, ReaderOptions } from './reader.ts';

/** The app's pipeline and network without a browser: for ink, and for pixels that need no decoding. */
export async function openReaderInNode(options: ReaderOptions): Promise<Reader> {
  const backend = options.backend ?? 'wasm';
  await startBackend(backend);
  const network = options.network ?? defaultNetwork;
  const { classifier, calibration } = await loadNetwork(network);
  const page = options.paper === 'network' ? await loadPageNetwork() : undefined;
  return readerOf({ network, backend }, classifier, calibration, options, page?.look);
}

/** The app's pipeline with any network. */
export function readerOf(
  engine: Engine,
  classifier: Classifier,
  calibration: Calibration,
  options: ReaderOptions = {},
  look?: Look,
): Reader {
  return {
    engine,
    lanes: 1,
    read: (content) => readContent(content, options, classifier, calibration, look),
    close: () => {
      classifier.dispose();
      return Promise.resolve();
    },
  };
}

async function readContent(
  content: Content,
  { expect }: ReaderOptions,
  { classify }: Classifier,
  calibration: Calibration,
  look?: Look,
): Promise<Reading | undefined> {
  switch (content.kind) {
    case 'ink': {
      const { page, strokes } = rasterise(content.strokes);
      return read(page, strokes, expect, classify, calibration);
    }
    case 'pixels':
      return read(content.pixels, undefined, expect, classify, calibration, undefined, look);
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

export async function loadNetwork(
  network: string,
): Promise<{ classifier: Classifier; calibration: Calibration }> {
  const { model, weights } = await readNetwork(network);
  return {
    classifier: createClassifier(model, weights),
    calibration: await readJson<Calibration>(join(folderOf(network), 'calibration.json')),
  };
}

export async function loadPageNetwork(): Promise<PageNetwork> {
  const { model, weights } = await readNetwork('page');
  return createPageNetwork(model, weights);
}

async function readNetwork(network: string): Promise<{ model: ModelJson; weights: Buffer }> {
  const folder = folderOf(network);
  const model = await readJson<ModelJson>(join(folder, 'model.json'));
  const paths = model.weightsManifest.flatMap((group) => group.paths);
  const weights = await Promise.all(paths.map((path) => readFile(join(folder, path))));
  return { model, weights: Buffer.concat(weights) };
}

const folderOf = (network: string): string => join(import.meta.dirname, '../../model', network);

async function readJson<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(path, 'utf8')) as Content;
}
