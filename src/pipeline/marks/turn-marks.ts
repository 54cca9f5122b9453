import type { Box } from '../image/index.ts';
import type { Marks } from './marks.ts';

/** Quarters of a turn to the right: 1 stands for 90°, 3 for 270°. */
export type Quarters = 1 | 2 | 3;

/** A box that lies in a frame so many wide and high, where the frame is turned; the frame's corner stays at 0, 0. */
export function turnBox(
  { x, y, width, height }: Box,
  frame: Pick<Box, 'width' | 'height'>,
  quarters: Quarters,
): Box {
  switch (quarters) {
    case 1:
      return { x: frame.height - y - height, y: x, width: height, height: width };
    case 2:
      return { x: frame.width - x - width, y: frame.height - y - height, width, height };
    case 3:
      return { x: y, y: frame.width - x - width, width: height, height: width };
  }
}

/** The marks turned, with their box at 0, 0. */
export function turnMarks({ box, coverage, print, ...rest }: Marks, quarters: Quarters): Marks {
  const turned = turnBox({ ...box, x: 0, y: 0 }, box, quarters);
  const turn = (plane: Uint8ClampedArray) => turnPlane(plane, box, turned.width, quarters);
  return { ...rest, box: turned, coverage: turn(coverage), ...(print && { print: turn(print) }) };
}

function turnPlane(
  plane: Uint8ClampedArray,
  { width, height }: Box,
  wide: number,
  quarters: Quarters,
): Uint8ClampedArray {
  const turned = new Uint8ClampedArray(plane.length);
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) {
      const place = turnBox({ x, y, width: 1, height: 1 }, { width, height }, quarters);
      turned[place.y * wide + place.x] = plane[index]!;
    }
  }
  return turned;
}
