import '@tensorflow/tfjs-backend-cpu/dist/base';
import { addNConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/AddN';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/AvgPool';
import { castConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Cast';
import { depthToSpaceConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/DepthToSpace';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/FusedConv2D';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/MaxPool';
import { reluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/_FusedMatMul';
import { registerKernel, setBackend } from '@tensorflow/tfjs-core';

// What classify.ts calls, and nothing else.
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

/** Makes plain JavaScript the backend that TensorFlow.js computes on. */
export async function start(): Promise<void> {
  if (!(await setBackend('cpu'))) throw new Error('The processor backend does not start.');
}
