import { type Box, type Quarters, turnBox } from '../image/index.ts';
import type { Marks } from './marks.ts';

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
