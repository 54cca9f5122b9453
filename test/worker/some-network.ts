import * as tf from '@tensorflow/tfjs';
import type { ModelJson } from '../../src/worker/classify.ts';

/** A network in the form that it is stored in. */
export interface StoredNetwork {
  model: ModelJson;
  weights: Uint8Array;
}

type Initializer = ReturnType<typeof tf.initializers.randomNormal>;
type SomeLayer = (seed: {
  kernelInitializer: Initializer;
  biasInitializer: Initializer;
}) => tf.layers.Layer;

/** Layers of every kind that is known: two ways down to ten numbers. */
export const layerings: Record<string, SomeLayer[]> = {
  'pooling and dense layers': [
    (seed) => tf.layers.conv2d({ filters: 4, kernelSize: 3, activation: 'relu', ...seed }),
    () => tf.layers.maxPooling2d({ poolSize: 2 }),
    (seed) => tf.layers.conv2d({ filters: 6, kernelSize: 5, padding: 'same', ...seed }),
    () => tf.layers.reLU(),
    () => tf.layers.averagePooling2d({ poolSize: 3, strides: 2, padding: 'same' }),
    () => tf.layers.flatten(),
    (seed) => tf.layers.dense({ units: 12, activation: 'relu', ...seed }),
    () => tf.layers.dropout({ rate: 0.5 }),
    (seed) => tf.layers.dense({ units: 10, activation: 'softmax', ...seed }),
  ],
  'strides and a global average': [
    (seed) => tf.layers.conv2d({ filters: 4, kernelSize: 4, strides: 2, padding: 'same', ...seed }),
    () => tf.layers.activation({ activation: 'relu' }),
    (seed) => tf.layers.conv2d({ filters: 8, kernelSize: 3, strides: 3, useBias: false, ...seed }),
    () => tf.layers.maxPooling2d({ poolSize: 2, strides: 1, padding: 'same' }),
    () => tf.layers.globalAveragePooling2d({}),
    (seed) => tf.layers.dense({ units: 10, ...seed }),
    () => tf.layers.softmax(),
  ],
};

/** A network with these layers and seeded random weights. */
export function someNetwork(layering: SomeLayer[]): tf.Sequential {
  const network = tf.sequential();
  layering.forEach((layer, index) => {
    // Biases too, so that one that is left out shows.
    const random = () => tf.initializers.randomNormal({ stddev: 0.3, seed: index + 1 });
    const seed = { kernelInitializer: random(), biasInitializer: random() };
    network.add(layer(index === 0 ? { ...seed, ...{ inputShape: [28, 28, 1] } } : seed));
  });
  return network;
}

/** What `save` writes: topology, and weights as floats. */
export async function stored(network: tf.LayersModel): Promise<StoredNetwork> {
  let artifacts: tf.io.ModelArtifacts | undefined;
  await network.save({
    save: (saved) => {
      artifacts = saved;
      return Promise.resolve({
        modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' },
      });
    },
  });
  const { modelTopology, weightSpecs, weightData } = artifacts!;
  return {
    model: {
      modelTopology: modelTopology as object,
      weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs! }],
    },
    weights: new Uint8Array(weightData as ArrayBuffer),
  };
}
