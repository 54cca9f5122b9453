import type { Box } from '../../pipeline/image/index.ts';
import type { Edit } from '../reader/edit.ts';
import type { PictureChange } from './change-picture.ts';
import { isUpright } from '../shared/corners.ts';

/** The edits of a picture's reading once it is changed: an upright cut keeps them, anything else is another picture. */
export function editsAfter(edits: readonly Edit[], change: PictureChange): readonly Edit[] {
  if (change.kind === 'turn' || !isUpright(change.corners)) return [];
  const [start, , end] = change.corners;
  const [width, height] = [end.x - start.x, end.y - start.y];
  const moved = (box: Box): Box => ({
    x: (box.x - start.x) / width,
    y: (box.y - start.y) / height,
    width: box.width / width,
    height: box.height / height,
  });
  const movedAll = <Placed extends { box: Box }>(placed: readonly Placed[]): Placed[] =>
    placed.map((one) => ({ ...one, box: moved(one.box) }));
  return edits.map((edit) => {
    if (edit.kind === 'gap') return { ...edit, left: moved(edit.left), right: moved(edit.right) };
    if (edit.kind === 'signs') return { ...edit, digit: moved(edit.digit) };
    return { ...edit, taken: movedAll(edit.taken), given: movedAll(edit.given) };
  });
}
