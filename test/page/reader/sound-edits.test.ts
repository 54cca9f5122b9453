import { expect, test } from 'vitest';
import { soundEdits } from '../../../src/page/reader/sound-edits.ts';
import { digit } from '../doubles.ts';

const box = { x: 0, y: 0, width: 20, height: 40 };
const said = { kind: 'digits', taken: [{ box, value: 4 }], given: [{ box, value: 9, by: 'user' }] };
const { probabilities, tile } = digit(7);
const look = { probabilities, tile, certainty: 0.9 };
const seen = { kind: 'digits', taken: [], given: [{ box, value: 7, by: 'network', look }] };
const signs = { kind: 'signs', digit: box, side: 'before', text: '-.' };
const gap = { kind: 'gap', left: box, right: box, open: true };

test('edits that were kept are the same again', () => {
  expect(soundEdits([said, seen, gap, signs])).toEqual([said, seen, gap, signs]);
});

test('what no edit can be is left out, and the rest stays', () => {
  const rubbish = [
    undefined,
    'gap',
    { kind: 'turn' },
    { ...said, given: [{ box, value: 11, by: 'user' }] },
    { ...said, taken: undefined },
    { ...seen, given: [{ box, value: 7, by: 'network' }] },
    { ...signs, text: 'x' },
    { ...signs, text: undefined },
    { ...signs, side: 'over' },
    { ...gap, left: { ...box, x: NaN } },
  ];
  expect(soundEdits([...rubbish, gap])).toEqual([gap]);
  expect([soundEdits(undefined), soundEdits({ length: 3 })]).toEqual([[], []]);
});
