import { setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { addNConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/AddN';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/AvgPool';
import { castConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Cast';
import { depthToSpaceConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/DepthToSpace';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/FusedConv2D';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/MaxPool';
import { reluConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/_FusedMatMul';
import { env, registerKernel, setBackend } from '@tensorflow/tfjs-core';

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

/** Makes WebGL the backend that TensorFlow.js computes on, on the context given. */
export async function start(context: WebGL2RenderingContext): Promise<void> {
  setWebGLContext(2, context);
  // Waiting on a fence or a query polls for ever once the context is lost. Blocking does no harm in a worker.
  env().set('WEBGL_FENCE_API_ENABLED', false);
  env().set('WEBGL_DISJOINT_QUERY_TIMER_EXTENSION_VERSION', 0);
  if (!(await setBackend('webgl'))) throw new Error('WebGL does not start.');
}
