import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { addNConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/AddN';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/AvgPool';
import { castConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Cast';
import { depthToSpaceConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/DepthToSpace';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool';
import { reluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/_FusedMatMul';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?whole';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?whole';
import { env, registerKernel, setBackend } from '@tensorflow/tfjs-core';
import { fetchWhole } from './fetch-whole.ts';

// What classify.ts calls, and nothing else; the build cuts all other kernels out of the .wasm by this list.
[
  addNConfig,
  avgPoolConfig,
  castConfig,
  depthToSpaceConfig,
  fusedConv2DConfig,
  maxPoolConfig,
  reluConfig,
  reshapeConfig,
  _fusedMatMulConfig,
].forEach(registerKernel);

/**
 * Makes WebAssembly the backend that TensorFlow.js computes on.
 *
 * @throws Failed `file-damaged`, or Error where it cannot be had or does not start.
 */
export async function start(): Promise<void> {
  // Threads gain nothing at this size, and their minified worker hangs on cross-origin isolated pages.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const hasSimd = await env().getAsync('WASM_HAS_SIMD_SUPPORT');
  const bytes = await fetchWhole(hasSimd ? simd : plain);
  // TensorFlow.js fetches it by itself: what it gets is what was found whole.
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }));
  setWasmPaths({
    'tfjs-backend-wasm.wasm': address,
    'tfjs-backend-wasm-simd.wasm': address,
    'tfjs-backend-wasm-threaded-simd.wasm': '',
  });
  try {
    if (!(await setBackend('wasm'))) throw new Error('WebAssembly does not start.');
  } finally {
    URL.revokeObjectURL(address);
  }
}
