import type { Box } from '../../pipeline/image/index.ts';
import { type Quarters, turnBox } from '../../pipeline/reading/index.ts';
import type { Question } from '../reader/live-reading.ts';
import { questionOf } from './whole-picture.ts';

/** Around a part as much paper is laid as a line of writing has, in shares of the part's longer side. */
const margin = 0.15;

/**
 * What stands in a box of a picture, by itself on paper of its own: ink that touches the edge of a picture is taken for
 * what the sheet lies on. It is turned as the whole picture was to read it, by quarters to the right.
 */
export function partOfPicture(
  bitmap: ImageBitmap,
  box: Box,
  turned?: Quarters,
): Question | undefined {
  const left = Math.max(0, Math.floor(box.x * bitmap.width));
  const top = Math.max(0, Math.floor(box.y * bitmap.height));
  const width = Math.min(bitmap.width, Math.ceil((box.x + box.width) * bitmap.width)) - left;
  const height = Math.min(bitmap.height, Math.ceil((box.y + box.height) * bitmap.height)) - top;
  if (width < 1 || height < 1) return undefined;
  const air = Math.ceil(margin * Math.max(width, height));
  const frame = { width: width + 2 * air, height: height + 2 * air };
  const upright = turned ? turnBox({ x: 0, y: 0, ...frame }, frame, turned) : frame;
  const canvas = new OffscreenCanvas(upright.width, upright.height);
  const context = canvas.getContext('2d')!;
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(((turned ?? 0) * Math.PI) / 2);
  context.drawImage(bitmap, left, top, width, height, -width / 2, -height / 2, width, height);
  context.resetTransform();
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = paperAround(context, air);
  context.fillRect(0, 0, canvas.width, canvas.height);
  const whole = { x: left - air, y: top - air, width: bitmap.width, height: bitmap.height };
  const question = questionOf(canvas.transferToImageBitmap(), whole);
  if (!turned) return question;
  const back = (4 - turned) as Quarters;
  return {
    ...question,
    toSurface: (there) => question.toSurface(turnBox(there, upright, back)),
    toPage: (there) => turnBox(question.toPage(there), frame, turned),
  };
}

/** The colour that most of a part's edge is like, so far within its canvas: the median of each channel. */
function paperAround(context: OffscreenCanvasRenderingContext2D, air: number): string {
  const [width, height] = [context.canvas.width - 2 * air, context.canvas.height - 2 * air];
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
