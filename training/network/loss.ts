import type * as tf from '@tensorflow/tfjs';

/** The weighted mean of cross-entropy with soft targets, from logits: a scalar. */
export function crossEntropy(logits: tf.Tensor, targets: tf.Tensor, weights: tf.Tensor): tf.Tensor {
  return logits.logSoftmax().mul(targets).sum(-1).mul(weights).mean().neg();
}
