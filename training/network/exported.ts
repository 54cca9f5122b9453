import * as tf from '@tensorflow/tfjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The values of a network as `model/NAME` holds them, one parameter after the other. */
export function exportedValues(folder: string): Float32Array {
  const { weightsManifest } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as {
    weightsManifest: tf.io.WeightsManifestConfig;
  };
  const { weights } = weightsManifest[0]!;
  const bytes = new Uint8Array(readFileSync(join(folder, 'weights.bin')));
  const tensors = tf.io.decodeWeights(bytes.buffer, weights);
  const parts = weights.map(({ name }) => tensors[name]!.dataSync<'float32'>());
  tf.dispose(tensors);
  const values = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((start, part) => (values.set(part, start), start + part.length), 0);
  return values;
}
