import type { TensorInfo } from '@tensorflow/tfjs';
import type { Machine } from './memory.ts';
import { register, rowsAndChannels, zeros } from './registry.ts';

const bytes = 4;

/** Added to the variance, as Keras does. */
export const varianceFloor = 1e-3;

/**
 * Batch normalisation in training (arXiv 1502.03167) with ReLU, and its gradient. Each goes over the tensor twice:
 * once for the channels' sums, once to apply what follows from them.
 */
export function registerBatchNorm(machine: Machine): void {
  register('BatchNorm', ({ x, gamma, beta }, { relu }) => {
    const [mean, variance] = moments(machine, x!);
    const { scale, shift } = foldedStatistics(machine, gamma!, beta!, mean, variance);
    const out = machine.allocate(x!.shape);
    const { rows, channels } = rowsAndChannels(x!);
    const from = machine.address(x!);
    const floor = relu ? 0 : -Infinity;
    machine.run.scaleShift(from, rows, channels * bytes, scale, shift, floor, machine.address(out));
    return [out, mean, variance];
  });
  register('BatchNormGradient', ({ slope, x, gamma, beta, mean, variance }, { relu }) =>
    gradients(machine, {
      slope: slope!,
      x: x!,
      gamma: gamma!,
      beta: beta!,
      mean: mean!,
      variance: variance!,
      floor: relu ? 0 : -Infinity,
    }),
  );
}

function moments(machine: Machine, x: TensorInfo): [TensorInfo, TensorInfo] {
  const { rows, channels } = rowsAndChannels(x);
  const [mean, variance] = [zeros(machine, channels), zeros(machine, channels)];
  const [sums, squares] = [machine.address(mean), machine.address(variance)];
  machine.run.momentSums(machine.address(x), rows, channels * bytes, sums, squares);
  const [means, variances] = [machine.floats(sums, channels), machine.floats(squares, channels)];
  for (let channel = 0; channel < channels; channel++) {
    means[channel]! /= rows;
    variances[channel] = Math.max(0, variances[channel]! / rows - means[channel]! ** 2);
  }
  return [mean, variance];
}

/** The addresses of what x is multiplied by and what is added to it. */
function foldedStatistics(
  machine: Machine,
  gamma: TensorInfo,
  beta: TensorInfo,
  mean: TensorInfo,
  variance: TensorInfo,
): { scale: number; shift: number } {
  const channels = gamma.shape[0]!;
  const scale = machine.workspace('scale', channels * bytes);
  const shift = machine.workspace('shift', channels * bytes);
  const values = (tensor: TensorInfo) => machine.floats(machine.address(tensor), channels);
  const [gammas, betas, means, variances] = [gamma, beta, mean, variance].map(values);
  const [scales, shifts] = [machine.floats(scale, channels), machine.floats(shift, channels)];
  for (let channel = 0; channel < channels; channel++) {
    scales[channel] = gammas![channel]! / Math.sqrt(variances![channel]! + varianceFloor);
    shifts[channel] = betas![channel]! - means![channel]! * scales[channel]!;
  }
  return { scale, shift };
}

interface Given {
  slope: TensorInfo;
  x: TensorInfo;
  gamma: TensorInfo;
  beta: TensorInfo;
  mean: TensorInfo;
  variance: TensorInfo;
  floor: number;
}

/** The gradients of x, gamma and beta. */
function gradients(machine: Machine, given: Given): TensorInfo[] {
  const { slope, x, gamma, beta, mean, variance, floor } = given;
  const { rows, channels } = rowsAndChannels(x);
  const { scale, shift } = foldedStatistics(machine, gamma, beta, mean, variance);
  const [ofGamma, ofBeta] = [zeros(machine, channels), zeros(machine, channels)];
  const [products, sums] = [machine.address(ofGamma), machine.address(ofBeta)];
  const shared = [machine.address(x), machine.address(slope), rows, channels * bytes, scale, shift];
  machine.run.scaleShiftSums(...shared, floor, sums, products);
  const out = machine.allocate(x.shape);
  const { tilt, offset } = statisticsGradient(machine, given, products, sums, scale);
  machine.run.scaleShiftGradient(...shared, floor, tilt, offset, machine.address(out));
  return [out, ofGamma, ofBeta];
}

/**
 * What reaches x by way of mean and variance: `tilt × x + offset`. Turns Σ slope × x at `products` into gamma's
 * gradient, Σ slope × normalised x.
 */
function statisticsGradient(
  machine: Machine,
  { x, mean, variance }: Given,
  products: number,
  sums: number,
  scale: number,
): { tilt: number; offset: number } {
  const { rows, channels } = rowsAndChannels(x);
  const tilt = machine.workspace('tilt', channels * bytes);
  const offset = machine.workspace('offset', channels * bytes);
  const values = (address: number) => machine.floats(address, channels);
  const [ofGamma, ofBeta, scales] = [values(products), values(sums), values(scale)];
  const means = values(machine.address(mean));
  const variances = values(machine.address(variance));
  const [tilts, offsets] = [values(tilt), values(offset)];
  for (let channel = 0; channel < channels; channel++) {
    const spread = Math.sqrt(variances[channel]! + varianceFloor);
    ofGamma[channel] = (ofGamma[channel]! - means[channel]! * ofBeta[channel]!) / spread;
    tilts[channel] = (-scales[channel]! * ofGamma[channel]!) / (rows * spread);
    offsets[channel] =
      (-scales[channel]! * ofBeta[channel]!) / rows - tilts[channel]! * means[channel]!;
  }
  return { tilt, offset };
}
