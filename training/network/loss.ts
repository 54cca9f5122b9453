import * as tf from '@tensorflow/tfjs';

/** How targets are taught. */
export interface Teaching {
  /** There is an eleventh outcome, no digit, with the logit 0; what targets leave to 1 is its probability. */
  readonly refuses: boolean;
  /** The share of a digit's target that is spread evenly over all ten. */
  readonly labelSmoothing: number;
}

/** The weighted mean of cross-entropy with soft targets (count × 10), from logits (count × 10): a scalar. */
export function crossEntropy(
  logits: tf.Tensor2D,
  targets: tf.Tensor2D,
  weights: tf.Tensor1D,
  { refuses, labelSmoothing }: Teaching,
): tf.Tensor {
  const outcomes = refuses
    ? tf.pad2d(logits, [
        [0, 0],
        [0, 1],
      ])
    : logits;
  // Cross-entropy is log Σ exp(logit) less the logits' mean by the targets; the eleventh, 0, adds nothing to that.
  const expected = logits.mul(smoothTargets(targets, labelSmoothing)).sum(-1);
  return tf.logSumExp(outcomes, -1).sub(expected).mul(weights).mean();
}

function smoothTargets(targets: tf.Tensor2D, share: number): tf.Tensor {
  if (share === 0) return targets;
  return targets.mul(1 - share).add(targets.mean(-1, true).mul(share));
}
