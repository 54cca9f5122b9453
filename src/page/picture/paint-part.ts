import type { Box } from '../../pipeline/image/index.ts';
import { type Quarters, turnBox } from '../../pipeline/reading/index.ts';
import { frameShown, partShown } from '../reader/part-shown.ts';

/** Draws what stands in a box of a picture, enlarged to a canvas, with what is around; turned as the picture was to read it. */
export function paintPart(
  canvas: HTMLCanvasElement,
  bitmap: ImageBitmap,
  box: Box,
  turned?: Quarters,
): void {
  const inPixels = {
    x: box.x * bitmap.width,
    y: box.y * bitmap.height,
    width: box.width * bitmap.width,
    height: box.height * bitmap.height,
  };
  const upright = (there: Box): Box => (turned ? turnBox(there, bitmap, turned) : there);
  const shown = upright(inPixels);
  const part = partShown(shown, canvas);
  const context = canvas.getContext('2d')!;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  const unit = canvas.width / part.width;
  context.setTransform(unit, 0, 0, unit, -part.x * unit, -part.y * unit);
  const whole = upright({ x: 0, y: 0, width: bitmap.width, height: bitmap.height });
  context.translate(whole.width / 2, whole.height / 2);
  context.rotate(((turned ?? 0) * Math.PI) / 2);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  frameShown(canvas, part, shown);
}
