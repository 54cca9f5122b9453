import type { Edit } from './edit.ts';
import { boxesOf, isIn, middleOf, type PlacedReading } from './placed-reading.ts';
import type { Outline } from './screen.ts';

/** Where digits stood that the user said are none, as long as nothing else was read there and the writing is there. */
export function removedIn(placed: PlacedReading, edits: readonly Edit[]): Outline[] {
  const boxes = boxesOf(placed);
  return edits
    .flatMap((edit) => (edit.kind === 'digits' && edit.given.length === 0 ? edit.taken : []))
    .filter(({ box }) => placed.isWritten(box) && !boxes.some((one) => isIn(one, middleOf(box))))
    .map(({ box, value }) => ({ box, label: `${value}`, look: 'removed' }));
}
