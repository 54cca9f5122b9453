import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { channels } from './channels.ts';
import { copies } from './copies.ts';
import { outerText } from './outer.ts';
import { panelText } from './panels.ts';
import { productText } from './product.ts';
import { shuffle } from './shuffle.ts';
import { windows } from './windows.ts';

/** The functions of the kernels' module; all values are numbers. Their texts tell what each takes. */
export type KernelFunctions = Record<
  | ('pack' | 'product' | 'outer' | 'unblock')
  | ('pad' | 'crop' | 'addPatches')
  | ('toSpace' | 'toDepth')
  | ('columnSums' | 'reluGradient')
  | ('momentSums' | 'scaleShift' | 'scaleShiftSums' | 'scaleShiftGradient')
  | ('maxPool' | 'maxPoolGradient')
  | ('depthwise' | 'depthwiseInputGradient' | 'depthwiseFilterGradient'),
  (...values: number[]) => void
>;

let assembled: Promise<Uint8Array<ArrayBuffer>> | undefined;

/** Assembles the kernels' module, with fused multiply-add where this machine's WebAssembly has it. */
export function assembleKernels(): Promise<Uint8Array<ArrayBuffer>> {
  assembled ??= assembleBest();
  return assembled;
}

async function assembleBest(): Promise<Uint8Array<ArrayBuffer>> {
  allowFused();
  const binary = await assemble(text(true));
  return WebAssembly.validate(binary) ? binary : assemble(text(false));
}

/** Starts the assembled kernels on a memory. */
export function startKernels(
  binary: Uint8Array<ArrayBuffer>,
  memory: WebAssembly.Memory,
): KernelFunctions {
  allowFused();
  const module = new WebAssembly.Module(binary);
  const { exports } = new WebAssembly.Instance(module, { environment: { memory } });
  return exports as unknown as KernelFunctions;
}

/**
 * Node 20 keeps fused multiply-add behind a flag, which V8 must see before the first module that uses it; newer ones
 * know neither the flag nor the need for it.
 */
function allowFused(): void {
  const version = Number(process.versions.node.split('.')[0]);
  if (version < 22) setFlagsFromString('--experimental-wasm-relaxed-simd');
}

function text(fused: boolean): string {
  const parts = [
    panelText(),
    productText(fused),
    outerText(fused),
    copies(),
    shuffle(),
    channels(),
    windows(),
  ];
  return `(module (import "environment" "memory" (memory 1)) ${parts.join('\n')})`;
}

async function assemble(moduleText: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = new URL('./assemble.mjs', import.meta.url);
  // Without the loaders that this thread runs under.
  const worker = new Worker(file, { workerData: moduleText, execArgv: [] });
  const [binary] = (await once(worker, 'message')) as [Uint8Array];
  await worker.terminate();
  return new Uint8Array(binary);
}
