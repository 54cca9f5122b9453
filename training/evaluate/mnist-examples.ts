import type { Example } from './example.ts';
import { testMnist } from '../data/mnist.ts';
import { corrupted, corruptionNames, type CorruptionName } from '../data/mnist-c/corruptions.ts';

const clean = 'mnist-test';
const spoiled = 'mnist-c';

/** Of all corruptions together, every so manieth image: 15,000 answers tell their mean to 0.2 points. */
const stride = 10;

/** Whether a set is one of ours by name, not a folder. */
export function isMnist(set: string): boolean {
  return set === clean || set.split('/')[0] === spoiled;
}

/**
 * MNIST's 10,000 test images as pictures of 28 × 28 pixels, light on dark, of one channel: as they are (`mnist-test`)
 * or through one of MNIST-C's corruptions (`mnist-c/fog`); or 1,000 of them through each of the fifteen (`mnist-c`).
 *
 * @throws Error where there is no such corruption.
 */
export function mnistExamples(set: string): Example[] {
  if (set === clean) return mnistExamplesOf();
  const name = set.slice(spoiled.length + 1);
  if (name === '') return corruptionNames.flatMap((each) => mnistExamplesOf(each, stride));
  const known = corruptionNames.find((each) => each === name);
  if (!known) throw new Error(`MNIST-C's corruptions are ${corruptionNames.join(', ')}.`);
  return mnistExamplesOf(known);
}

function mnistExamplesOf(corruption?: CorruptionName, step = 1): Example[] {
  const mnist = testMnist();
  return Array.from({ length: mnist.count / step }, (_, nth) => {
    const index = nth * step;
    const picture = mnist.picture(index);
    const pixels = corruption ? corrupted(picture, corruption, index) : picture;
    return {
      label: {
        name: corruption ? `${corruption}/${index}` : String(index),
        expected: String(mnist.label(index)),
        source: corruption,
        ambiguous: false,
      },
      content: { kind: 'pixels', pixels },
    };
  });
}
