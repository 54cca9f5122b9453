import type { Plugin } from 'vite';
import { knownLogits } from './known-logits.ts';
import { slimTensorFlow } from './slim-tensorflow.ts';
import { trimWasm } from './trim-wasm.ts';
import { wholeFiles } from './whole-files.ts';

/** What the worker is built with. */
export function workerPlugins(): Plugin[] {
  return [slimTensorFlow(), trimWasm(), wholeFiles(), knownLogits()];
}
