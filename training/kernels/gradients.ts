import * as tf from '@tensorflow/tfjs';

type Attributes = Record<string, unknown>;

/** Runs a kernel that answers one tensor. */
export function runKernel(
  name: string,
  inputs: tf.NamedTensorMap,
  attributes: Attributes = {},
): tf.Tensor {
  return tf.engine().runKernel<tf.Tensor>(name, inputs, attributes as tf.NamedAttrMap);
}

/** Runs a kernel that answers several. */
export function runKernels(
  name: string,
  inputs: tf.NamedTensorMap,
  attributes: Attributes = {},
): tf.Tensor[] {
  return tf.engine().runKernel<tf.Tensor[]>(name, inputs, attributes as tf.NamedAttrMap);
}

/**
 * Tells TensorFlow.js the gradients of kernels that it knows none for. Each input's gradient is computed only where
 * it is asked for: nobody asks for that of the tiles.
 */
export function registerGradients(): void {
  registerFused('FusedConv2D', 'filter', {
    x: (slope, x, filter, attributes) =>
      runKernel(
        'Conv2DBackpropInput',
        { dy: slope, filter },
        { ...attributes, inputShape: x.shape },
      ),
    weights: (slope, x, filter, attributes) =>
      runKernel(
        'Conv2DBackpropFilter',
        { x, dy: slope },
        { ...attributes, filterShape: filter.shape },
      ),
  });
  registerFused('_FusedMatMul', 'b', {
    x: (slope, _x, b) =>
      runKernel('BatchMatMul', { a: slope, b }, { transposeA: false, transposeB: true }),
    weights: (slope, x) =>
      runKernel('BatchMatMul', { a: x, b: slope }, { transposeA: true, transposeB: false }),
  });
  registerBatchNormGradient();
}

type Part = (
  slope: tf.Tensor,
  x: tf.Tensor,
  weights: tf.Tensor,
  attributes: Attributes,
) => tf.Tensor;

/** The gradient of a linear kernel with bias and, maybe, ReLU. */
function registerFused(name: string, weightsName: string, parts: { x: Part; weights: Part }): void {
  const inputName = weightsName === 'b' ? 'a' : 'x';
  tf.registerGradient({
    kernelName: name,
    inputsToSave: [inputName, weightsName],
    outputsToSave: [true],
    gradFunc: (given, saved, attributes) => {
      const [x, weights, output] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
      const relu = (attributes as Attributes).activation === 'relu';
      const [slope, bias] = throughRelu(given as tf.Tensor, output, relu);
      return {
        [inputName]: () => parts.x(slope, x, weights, attributes),
        [weightsName]: () => parts.weights(slope, x, weights, attributes),
        bias: () => bias,
      };
    },
  });
}

function throughRelu(slope: tf.Tensor, output: tf.Tensor, relu: boolean): [tf.Tensor, tf.Tensor] {
  if (relu) return runKernels('ReluGradient', { slope, output }) as [tf.Tensor, tf.Tensor];
  return [slope, slope.sum(slope.shape.slice(0, -1).map((_, axis) => axis))];
}

function registerBatchNormGradient(): void {
  tf.registerGradient({
    kernelName: 'BatchNorm',
    inputsToSave: ['x', 'gamma', 'beta'],
    outputsToSave: [false, true, true],
    gradFunc: (slopes, saved, attributes) => {
      const [x, gamma, beta, mean, variance] = saved as [
        tf.Tensor,
        tf.Tensor,
        tf.Tensor,
        tf.Tensor,
        tf.Tensor,
      ];
      const slope = (slopes as tf.Tensor[])[0]!;
      const [ofX, ofGamma, ofBeta] = runKernels(
        'BatchNormGradient',
        { slope, x, gamma, beta, mean, variance },
        attributes,
      );
      return { x: () => ofX!, gamma: () => ofGamma!, beta: () => ofBeta! };
    },
  });
}
