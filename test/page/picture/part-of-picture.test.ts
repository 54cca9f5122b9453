import { expect, test } from 'vitest';
import { partOfPicture } from '../../../src/page/picture/part-of-picture.ts';
import { pixelAt } from '../pictures.ts';

const mark = { x: 0.3, y: 0.4, width: 0.1, height: 0.05 };

/** White, 200 × 100, with a dark mark. */
function pictureWithMark(): ImageBitmap {
  const canvas = new OffscreenCanvas(200, 100);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, 200, 100);
  context.fillStyle = 'black';
  context.fillRect(60, 40, 20, 5);
  return canvas.transferToImageBitmap();
}

test.each([undefined, 1, 2, 3] as const)(
  'a part is there as it was turned to read it (by %s quarters), and what is found there lies where it lay',
  (turned) => {
    const part = partOfPicture(
      pictureWithMark(),
      { x: 0.2, y: 0.3, width: 0.5, height: 0.4 },
      turned,
    )!;
    const { x, y, width, height } = part.toPage(mark);
    const [wide, high] = turned === 1 || turned === 3 ? [5, 20] : [20, 5];
    expect([width, height]).toEqual([expect.closeTo(wide), expect.closeTo(high)]);
    const { bitmap } = part.input as Extract<typeof part.input, { kind: 'picture' }>;
    expect(pixelAt(bitmap, x + width / 2, y + height / 2).slice(0, 3)).toEqual([0, 0, 0]);
    expect(pixelAt(bitmap, x + width + 3, y + height + 3).slice(0, 3)).toEqual([255, 255, 255]);
    const back = part.toSurface(part.toPage(mark));
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(back[side]).toBeCloseTo(mark[side]);
  },
);
