import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOfInk } from '../../../src/pipeline/candidates/ink-pieces.ts';
import { rowsOf } from '../../../src/pipeline/candidates/rows.ts';
import { strokesOf } from '../../fixtures/digits.ts';
import { trials } from '../../fixtures/trials.ts';

const place = fc.integer({ min: 0, max: 600 });
const digit = fc.record({
  value: fc.integer({ min: 0, max: 9 }),
  x: place,
  y: place,
  scale: fc.double({ min: 0.1, max: 1.1, noNaN: true }),
});

test('rows hold every piece once, however the pieces lie', () => {
  const anyPage = fc.array(digit, { minLength: 1, maxLength: 12 });
  const everyPieceOnce = fc.property(anyPage, (digits) => {
    const pieces = piecesOfInk(digits.flatMap(({ value, ...at }) => strokesOf(value, at)));
    const placed = rowsOf(pieces).flatMap((row) => row.pieces);
    expect(new Set(placed)).toEqual(new Set(pieces));
    expect(placed).toHaveLength(pieces.length);
  });
  fc.assert(everyPieceOnce, trials);
});
