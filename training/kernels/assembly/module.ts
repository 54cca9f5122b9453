import binaryen from 'binaryen';
import { channels } from './channels.ts';
import { copies } from './copies.ts';
import { outerText } from './outer.ts';
import { panelText } from './panels.ts';
import { productText } from './product.ts';
import { windows } from './windows.ts';

/** The functions of the kernels' module; all values are numbers. Their texts tell what each takes. */
export type KernelFunctions = Record<
  | ('pack' | 'product' | 'outer' | 'unblock')
  | ('pad' | 'crop' | 'addPatches')
  | ('columnSums' | 'reluGradient')
  | ('momentSums' | 'scaleShift' | 'scaleShiftSums' | 'scaleShiftGradient')
  | ('maxPool' | 'maxPoolGradient')
  | ('depthwise' | 'depthwiseInputGradient' | 'depthwiseFilterGradient'),
  (...values: number[]) => void
>;

/** Assembles the kernels over a memory that is imported. `fused` as in `multiplyAdd`. */
export function assembleKernels(fused: boolean): Uint8Array<ArrayBuffer> {
  const parts = [
    panelText(),
    productText(fused),
    outerText(fused),
    copies(),
    channels(),
    windows(),
  ];
  const module = binaryen.parseText(
    `(module (import "environment" "memory" (memory 1)) ${parts.join('\n')})`,
  );
  try {
    module.setFeatures(binaryen.Features.All);
    if (!module.validate()) throw new Error('The kernels do not make a valid WebAssembly module.');
    return new Uint8Array(module.emitBinary());
  } finally {
    module.dispose();
  }
}
