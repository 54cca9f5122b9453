import { expect, test } from 'vitest';
import { editsAfter } from '../../../src/page/picture/edits-after.ts';
import type { Edit } from '../../../src/page/reader/edit.ts';
import { between } from '../../../src/page/shared/corners.ts';

const box = { x: 0.5, y: 0.5, width: 0.1, height: 0.2 };
const edits: readonly Edit[] = [
  { kind: 'digits', taken: [{ box, value: 4 }], given: [{ box, value: 9, by: 'user' }] },
  { kind: 'gap', left: box, right: box, open: true },
];

test('an upright cut keeps the edits, where the digits then stand', () => {
  const corners = between({ x: 0.4, y: 0.5 }, { x: 0.9, y: 1 });
  const [digits, gap] = editsAfter(edits, { kind: 'cut', corners });
  const moved = { x: 0.2, y: 0, width: 0.2, height: 0.4 };
  for (const [side, value] of Object.entries(moved)) {
    if (digits?.kind !== 'digits' || gap?.kind !== 'gap') throw new Error('An edit is missing.');
    const key = side as keyof typeof moved;
    for (const one of [digits.taken[0]!.box, digits.given[0]!.box, gap.left, gap.right])
      expect(one[key]).toBeCloseTo(value);
  }
});

test('a picture turned or straightened is read anew', () => {
  expect(editsAfter(edits, { kind: 'turn' })).toEqual([]);
  const [first, second, third, fourth] = between({ x: 0, y: 0 }, { x: 1, y: 1 });
  const aslant = [{ x: first.x + 0.1, y: first.y }, second, third, fourth] as const;
  expect(editsAfter(edits, { kind: 'cut', corners: aslant })).toEqual([]);
});
