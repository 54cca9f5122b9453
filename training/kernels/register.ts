import { registerBatchNorm } from './batch-norm.ts';
import { registerChannels } from './channels.ts';
import { registerConvolutions } from './convolutions.ts';
import { registerGradients } from './gradients.ts';
import { openMachine, type Machine } from './memory.ts';
import { registerProducts } from './products.ts';
import { registerWindows } from './windows.ts';

let registered: Promise<Machine> | undefined;

/**
 * Makes TensorFlow.js' WASM backend able to train, and fast at it: the kernels that it lacks, and ours in place of
 * its slow ones. Once in each thread.
 */
export function openTrainingBackend(): Promise<Machine> {
  registered ??= openMachine().then((machine) => {
    registerConvolutions(machine);
    registerProducts(machine);
    registerWindows(machine);
    registerChannels(machine);
    registerBatchNorm(machine);
    registerGradients();
    return machine;
  });
  return registered;
}
