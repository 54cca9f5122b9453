import { expect, test } from 'vitest';
import { paintPart } from '../../../src/page/picture/paint-part.ts';

/** White, 200 × 100, with a dark mark that lies. */
function pictureWithMark(): ImageBitmap {
  const canvas = new OffscreenCanvas(200, 100);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, 200, 100);
  context.fillStyle = 'black';
  context.fillRect(60, 40, 20, 5);
  return canvas.transferToImageBitmap();
}

test.each([
  [undefined, 'lying'],
  [1, 'standing'],
  [2, 'lying'],
  [3, 'standing'],
] as const)('what lies in a picture that was turned to read it (%s) is seen %s', (turned, seen) => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [200, 100];
  const box = { x: 0.3, y: 0.4, width: 0.1, height: 0.05 };
  paintPart(canvas, pictureWithMark(), box, turned);
  const isDark = (x: number, y: number): boolean =>
    canvas.getContext('2d')!.getImageData(x, y, 1, 1).data[0]! < 100;
  expect([isDark(80, 50), isDark(120, 50)]).toEqual(Array(2).fill(seen === 'lying'));
  expect([isDark(100, 27), isDark(100, 73)]).toEqual(Array(2).fill(seen === 'standing'));
  expect(isDark(100, 50)).toBe(true);
});
