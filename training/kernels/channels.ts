import * as tf from '@tensorflow/tfjs';
import type { Machine } from './memory.ts';
import { register, replace, rowsAndChannels, zeros } from './registry.ts';

const bytes = 4;

/** Sums over all axes but the last, and the gradient of ReLU with the bias's gradient in one pass. */
export function registerChannels(machine: Machine): void {
  replace('Sum', ({ x }, attributes) => {
    const axes = tf.util.parseAxisParam(attributes.axis as number[], x!.shape);
    const leading = x!.shape.slice(0, -1).map((_, axis) => axis);
    if (x!.dtype !== 'float32' || leading.length === 0 || axes.join() !== leading.join()) return;
    const { rows, channels } = rowsAndChannels(x!);
    const sums = zeros(machine, channels);
    machine.run.columnSums(machine.address(x!), rows, channels * bytes, machine.address(sums));
    if (attributes.keepDims) sums.shape = [...leading.map(() => 1), channels];
    return sums;
  });
  register('ReluGradient', ({ slope, output }) => {
    const { rows, channels } = rowsAndChannels(slope!);
    const out = machine.allocate(slope!.shape);
    const sums = zeros(machine, channels);
    const [from, through] = [machine.address(slope!), machine.address(output!)];
    const to = machine.address(out);
    machine.run.reluGradient(from, through, rows, channels * bytes, to, machine.address(sums));
    return [out, sums];
  });
}
