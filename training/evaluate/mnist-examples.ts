import { testMnist } from '../mnist.ts';
import type { Example } from './examples.ts';

/** MNIST's 10,000 test images as they are: pictures of 28 × 28 pixels, light on dark, of one channel. */
export function mnistExamples(): Example[] {
  const mnist = testMnist();
  return Array.from({ length: mnist.count }, (_, index) => ({
    label: { name: String(index), expected: String(mnist.label(index)), ambiguous: false },
    content: { kind: 'pixels', pixels: mnist.picture(index) },
  }));
}
