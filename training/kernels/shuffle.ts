import * as tf from '@tensorflow/tfjs';
import { runKernel } from './gradients.ts';
import type { Machine } from './memory.ts';
import { register, replace } from './registry.ts';

type Shape4 = [number, number, number, number];
const bytes = 4;

/**
 * TensorFlow's DepthToSpace of channels-last pictures, and its gradient, which is its inverse (SpaceToDepth, a kernel
 * of ours alone): how a network comes back to more pixels (Shi et al. 2016, arXiv 1609.05158).
 */
export function registerShuffle(machine: Machine): void {
  replace('DepthToSpace', ({ x }, { blockSize, dataFormat }) => {
    if (dataFormat !== 'NHWC' || x!.dtype !== 'float32') return;
    const block = blockSize as number;
    const [images, high, wide, channels] = x!.shape as Shape4;
    const left = channels / (block * block);
    const out = machine.allocate([images, high * block, wide * block, left]);
    const [deep, fine] = [machine.address(x!), machine.address(out)];
    machine.run.toSpace(deep, images * high, wide, block, block * left * bytes, fine);
    return out;
  });
  register('SpaceToDepth', ({ x }, { blockSize }) => {
    const block = blockSize as number;
    const [images, high, wide, channels] = x!.shape as Shape4;
    const out = machine.allocate([images, high / block, wide / block, channels * block * block]);
    const [deep, place] = [machine.address(out), machine.address(x!)];
    const [rows, columns] = [(images * high) / block, wide / block];
    machine.run.toDepth(deep, rows, columns, block, block * channels * bytes, place);
    return out;
  });
  tf.registerGradient({
    kernelName: 'DepthToSpace',
    gradFunc: (slope, _saved, attributes) => ({
      x: () => {
        const { blockSize } = attributes as unknown as { blockSize: number };
        return runKernel('SpaceToDepth', { x: slope as tf.Tensor }, { blockSize });
      },
    }),
  });
}
