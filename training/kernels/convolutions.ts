import { backend_util, type TensorInfo } from '@tensorflow/tfjs';
import {
  byRows,
  multiply,
  multiplyPacked,
  multiplyTransposed,
  packRight,
  paddedBias,
  transposed,
} from './matrices.ts';
import type { Machine } from './memory.ts';
import { frameOf, matrix, padded, unpadding, windowsOf, type Patches } from './patches.ts';
import { replace } from './registry.ts';

type Shape4 = [number, number, number, number];

/** The attributes that TensorFlow.js gives to convolution kernels. */
interface ConvolutionAttributes {
  strides: number | [number, number];
  pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  dataFormat?: string;
  dilations?: number | [number, number];
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** Convolutions of channels-last pictures and their gradients as products over windows (see assembly/blocks.ts). */
export function registerConvolutions(machine: Machine): void {
  replace('Conv2D', ({ x, filter }, attributes) =>
    convolve(machine, x!, filter!, infoOf(x!.shape, filter!.shape, attributes)),
  );
  replace('FusedConv2D', ({ x, filter, bias, preluActivationWeights }, attributes) => {
    const activation = attributes.activation ?? 'linear';
    if (preluActivationWeights || (activation !== 'linear' && activation !== 'relu')) return;
    const floor = activation === 'relu' ? 0 : -Infinity;
    const info = infoOf(x!.shape, filter!.shape, attributes);
    return convolve(machine, x!, filter!, info, bias, floor);
  });
  replace('Conv2DBackpropFilter', ({ x, dy }, attributes) => {
    const info = infoOf(x!.shape, attributes.filterShape as number[], attributes);
    return info && filterGradient(machine, x!, dy!, info);
  });
  replace('Conv2DBackpropInput', ({ dy, filter }, attributes) => {
    const info = infoOf(attributes.inputShape as number[], filter!.shape, attributes);
    return info && inputGradient(machine, dy!, filter!, info);
  });
}

/** The convolution's geometry; nothing where it is dilated or channels-first. */
export function infoOf(
  inputShape: number[],
  filterShape: number[],
  attributes: Record<string, unknown>,
  depthwise = false,
): backend_util.Conv2DInfo | undefined {
  const { strides, pad, dataFormat, dilations, dimRoundingMode } =
    attributes as unknown as ConvolutionAttributes;
  if ([dilations ?? 1].flat().some((dilation) => dilation !== 1)) return;
  if (dataFormat !== undefined && dataFormat !== 'NHWC') return;
  return backend_util.computeConv2DInfo(
    inputShape as Shape4,
    filterShape as Shape4,
    strides,
    1,
    pad,
    dimRoundingMode,
    depthwise,
  );
}

function convolve(
  machine: Machine,
  x: TensorInfo,
  filter: TensorInfo,
  info: backend_util.Conv2DInfo | undefined,
  bias?: TensorInfo,
  floor = -Infinity,
): TensorInfo | undefined {
  if (!info || (bias && bias.shape.at(-1) !== info.outChannels)) return;
  const frame = frameOf(info);
  const out = machine.allocate(info.outShape);
  const windows = windowsOf(machine, padded(machine, x, frame), info, frame);
  const filters = byRows(machine.address(filter), depthOf(windows), info.outChannels);
  const biasAddress = bias && machine.address(bias);
  multiply(machine, windows, filters, machine.address(out), { bias: biasAddress, floor });
  return out;
}

function filterGradient(
  machine: Machine,
  x: TensorInfo,
  slope: TensorInfo,
  info: backend_util.Conv2DInfo,
): TensorInfo {
  const frame = frameOf(info);
  const out = machine.allocate(info.filterShape);
  const windows = windowsOf(machine, padded(machine, x, frame), info, frame);
  const lines = byRows(machine.address(slope), windows.count, info.outChannels);
  multiplyTransposed(machine, windows, lines, machine.address(out));
  return out;
}

/** Windows that are worked on together, so that their patches stay in the cache until they are added up. */
const together = 64;

function inputGradient(
  machine: Machine,
  slope: TensorInfo,
  filter: TensorInfo,
  info: backend_util.Conv2DInfo,
): TensorInfo {
  const frame = frameOf(info);
  const out = machine.allocate(info.inShape);
  const { address, finish } = unpadding(machine, out, frame);
  const windows = windowsOf(machine, address, info, frame);
  const depth = depthOf(windows);
  const filters = transposed(byRows(machine.address(filter), depth, info.outChannels));
  const panels = packRight(machine, filters, 'panels');
  const plain = { bias: paddedBias(machine, depth), floor: -Infinity };
  const patches = machine.workspace('patches', together * depth * 4);
  for (let done = 0; done < windows.count; done += together) {
    const count = Math.min(together, windows.count - done);
    const lines = machine.address(slope) + done * info.outChannels * 4;
    const part = matrix(machine, lines, count, info.outChannels);
    multiplyPacked(machine, part, panels, depth, patches, plain);
    const { rows, base, segments, run, hop } = windows;
    machine.run.addPatches(rows + done * 4, base, count, segments, run, hop, patches);
  }
  finish();
  return out;
}

const depthOf = (patches: Patches): number => patches.segments * patches.run;
