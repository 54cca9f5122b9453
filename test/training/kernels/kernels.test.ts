import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { runKernel, runKernels } from '../../../training/kernels/gradients.ts';
import { varianceFloor } from '../../../training/kernels/batch-norm.ts';
import { pixelLoss, type ChannelTeaching } from '../../../training/kernels/pixel-loss.ts';
import { openTrainingBackend } from '../../../training/kernels/register.ts';
import { Random } from '../../../training/data/random.ts';

/** Each kernel is tried on so many random shapes. */
const trials = 12;

type Values = readonly { shape: number[]; values: Float32Array }[];
type Operation = (...inputs: tf.Tensor[]) => tf.Tensor;

beforeAll(() => openTrainingBackend(), 60_000);

describe('a kernel gives what the CPU backend gives, its gradients included', () => {
  compare('convolution', ({ below, values }) => {
    const [size, stride, channels, filters] = [below(4), below(2), below(9), below(20)];
    const side = size + below(8);
    const pad = below(2) === 1 ? 'valid' : 'same';
    return {
      inputs: [
        values([below(3), side, side + below(3), channels]),
        values([size, below(size), channels, filters]),
      ],
      ours: (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, pad),
    };
  });

  compare('convolution with padding that is given', ({ below, values }) => {
    const pad = below(3);
    return {
      inputs: [values([2, 5 + below(4), 6, 3]), values([3, 3, 3, below(9)])],
      ours: (x, filter) =>
        tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, pad, 'NHWC', 1, 'floor'),
    };
  });

  compare('convolution with bias and ReLU', ({ below, values }) => {
    const [size, stride, channels, filters] = [below(4), below(2), below(9), below(20)];
    const side = size + below(8);
    const pad = below(2) === 1 ? 'valid' : 'same';
    const activation = below(2) === 1 ? 'linear' : 'relu';
    const attributes = { strides: [stride, stride], pad, dataFormat: 'NHWC', dilations: [1, 1] };
    return {
      inputs: [
        values([below(3), side, side, channels]),
        values([size, size, channels, filters]),
        values([filters]),
      ],
      ours: (x, filter, bias) =>
        runKernel(
          'FusedConv2D',
          { x: x, filter: filter, bias: bias },
          { ...attributes, activation },
        ),
      oracle: (x, filter, bias) =>
        activated(
          tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, pad).add(bias),
          activation,
        ),
    };
  });

  compare('depthwise convolution', ({ below, values }) => {
    const [size, stride, channels] = [below(4), below(2), below(10)];
    const side = size + below(8);
    const pad = below(2) === 1 ? 'valid' : 'same';
    return {
      inputs: [values([below(3), side, side, channels]), values([size, size, channels, 1])],
      ours: (x, filter) => tf.depthwiseConv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, pad),
    };
  });

  compare('product of matrices', ({ below, values }) => {
    const [rows, depth, columns] = [below(20), below(40), below(30)];
    const [transposeA, transposeB] = [below(2) === 1, below(2) === 1];
    return {
      inputs: [
        values(transposeA ? [depth, rows] : [rows, depth]),
        values(transposeB ? [columns, depth] : [depth, columns]),
      ],
      ours: (a, b) => tf.matMul(a, b, transposeA, transposeB),
    };
  });

  compare('product of matrices with bias and ReLU', ({ below, values }) => {
    const [rows, depth, columns] = [below(20), below(40), below(30)];
    const activation = below(2) === 1 ? 'linear' : 'relu';
    return {
      inputs: [values([rows, depth]), values([depth, columns]), values([columns])],
      ours: (a, b, bias) =>
        runKernel(
          '_FusedMatMul',
          { a: a, b: b, bias: bias },
          { transposeA: false, transposeB: false, activation },
        ),
      oracle: (a, b, bias) => activated(tf.matMul(a, b).add(bias), activation),
    };
  });

  compare('pooling by maximum', ({ below, values }) => {
    const [size, stride] = [below(3), below(3)];
    const pad = below(2) === 1 ? 'valid' : 'same';
    return {
      inputs: [values([below(3), size + below(8), size + below(8), below(9)])],
      ours: (x) => tf.maxPool(x as tf.Tensor4D, size, stride, pad),
    };
  });

  compare('sum over all axes but the last', ({ below, values }) => {
    const shape = Array.from({ length: 1 + below(3) }, () => below(12));
    const axes = shape.slice(0, -1).map((_, axis) => axis);
    const keep = below(2) === 1;
    return { inputs: [values(shape)], ours: (x) => x.sum(axes, keep) };
  });

  compare('batch normalisation with ReLU', ({ below, values }) => {
    const channels = below(20);
    const relu = below(2) === 1;
    return {
      inputs: [
        values([1 + below(3), 1 + below(5), 1 + below(5), channels]),
        values([channels]),
        values([channels]),
      ],
      ours: (x, gamma, beta) =>
        runKernels('BatchNorm', { x: x, gamma: gamma, beta: beta }, { relu })[0]!,
      oracle: (x, gamma, beta) => {
        const { mean, variance } = tf.moments(x, [0, 1, 2]);
        const normal = x.sub(mean).div(variance.add(varianceFloor).sqrt());
        return activated(normal.mul(gamma).add(beta), relu ? 'relu' : 'linear');
      },
    };
  });

  compare('channels laid out as places', ({ below, values }) => {
    const [block, channels] = [1 + below(2), below(9)];
    return {
      inputs: [values([below(3), below(6), below(6), block * block * channels])],
      ours: (x) => tf.depthToSpace(x as tf.Tensor4D, block, 'NHWC'),
      oracle: (x) => laidOut(x as tf.Tensor4D, block),
    };
  });

  compare('the loss of pictures of logits', ({ below, values }) => {
    const channels = Array.from({ length: below(3) }, (): ChannelTeaching => ({
      weight: below(4) / 4,
      set: below(3),
      dice: below(3) - 1,
    }));
    const shape = [below(3), below(6), below(6), channels.length];
    const logits = values(shape);
    const coverage = values(shape);
    const targets = tf.tensor(coverage.values.map(Math.abs), shape);
    return {
      inputs: [{ shape, values: logits.values.map((value) => 8 * value) }],
      ours: (x) => pixelLoss(x, tf.keep(targets), channels),
      oracle: (x) => plainPixelLoss(x, targets, channels),
    };
  });
});

/** Channels as places by what TensorFlow.js knows a gradient for. */
function laidOut(x: tf.Tensor4D, block: number): tf.Tensor {
  const [images, high, wide, channels] = x.shape;
  const left = channels / block / block;
  const squares = x.reshape([images, high, wide, block, block, left]);
  const lines = squares.transpose([0, 1, 3, 2, 4, 5]);
  return lines.reshape([images, high * block, wide * block, left]);
}

function plainPixelLoss(
  logits: tf.Tensor,
  targets: tf.Tensor,
  channels: readonly ChannelTeaching[],
): tf.Tensor {
  const [first, size] = [[0, 0, 0], logits.shape.slice(0, 3)];
  const only = (pictures: tf.Tensor, channel: number) =>
    pictures.slice([...first, channel], [...size, 1]);
  const losses = channels.map(({ weight, set, dice }, channel) => {
    const [logit, target] = [only(logits, channel), only(targets, channel)];
    const [found, missed] = [logit.sigmoid(), logit.neg().sigmoid()];
    const entropy = target.mul(found.log()).mul(set).add(target.sub(1).neg().mul(missed.log()));
    const both = found.mul(target).sum().mul(2).add(1);
    const either = found.add(target).sum().add(1);
    return entropy.mean().neg().add(both.div(either).neg().add(1).mul(dice)).mul(weight);
  });
  return tf.addN(losses).asScalar();
}

const activated = (x: tf.Tensor, activation: string): tf.Tensor =>
  activation === 'relu' ? x.relu() : x;

interface Draw {
  /** A whole number from 1 to `limit`. */
  readonly below: (limit: number) => number;
  /** Values of this shape between -1 and 1. */
  readonly values: (shape: number[]) => Values[number];
}

interface Case {
  inputs: Values;
  ours: Operation;
  /** The same in TensorFlow.js' own operations; without it `ours` itself, on the CPU backend. */
  oracle?: Operation;
}

function compare(name: string, draw: (random: Draw) => Case): void {
  test(name, () => {
    for (let seed = 0; seed < trials; seed++) {
      const { inputs, ours, oracle } = draw(randomOf(seed));
      const expected = evaluate('cpu', oracle ?? ours, inputs, seed);
      const given = evaluate('wasm', ours, inputs, seed);
      given.forEach((tensor, index) => {
        expect(tensor.shape, `shape ${index} of seed ${seed}`).toEqual(expected[index]!.shape);
        expect(worst(tensor, expected[index]!), `output ${index} of seed ${seed}`).toBeLessThan(
          1e-4,
        );
      });
    }
  });
}

/** The output and the gradients of all inputs for a random slope. */
function evaluate(
  backend: string,
  operation: Operation,
  inputs: Values,
  seed: number,
): { shape: number[]; values: Float32Array }[] {
  // A started backend is set at once.
  void tf.setBackend(backend);
  return tf.tidy(() => {
    const tensors = inputs.map(({ shape, values }) => tf.tensor(values, shape, 'float32'));
    const output = operation(...tensors);
    const slope = randomOf(seed + 1000).values(output.shape);
    const slopes = tf.grads((...xs) => operation(...xs))(
      tensors,
      tf.tensor(slope.values, slope.shape, 'float32'),
    );
    return [output, ...slopes].map((tensor) => ({
      shape: tensor.shape,
      values: tensor.dataSync<'float32'>(),
    }));
  });
}

const worst = (one: Values[number], other: Values[number]): number =>
  one.values.reduce(
    // Written so that a value that is no number counts as worst.
    (most, value, index) => {
      const apart = Math.abs(value - other.values[index]!) / (1 + Math.abs(other.values[index]!));
      return apart <= most ? most : apart;
    },
    0,
  );

function randomOf(seed: number): Draw {
  const random = new Random(seed);
  return {
    below: (limit) => 1 + random.below(limit),
    values: (shape) => ({
      shape,
      values: Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () =>
        random.between(-1, 1),
      ),
    }),
  };
}
