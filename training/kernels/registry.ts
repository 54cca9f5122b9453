import * as tf from '@tensorflow/tfjs';
import type { Machine } from './memory.ts';

/** A kernel of ours: tensors and attributes by TensorFlow.js' names for them. */
export type Kernel = (
  inputs: Record<string, tf.TensorInfo>,
  attributes: Record<string, unknown>,
) => tf.TensorInfo | tf.TensorInfo[];

/** Registers a kernel of our own on the WASM backend. */
export function register(name: string, kernel: Kernel): void {
  tf.registerKernel({
    kernelName: name,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs }) =>
      kernel(inputs as Record<string, tf.TensorInfo>, attrs as Record<string, unknown>),
  });
}

/**
 * Puts a faster kernel in the place of the backend's own. Where it answers `undefined`, for shapes and attributes
 * that it was not written for, the backend's own runs, if it has one.
 */
export function replace(
  name: string,
  kernel: (...given: Parameters<Kernel>) => ReturnType<Kernel> | undefined,
): void {
  const own = tf.getKernel(name, 'wasm') as tf.KernelConfig | undefined;
  if (own) tf.unregisterKernel(name, 'wasm');
  tf.registerKernel({
    ...own,
    kernelName: name,
    backendName: 'wasm',
    kernelFunc: (given) => {
      const inputs = given.inputs as Record<string, tf.TensorInfo>;
      const output = kernel(inputs, given.attrs ?? {});
      if (output) return output;
      if (!own) throw new Error(`${name} is not available for these shapes on the WASM backend.`);
      return own.kernelFunc(given);
    },
  });
}

/** The numbers of a tensor's shape as `rows` pixels of `channels` values each. */
export function rowsAndChannels({ shape }: tf.TensorInfo): { rows: number; channels: number } {
  const channels = shape.at(-1) ?? 1;
  return { rows: tf.util.sizeFromShape(shape) / channels, channels };
}

/** A new tensor of one value a channel, all 0, to be added to. */
export function zeros(machine: Machine, channels: number): tf.TensorInfo {
  const sums = machine.allocate([channels]);
  machine.clear(machine.address(sums), channels);
  return sums;
}
