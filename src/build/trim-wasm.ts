import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import binaryen from 'binaryen';
import type { Plugin } from 'vite';

/**
 * Cuts TensorFlow.js' `.wasm` down to the kernels that the importing module registers: it carries 135, a network
 * needs five. Takes some seconds, so the result is kept in Vite's cache.
 */
export function trimWasm(): Plugin {
  return {
    name: 'trim-wasm',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /tfjs-backend-wasm.*\.wasm\?whole$/ },
      async handler(source, importer) {
        const original = await this.resolve(source.replace('?whole', ''), importer);
        if (!original || !importer) return null;
        const kernels = importedKernels(await readFile(importer, 'utf8'));
        const { cacheDir } = this.environment.config;
        return this.resolve(`${await trimmedFile(original.id, kernels, cacheDir)}?whole`);
      },
    },
  };
}

/** A module of TensorFlow.js' kernels is named as the function in the `.wasm` that it calls. */
export function importedKernels(code: string): string[] {
  return [...code.matchAll(/tfjs-backend-wasm\/dist\/kernels\/(\w+)'/g)].map(([, name]) => name!);
}

async function trimmedFile(original: string, kernels: string[], cache: string): Promise<string> {
  const wasm = await readFile(original);
  const key = createHash('sha256').update(wasm).update(kernels.join()).digest('hex').slice(0, 16);
  const folder = path.join(cache, 'trimmed-wasm', key);
  const trimmed = path.join(folder, path.basename(original));
  try {
    await readFile(trimmed);
  } catch {
    await mkdir(folder, { recursive: true });
    // Builds may run side by side: what has the name is whole.
    await writeFile(`${trimmed}.${process.pid}`, trim(wasm, kernels));
    await rename(`${trimmed}.${process.pid}`, trimmed);
  }
  return trimmed;
}

/** The same module without the kernels that are not named; what is left computes the same, bit for bit. */
export function trim(wasm: Uint8Array, kernels: readonly string[]): Uint8Array {
  const module = binaryen.readBinary(wasm);
  try {
    module.setFeatures(binaryen.Features.SIMD128 | binaryen.Features.MutableGlobals);
    for (const name of exportsOf(module)) {
      if (isKernel(name) && !kernels.includes(name)) module.removeExport(name);
    }
    binaryen.setOptimizeLevel(3);
    binaryen.setShrinkLevel(0);
    module.optimize();
    return module.emitBinary();
  } finally {
    module.dispose();
  }
}

function exportsOf(module: binaryen.Module): string[] {
  return Array.from(
    { length: module.getNumExports() },
    (_, index) => binaryen.getExportInfo(module.getExportByIndex(index)).name,
  );
}

/** Kernels are named like TensorFlow's operations; memory, allocation and set-up in small letters. */
function isKernel(name: string): boolean {
  return /^_?[A-Z]/.test(name);
}
