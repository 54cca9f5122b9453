import { Random } from '../data/random.ts';
import { heldOutMnist, type Mnist, trainingMnist } from '../data/mnist.ts';
import type { Split } from '../pages/options.ts';
import type { Page } from '../pages/page.ts';
import { emptyLayer } from '../pages/ink-layer.ts';
import { scaled } from '../../src/pipeline/paper/index.ts';

/** A tile of MNIST as a picture, as large as it is or up to twice, dark ink on light: 28 pixels show all there is. */
export function makeTilePage(
  seed: number,
  split: Split,
): Pick<Page, 'pixels' | 'coverage' | 'truth'> {
  const random = new Random(seed);
  const mnist = split === 'training' ? taught() : heldOutMnist();
  const number = random.below(mnist.count);
  const side = Math.round(28 * random.between(1, 2));
  const ink = scaled({ width: 28, height: 28, values: mnist.picture(number).values }, side, side);
  const empty = emptyLayer(side, side);
  return {
    pixels: { ...ink, values: ink.values.map((value) => 255 - value) },
    coverage: {
      handwriting: { ...empty, cover: new Uint8Array(ink.values) },
      lines: empty,
      print: empty,
    },
    truth: { lines: [[{ digits: [{ value: mnist.label(number), box: boxOf(side) }], signs: [] }]] },
  };
}

/** MNIST brings its digits into a box of 20 of the 28 pixels. */
function boxOf(side: number) {
  const [gap, length] = [(4 * side) / 28, (20 * side) / 28];
  return { x: gap, y: gap, width: length, height: length };
}

let opened: Mnist | undefined;

function taught(): Mnist {
  return (opened ??= trainingMnist());
}
