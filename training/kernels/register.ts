import { assembleKernels } from './assembly/module.ts';
import { registerBatchNorm } from './batch-norm.ts';
import { registerChannels } from './channels.ts';
import { registerConvolutions } from './convolutions.ts';
import { registerGradients } from './gradients.ts';
import { openMachine, type Machine } from './memory.ts';
import { registerPixelLoss } from './pixel-loss.ts';
import { registerProducts } from './products.ts';
import { registerShuffle } from './shuffle.ts';
import { registerWindows } from './windows.ts';

let registered: Promise<Machine> | undefined;

/**
 * Makes TensorFlow.js' WASM backend able to train, and fast at it: the kernels that it lacks, and ours in place of
 * its slow ones. Once in each thread; `kernels` are the assembled ones, if another thread has them already.
 */
export function openTrainingBackend(kernels?: Uint8Array<ArrayBuffer>): Promise<Machine> {
  registered ??= start(kernels);
  return registered;
}

async function start(kernels?: Uint8Array<ArrayBuffer>): Promise<Machine> {
  const machine = await openMachine(kernels ?? (await assembleKernels()));
  registerConvolutions(machine);
  registerProducts(machine);
  registerWindows(machine);
  registerChannels(machine);
  registerBatchNorm(machine);
  registerShuffle(machine);
  registerPixelLoss(machine);
  registerGradients();
  return machine;
}
