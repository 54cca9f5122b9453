import * as tf from '@tensorflow/tfjs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Stretch, ThreadInput } from '../engine/shared.ts';
import { lessonOf } from '../engine/lesson-of.ts';
import { drawBatch, type Batch } from '../engine/shard.ts';
import { startWasmBackend } from '../kernels/start-backend.ts';
import { planOf } from '../network/plan.ts';
import { tensorsOf } from '../network/weights.ts';
import type { DigitRecipe } from '../recipes/recipe.ts';
import { registerFilterGradient } from './filter-gradient.ts';

/**
 * What training is without our engine: TensorFlow.js' own kernels and optimiser on one thread, and of our own only
 * the filter gradient, without which it does not train at all. Answers the mean loss of each stretch of steps.
 */
const { recipe: address, hyperparameters, shared } = workerData as ThreadInput;
const { recipe } = (await import(address)) as { recipe: DigitRecipe };
await startWasmBackend();
registerFilterGradient();

const plan = planOf(recipe.network);
const weights = tensorsOf(plan, shared.values).map((tensor) => tf.variable(tensor));
const lesson = lessonOf(recipe);
const source = await lesson.open();
const { learningRate, adam, batch, seed } = hyperparameters;
const optimiser = tf.train.adam(learningRate, adam.beta1, adam.beta2, adam.epsilon);

parentPort!.on('message', ({ from, to }: Stretch) => {
  let sum = 0;
  for (let step = from; step < to; step++)
    sum += learn(drawBatch(lesson, source, seed, step * batch, (step + 1) * batch));
  parentPort!.postMessage(sum / (to - from));
});

function learn({ inputs, targets }: Batch): number {
  return tf.tidy(() => {
    const x = tf.tensor4d(inputs, [batch, 28, 28, 1]);
    const target = tf.tensor2d(targets, [batch, 10]);
    const loss = optimiser.minimize(
      () => tf.losses.softmaxCrossEntropy(target, classic(x)),
      true,
      weights,
    )!;
    return loss.dataSync()[0]!;
  });
}

/** The classic network up to its logits, in TensorFlow.js' own operations. */
function classic(x: tf.Tensor4D): tf.Tensor {
  const [filter1, bias1, filter2, bias2, kernel3, bias3, kernel4, bias4] = weights as unknown as [
    tf.Tensor4D,
    tf.Tensor1D,
    tf.Tensor4D,
    tf.Tensor1D,
    tf.Tensor2D,
    tf.Tensor1D,
    tf.Tensor2D,
    tf.Tensor1D,
  ];
  const convolved = (input: tf.Tensor4D, filter: tf.Tensor4D, bias: tf.Tensor1D) =>
    tf.maxPool(
      tf.fused.conv2d({ x: input, filter, bias, strides: 1, pad: 'valid', activation: 'relu' }),
      2,
      2,
      'valid',
    );
  const flat = convolved(convolved(x, filter1, bias1), filter2, bias2).reshape([batch, -1]);
  const hidden = tf.fused.matMul({
    a: flat,
    b: kernel3,
    bias: bias3,
    activation: 'relu',
  });
  return tf.matMul(hidden, kernel4).add(bias4);
}
