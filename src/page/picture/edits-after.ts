import type { Box } from '../../pipeline/image/index.ts';
import type { DigitsEdit, Edit } from '../reader/edit.ts';
import { around, isIn, middleOf } from '../reader/placed-reading.ts';
import { wholeExtent } from './whole-picture.ts';
import type { PictureChange } from './picture-change.ts';
import { intoSquare } from './perspective.ts';

/** Where a box of the picture lies once it is changed; nothing for what is no longer in it. */
type Move = (box: Box) => Box | undefined;

/** The edits of a picture's reading once it is changed: they move with the paper, and go with what is cut away. */
export function editsAfter(edits: readonly Edit[], change: PictureChange): readonly Edit[] {
  const move = change.kind === 'turn' ? turned : straightened(change.corners);
  return edits.flatMap((edit) => {
    const moved = movedEdit(edit, move);
    return moved ? [{ ...moved, moved: true as const }] : [];
  });
}

function movedEdit(edit: Edit, move: Move): Edit | undefined {
  if (edit.kind === 'digits') return movedDigits(edit, move);
  if (edit.kind === 'signs') {
    const digit = move(edit.digit);
    return digit && { ...edit, digit };
  }
  const [left, right] = [move(edit.left), move(edit.right)];
  return left && right && { ...edit, left, right };
}

function movedDigits(edit: DigitsEdit, move: Move): DigitsEdit | undefined {
  const [taken, given] = [movedAll(edit.taken, move), movedAll(edit.given, move)];
  // Digits whose place was cut away were not said to be none.
  if (given.length === 0 && (edit.given.length > 0 || taken.length === 0)) return undefined;
  return { ...edit, taken, given };
}

function movedAll<Placed extends { box: Box }>(placed: readonly Placed[], move: Move): Placed[] {
  return placed.flatMap((one) => {
    const box = move(one.box);
    return box ? [{ ...one, box }] : [];
  });
}

function turned({ x, y, width, height }: Box): Box {
  return { x: 1 - y - height, y: x, width: height, height: width };
}

function straightened(corners: Parameters<typeof intoSquare>[0]): Move {
  const place = intoSquare(corners);
  return ({ x, y, width, height }) => {
    const places = [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ].flatMap((corner) => place(corner) ?? []);
    if (places.length < 4) return undefined;
    const box = around(places.map((corner) => ({ ...corner, width: 0, height: 0 })));
    return isIn(wholeExtent, middleOf(box)) ? box : undefined;
  };
}
