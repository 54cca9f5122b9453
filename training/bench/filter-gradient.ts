import * as tf from '@tensorflow/tfjs';

interface Given {
  inputs: { x: tf.TensorInfo; dy: tf.TensorInfo };
  backend: { incRef(dataId: object): void };
  attrs: { filterShape: [number, number, number, number] };
}

/**
 * The one kernel that TensorFlow.js' WASM backend lacks to train the classic network, composed of those it has: a
 * convolution of the transposed input with the transposed slope, or patches times slope for a single channel.
 * Strides of 1, no padding.
 */
export function registerFilterGradient(): void {
  tf.registerKernel({
    kernelName: 'Conv2DBackpropFilter',
    backendName: 'wasm',
    kernelFunc: (given) => {
      const { inputs, backend, attrs } = given as unknown as Given;
      const tensor = (info: tf.TensorInfo) => {
        // A tensor made of an input is one more that holds its values; tidy gives them up again.
        backend.incRef(info.dataId);
        return tf.engine().makeTensorFromTensorInfo(info) as tf.Tensor4D;
      };
      return tf.tidy(() => {
        const gradient = attrs.filterShape[2] === 1 ? ofOneChannel : ofChannels;
        return gradient(tensor(inputs.x), tensor(inputs.dy), attrs.filterShape);
      });
    },
  });
}

function ofChannels(x: tf.Tensor4D, slope: tf.Tensor4D): tf.Tensor {
  const sums = tf.conv2d(
    x.transpose<tf.Tensor4D>([3, 1, 2, 0]),
    slope.transpose<tf.Tensor4D>([1, 2, 0, 3]),
    1,
    'valid',
  );
  return sums.transpose([1, 2, 0, 3]);
}

function ofOneChannel(x: tf.Tensor4D, slope: tf.Tensor4D, filterShape: number[]): tf.Tensor {
  const [rows, columns, , filters] = filterShape as [number, number, number, number];
  const [count, high, wide] = slope.shape;
  const patches: tf.Tensor[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      patches.push(x.slice([0, row, column, 0], [count, high, wide, 1]).reshape([1, -1]));
  return tf.matMul(tf.concat(patches), slope.reshape([-1, filters])).reshape(filterShape);
}
