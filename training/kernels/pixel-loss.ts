import * as tf from '@tensorflow/tfjs';
import { runKernels } from './gradients.ts';
import type { Machine } from './memory.ts';
import { register, rowsAndChannels } from './registry.ts';

/** How one channel of a picture of probabilities is taught. */
export interface ChannelTeaching {
  /** What the channel counts in the loss. */
  readonly weight: number;
  /** How many times a pixel that is set counts against one that is not: most of a page is neither ink nor line. */
  readonly set: number;
  /** How much Dice's loss counts against the cross-entropy. */
  readonly dice: number;
}

/**
 * The loss of pictures of logits (count × height × width × channels) against coverage of 0 to 1 at every pixel: of each
 * channel the mean cross-entropy of its sigmoid, and Dice's loss (Milletari et al. 2016, arXiv 1606.04797) over all
 * pixels together, in which paper does not count.
 */
export function pixelLoss(
  logits: tf.Tensor,
  targets: tf.Tensor,
  channels: readonly ChannelTeaching[],
): tf.Scalar {
  return runKernels('PixelLoss', { logits, targets }, { channels })[0] as tf.Scalar;
}

/** The kernel of `pixelLoss`. It makes the gradient on the way, since both want the same exponentials. */
export function registerPixelLoss(machine: Machine): void {
  register('PixelLoss', ({ logits, targets }, attributes) => {
    const channels = attributes.channels as readonly ChannelTeaching[];
    const { rows, channels: count } = rowsAndChannels(logits!);
    if (count !== channels.length)
      throw new Error(`${count} channels are taught as ${channels.length}.`);
    const [loss, slope] = [machine.allocate([]), machine.allocate(logits!.shape)];
    const floats = (tensor: tf.TensorInfo) =>
      machine.floats(machine.address(tensor), tf.util.sizeFromShape(tensor.shape));
    const [given, truth, out] = [floats(logits!), floats(targets!), floats(slope)];
    floats(loss)[0] = channels.reduce((sum, teaching, channel) => {
      const strided = { first: channel, step: count, rows };
      return sum + teaching.weight * channelLoss(given, truth, out, strided, teaching);
    }, 0);
    return [loss, slope];
  });
  tf.registerGradient({
    kernelName: 'PixelLoss',
    outputsToSave: [false, true],
    gradFunc: (slopes, [slope]) => ({
      logits: () => slope!.mul((slopes as tf.Tensor[])[0]!),
      targets: () => tf.zerosLike(slope!),
    }),
  });
}

/** Where one channel of interleaved ones lies. */
interface Strided {
  readonly first: number;
  readonly step: number;
  readonly rows: number;
}

/** A channel's loss; writes its slope, times its weight, at each logit. */
function channelLoss(
  logits: Float32Array,
  targets: Float32Array,
  slope: Float32Array,
  { first, step, rows }: Strided,
  { weight, set, dice }: ChannelTeaching,
): number {
  let [entropy, both, either] = [0, 1, 1];
  const end = first + rows * step;
  for (let index = first; index < end; index += step) {
    const [logit, target] = [logits[index]!, targets[index]!];
    const small = Math.exp(-Math.abs(logit));
    const probability = (logit > 0 ? 1 : small) / (1 + small);
    // log(1 + exp(logit)), and that of the other sign is it less the logit.
    const softplus = Math.max(logit, 0) + Math.log1p(small);
    entropy += set * target * (softplus - logit) + (1 - target) * softplus;
    both += 2 * probability * target;
    either += probability + target;
    slope[index] = probability;
  }
  for (let index = first; index < end; index += step) {
    const [probability, target] = [slope[index]!, targets[index]!];
    const ofEntropy = (probability * (set * target + 1 - target) - set * target) / rows;
    const ofDice = (both - 2 * target * either) / (either * either);
    slope[index] = weight * (ofEntropy + dice * ofDice * probability * (1 - probability));
  }
  return entropy / rows + dice * (1 - both / either);
}
