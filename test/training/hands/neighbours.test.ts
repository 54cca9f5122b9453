import { describe, expect, test } from 'vitest';
import { trainingMnist } from '../../../training/data/mnist.ts';
import { PlainRandom } from '../../../training/data/random.ts';
import type { Example } from '../../../training/hands/example.ts';
import { neighbourExample } from '../../../training/hands/neighbours.ts';

describe('neighbours', () => {
  const mnist = trainingMnist();
  const examples = Array.from({ length: 300 }, (_, index) =>
    neighbourExample(mnist, new PlainRandom(7, index)),
  );
  const inkOf = ({ picture }: Example) => picture.values.reduce((sum, value) => sum + value, 0);
  const meanInk = (kind: Example['target']['kind']) => {
    const own = examples.filter(({ target }) => target.kind === kind);
    return own.reduce((sum, example) => sum + inkOf(example), 0) / own.length;
  };

  test('cut down to a digit hold less ink than those that are two', () => {
    expect(meanInk('outlier')).toBeGreaterThan(1.3 * meanInk('digit'));
  });

  test('are now and then too near to two digits, or to one, to be sure', () => {
    const kinds = examples.map(({ target }) => target.kind);
    for (const kind of ['digit', 'outlier', 'doubtful'] as const)
      expect(kinds.filter((each) => each === kind).length).toBeGreaterThan(30);
  });
});
