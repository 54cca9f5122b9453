import type { Box } from './box.ts';

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
