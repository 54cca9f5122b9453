import { backend_util, type TensorInfo } from '@tensorflow/tfjs';
import { infoOf } from './convolutions.ts';
import type { Machine } from './memory.ts';
import { frameOf, padded, unpadding, type Frame } from './patches.ts';
import { replace } from './registry.ts';

const bytes = 4;

/** Pooling and depthwise convolution (one filter a channel, square windows) with their gradients. */
export function registerWindows(machine: Machine): void {
  registerMaxPool(machine);
  replace('DepthwiseConv2dNative', ({ x, filter }, attributes) => {
    const info = depthwiseInfo(x!.shape, filter!.shape, attributes);
    if (!info) return;
    const frame = frameOf(info);
    const out = machine.allocate(info.outShape);
    const walk = walkOver(padded(machine, x!, frame), info, frame, machine.address(out));
    machine.run.depthwise(...walk, machine.address(filter!));
    return out;
  });
  replace('DepthwiseConv2dNativeBackpropInput', ({ dy, filter }, attributes) => {
    const info = depthwiseInfo(attributes.inputShape as number[], filter!.shape, attributes);
    if (!info) return;
    const frame = frameOf(info);
    const out = machine.allocate(info.inShape);
    const { address, finish } = unpadding(machine, out, frame);
    const walk = walkOver(address, info, frame, machine.address(dy!));
    machine.run.depthwiseInputGradient(...walk, machine.address(filter!));
    finish();
    return out;
  });
  replace('DepthwiseConv2dNativeBackpropFilter', ({ x, dy }, attributes) => {
    const filterShape = attributes.filterShape as number[];
    const info = depthwiseInfo(x!.shape, filterShape, attributes);
    if (!info) return;
    const frame = frameOf(info);
    const out = machine.allocate(filterShape);
    machine.clear(
      machine.address(out),
      filterShape.reduce((size, length) => size * length, 1),
    );
    const walk = walkOver(padded(machine, x!, frame), info, frame, machine.address(dy!));
    machine.run.depthwiseFilterGradient(...walk, machine.address(out));
    return out;
  });
}

function registerMaxPool(machine: Machine): void {
  replace('MaxPool', ({ x }, attributes) => {
    const info = poolInfo(x!.shape, attributes);
    if (!info) return;
    const frame = frameOf(info);
    // A padded pool would need a padding below every number.
    if (frame.padded) return;
    const out = machine.allocate(info.outShape);
    machine.run.maxPool(...walkOver(machine.address(x!), info, frame, machine.address(out)));
    return out;
  });
  replace('MaxPoolGrad', ({ dy, input, output }, attributes) => {
    const info = poolInfo(input!.shape, attributes);
    if (!info) return;
    const frame = frameOf(info);
    const out = machine.allocate(info.inShape);
    const { address, finish } = unpadding(machine, out, frame);
    // Padding that equals no number is never a window's maximum.
    const from = padded(machine, input!, frame, 255);
    const tops = machine.address(output!);
    const walk = walkOver(from, info, frame, tops);
    machine.run.maxPoolGradient(...walk, machine.address(dy!) - tops, address - from);
    finish();
    return out;
  });
}

/** The parameters that all functions of assembly/windows.ts begin with. */
function walkOver(
  from: number,
  info: backend_util.Conv2DInfo,
  frame: Frame,
  output: number,
): number[] {
  const { batchSize, outHeight, outWidth, inChannels, filterHeight, strideHeight } = info;
  const { paddedLine, paddedImage } = frame;
  return [
    ...[from, batchSize, outHeight, outWidth, paddedLine, paddedImage, inChannels * bytes],
    ...[filterHeight, strideHeight, output],
  ];
}

const isSquare = (info: backend_util.Conv2DInfo): boolean =>
  info.filterHeight === info.filterWidth && info.strideHeight === info.strideWidth;

function depthwiseInfo(
  inputShape: number[],
  filterShape: number[],
  attributes: Record<string, unknown>,
): backend_util.Conv2DInfo | undefined {
  const info = infoOf(inputShape, filterShape, attributes, true);
  return info && isSquare(info) && filterShape[3] === 1 ? info : undefined;
}

function poolInfo(
  inputShape: TensorInfo['shape'],
  attributes: Record<string, unknown>,
): backend_util.Conv2DInfo | undefined {
  const { filterSize, strides, pad, dimRoundingMode } = attributes as {
    filterSize: [number, number] | number;
    strides: [number, number] | number;
    pad: 'valid' | 'same' | number;
    dimRoundingMode?: 'floor' | 'round' | 'ceil';
  };
  const shape = inputShape as [number, number, number, number];
  const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
  return isSquare(info) ? info : undefined;
}
