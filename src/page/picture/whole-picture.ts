import type { Box } from '../../pipeline/image/index.ts';
import type { Question } from '../reader/live-reading.ts';

/** In shares of a picture. */
export const wholeExtent: Box = { x: 0, y: 0, width: 1, height: 1 };

/** The whole of a picture, to be read. Surfaces of pictures are measured in shares of their width and height. */
export function wholePicture(bitmap: ImageBitmap): Question {
  // The bitmap is handed over to the worker and has no size then.
  return questionOf(bitmap, { x: 0, y: 0, width: bitmap.width, height: bitmap.height });
}

/** A bitmap whose top left lies at a place of the whole picture, in that picture's pixels. */
export function questionOf(bitmap: ImageBitmap, { x, y, width, height }: Box): Question {
  return {
    input: { kind: 'picture', bitmap },
    toSurface: (box) => ({
      x: (x + box.x) / width,
      y: (y + box.y) / height,
      width: box.width / width,
      height: box.height / height,
    }),
    toPage: (box) => ({
      x: box.x * width - x,
      y: box.y * height - y,
      width: box.width * width,
      height: box.height * height,
    }),
    isWritten: () => true,
    extent: wholeExtent,
  };
}
