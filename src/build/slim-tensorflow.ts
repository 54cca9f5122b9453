import type { Plugin } from 'vite';

/** Modules that TensorFlow.js always imports and no reading runs, with what stands in for each. */
const substitutes: [module: RegExp, code: string][] = [
  // Training.
  [
    /tfjs-core\/dist\/optimizers\/register_optimizers\.js$/,
    'export function registerOptimizers() {}',
  ],
  [
    /tfjs-core\/dist\/ops\/conv2d_backprop_filter\.js$/,
    'export const conv2DBackpropFilter = undefined;',
  ],
  [
    /tfjs-core\/dist\/ops\/conv2d_backprop_input\.js$/,
    'export const conv2DBackpropInput = undefined;',
  ],
  // Fused operations are taken apart where a gradient is asked for, and else never.
  [
    /tfjs-core\/dist\/ops\/fused_util\.js$/,
    `export const shouldFuse = () => true;
    export const applyActivation = undefined;
    export const getFusedDyActivation = undefined;
    export const getFusedBiasGradient = undefined;`,
  ],
  // Networks saved in the browser.
  [
    /tfjs-core\/dist\/io\/indexed_db\.js$/,
    'export class BrowserIndexedDB {} export class BrowserIndexedDBManager {}',
  ],
  [
    /tfjs-core\/dist\/io\/local_storage\.js$/,
    'export class BrowserLocalStorage {} export class BrowserLocalStorageManager {}',
  ],
  // Node.
  [/tfjs-core\/dist\/platforms\/platform_node\.js$/, ''],
  // Threads, which backend-wasm.ts switches off.
  [/wasm-out\/tfjs-backend-wasm-threaded-simd\.js$/, 'export default undefined;'],
  [
    /wasm-out\/tfjs-backend-wasm-threaded-simd\.worker\.js$/,
    "export const wasmWorkerContents = '';",
  ],
];

// The package calls these modules' side effects needed; for a reading they are so only where something is imported.
const pure = /tfjs-core\/dist\/(io|public|optimizers)\//;

/**
 * Leaves out of the build what TensorFlow.js has for training, saving, Node and threads alone: 16 of 76 kB gzip. A build
 * that does not come by one of these modules fails: the package has changed, and so must this list.
 */
export function slimTensorFlow(): Plugin {
  const missed = new Set<RegExp>();
  return {
    name: 'slim-tensorflow',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      for (const module of [pure, ...substitutes.map(([module]) => module)]) missed.add(module);
    },
    load: {
      filter: { id: substitutes.map(([module]) => module) },
      handler(id) {
        const [module, code] = substitutes.find(([module]) => module.test(id))!;
        missed.delete(module);
        return { code, moduleSideEffects: false };
      },
    },
    transform: {
      filter: { id: pure },
      handler() {
        missed.delete(pure);
        return { moduleSideEffects: false };
      },
    },
    buildEnd(failure) {
      if (failure || missed.size === 0) return;
      this.error(`TensorFlow.js has no module ${[...missed].join(', ')} to leave out any more.`);
    },
  };
}
