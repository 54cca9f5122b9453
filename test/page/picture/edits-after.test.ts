import { expect, test } from 'vitest';
import { editsAfter } from '../../../src/page/picture/edits-after.ts';
import { perspective } from '../../../src/page/picture/perspective.ts';
import type { Edit } from '../../../src/page/reader/edit.ts';
import { between } from '../../../src/page/shared/corners.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';

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

const placesIn = (moved: readonly Edit[]): Box[] =>
  moved.flatMap((edit) => {
    if (edit.kind === 'signs') return [edit.digit];
    return edit.kind === 'gap'
      ? [edit.left, edit.right]
      : [...edit.taken, ...edit.given].map(boxOf);
  });

function boxOf({ box: at }: { box: Box }): Box {
  return at;
}

function expectNear(one: Box, other: Box): void {
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(one[side]).toBeCloseTo(other[side], 6);
}

test('a quarter turn keeps the edits, where the digits then stand', () => {
  const places = placesIn(editsAfter(edits, { kind: 'turn' }));
  expect(places).toHaveLength(4);
  for (const place of places) expectNear(place, { x: 0.3, y: 0.5, width: 0.2, height: 0.1 });
});

test('after four quarter turns each edit is where it was', () => {
  let moved: readonly Edit[] = edits;
  for (let turn = 0; turn < 4; turn++) moved = editsAfter(moved, { kind: 'turn' });
  for (const place of placesIn(moved)) expectNear(place, box);
});

test('straightening brings each edit to where the pixels of its digit go', () => {
  const corners = [
    { x: 0.2, y: 0.1 },
    { x: 0.8, y: 0.2 },
    { x: 0.9, y: 0.9 },
    { x: 0.1, y: 0.8 },
  ] as const;
  const back = perspective(corners);
  const places = placesIn(editsAfter(edits, { kind: 'cut', corners }));
  expect(places).toHaveLength(4);
  for (const { x, y, width, height } of places) {
    const middle = back(x + width / 2, y + height / 2);
    expect(middle.x).toBeCloseTo(0.55, 2);
    expect(middle.y).toBeCloseTo(0.6, 2);
  }
});

test('what was put right goes with the paper that is cut away, and no digit with it', () => {
  const [left, right] = [
    { ...box, x: 0.1 },
    { ...box, x: 0.7 },
  ];
  const typed: Edit = {
    kind: 'digits',
    taken: [
      { box: left, value: 1 },
      { box: right, value: 2 },
    ],
    given: [
      { box: left, value: 3, by: 'user' },
      { box: right, value: 4, by: 'user' },
    ],
  };
  const joined: Edit = { ...typed, given: [{ box: left, value: 8, by: 'user' }] };
  const gap: Edit = { kind: 'gap', left, right, open: true };
  const corners = between({ x: 0.5, y: 0 }, { x: 1, y: 1 });
  expect(editsAfter([typed, joined, gap], { kind: 'cut', corners })).toMatchObject([
    { taken: [{ value: 2 }], given: [{ value: 4 }] },
  ]);
});
