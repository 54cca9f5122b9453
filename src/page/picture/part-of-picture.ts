import type { Box } from '../../pipeline/image/index.ts';
import type { Question } from '../reader/live-reading.ts';
import { frameShown, partShown } from '../reader/part-shown.ts';

/** Around a part as much paper is laid as a line of writing has, in shares of the part's longer side. */
const margin = 0.15;

/** The whole of a picture, to be read. Surfaces of pictures are measured in shares of their width and height. */
export function wholePicture(bitmap: ImageBitmap): Question {
  // The bitmap is handed over to the worker and has no size then.
  return questionOf(bitmap, { x: 0, y: 0, width: bitmap.width, height: bitmap.height });
}

/**
 * What stands in a box of a picture, by itself on paper of its own: ink that touches the edge of a picture is taken for
 * what the sheet lies on.
 */
export function partOfPicture(bitmap: ImageBitmap, box: Box): Question | undefined {
  const left = Math.max(0, Math.floor(box.x * bitmap.width));
  const top = Math.max(0, Math.floor(box.y * bitmap.height));
  const width = Math.min(bitmap.width, Math.ceil((box.x + box.width) * bitmap.width)) - left;
  const height = Math.min(bitmap.height, Math.ceil((box.y + box.height) * bitmap.height)) - top;
  if (width < 1 || height < 1) return undefined;
  const air = Math.ceil(margin * Math.max(width, height));
  const canvas = new OffscreenCanvas(width + 2 * air, height + 2 * air);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, left, top, width, height, air, air, width, height);
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = paperAround(context, air, width, height);
  context.fillRect(0, 0, canvas.width, canvas.height);
  const whole = { x: left - air, y: top - air, width: bitmap.width, height: bitmap.height };
  return questionOf(canvas.transferToImageBitmap(), whole);
}

/** Draws what stands in a box of a picture, enlarged to a canvas, with what is around. */
export function paintPart(canvas: HTMLCanvasElement, bitmap: ImageBitmap, box: Box): void {
  const inPixels = {
    x: box.x * bitmap.width,
    y: box.y * bitmap.height,
    width: box.width * bitmap.width,
    height: box.height * bitmap.height,
  };
  const part = partShown(inPixels, canvas);
  const context = canvas.getContext('2d')!;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  const unit = canvas.width / part.width;
  context.setTransform(unit, 0, 0, unit, -part.x * unit, -part.y * unit);
  context.drawImage(bitmap, 0, 0);
  frameShown(canvas, part, inPixels);
}

/** The colour that most of a part's edge is like: the median of each channel. */
function paperAround(
  context: OffscreenCanvasRenderingContext2D,
  air: number,
  width: number,
  height: number,
): string {
  const sides = [
    context.getImageData(air, air, width, 1),
    context.getImageData(air, air + height - 1, width, 1),
    context.getImageData(air, air, 1, height),
    context.getImageData(air + width - 1, air, 1, height),
  ];
  const median = (channel: number): number => {
    const values = sides.flatMap(({ data }) => [...data].filter((_, at) => at % 4 === channel));
    return values.sort((one, other) => one - other)[values.length >> 1]!;
  };
  return `rgb(${[0, 1, 2].map(median).join(' ')} / ${median(3) / 255})`;
}

/** A bitmap whose top left lies at a place of the whole picture, in that picture's pixels. */
function questionOf(bitmap: ImageBitmap, { x, y, width, height }: Box): Question {
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
  };
}
