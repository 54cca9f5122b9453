import * as tf from '@tensorflow/tfjs';

/**
 * TensorFlow's `depth_to_space` as a layer, since TensorFlow.js' layers have none: who opens a stored network that has
 * it imports this module first, so that the name is known.
 */
class DepthToSpace extends tf.layers.Layer {
  static readonly className = 'DepthToSpace';
  readonly #block: number;

  constructor({ block, ...rest }: { block: number; name: string }) {
    super(rest);
    this.#block = block;
  }

  override computeOutputShape(shape: tf.Shape): tf.Shape {
    const [images, height, width, channels] = shape as [null, number | null, number | null, number];
    const along = (length: number | null) => length && length * this.#block;
    return [images, along(height), along(width), channels / this.#block ** 2];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const [x] = Array.isArray(inputs) ? inputs : [inputs];
    return tf.depthToSpace(x as tf.Tensor4D, this.#block, 'NHWC');
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), block: this.#block };
  }
}

tf.serialization.registerClass(DepthToSpace);

export function depthToSpaceLayer(block: number, name: string): tf.layers.Layer {
  return new DepthToSpace({ block, name });
}
