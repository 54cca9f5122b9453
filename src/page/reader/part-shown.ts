import type { Box } from '../../pipeline/image/index.ts';

/** How much is seen around what is shown enlarged, in its heights. */
const air = 0.45;

/** A part of a surface of equal units, with air around it, in the proportions of the canvas that shows it. */
export function partShown(box: Box, { width, height }: HTMLCanvasElement): Box {
  const across = Math.max(box.height * (1 + 2 * air), (box.width * 1.2 * height) / width);
  const along = (across * width) / height;
  return {
    x: box.x + (box.width - along) / 2,
    y: box.y + (box.height - across) / 2,
    width: along,
    height: across,
  };
}

/** Frames what is meant in a part that is shown, in the canvas' own colour for that. */
export function frameShown(canvas: HTMLCanvasElement, part: Box, box: Box): void {
  const context = canvas.getContext('2d')!;
  const unit = canvas.width / part.width;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.strokeStyle = getComputedStyle(canvas).borderColor;
  context.lineWidth = 3;
  context.beginPath();
  context.roundRect(
    (box.x - part.x) * unit - 5,
    (box.y - part.y) * unit - 5,
    box.width * unit + 10,
    box.height * unit + 10,
    8,
  );
  context.stroke();
}
