import { expect, test } from 'vitest';
import { changePicture } from '../../../src/page/picture/change-picture.ts';
import type { Corners } from '../../../src/page/shared/corners.ts';
import { decodePicture } from '../../../src/page/picture/decode-picture.ts';
import { drawnPicture, pixelAt } from '../pictures.ts';

/** Dark where the bar of `drawnPicture` is. */
function isDark(bitmap: ImageBitmap, x: number, y: number): boolean {
  return pixelAt(bitmap, Math.round(x), Math.round(y))[0]! < 128;
}

const rectangle = (left: number, top: number, right: number, bottom: number): Corners => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

test('a quarter turn to the right puts the left side on top', async () => {
  const turned = await decodePicture(
    await changePicture(await drawnPicture(100, 60), { kind: 'turn' }),
  );
  expect([turned.width, turned.height]).toEqual([60, 100]);
  // The bar stood at a quarter of the width, over the middle of the height.
  expect(isDark(turned, 30, 25)).toBe(true);
  expect(isDark(turned, 30, 75)).toBe(false);
});

test('four quarter turns give the same picture', async () => {
  const picture = await drawnPicture(100, 60);
  let turned = picture;
  for (let time = 0; time < 4; time++) turned = await changePicture(turned, { kind: 'turn' });
  const [before, after] = [await decodePicture(picture), await decodePicture(turned)];
  expect([after.width, after.height]).toEqual([100, 60]);
  for (const x of [5, 24, 26, 50, 95])
    expect(pixelAt(after, x, 30), `${x}`).toEqual(pixelAt(before, x, 30));
});

test('a cut keeps what lies within, pixel by pixel', async () => {
  const corners = rectangle(0.1, 0.5, 0.6, 1);
  const picture = await drawnPicture(100, 60);
  const kept = await decodePicture(await changePicture(picture, { kind: 'cut', corners }));
  const whole = await decodePicture(picture);
  expect([kept.width, kept.height]).toEqual([50, 30]);
  for (const x of [2, 12, 18, 40]) expect(pixelAt(kept, x, 5)).toEqual(pixelAt(whole, x + 10, 35));
});

test('a sheet seen aslant is brought to a rectangle', async () => {
  // A dark rectangle's corners are moved inwards at the top, as if it leaned away.
  const canvas = new OffscreenCanvas(200, 200);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, 200, 200);
  context.fillStyle = 'black';
  context.beginPath();
  for (const [x, y] of [
    [60, 40],
    [140, 40],
    [180, 180],
    [20, 180],
  ] as const)
    context.lineTo(x, y);
  context.fill();
  const corners: Corners = [
    { x: 0.3, y: 0.2 },
    { x: 0.7, y: 0.2 },
    { x: 0.9, y: 0.9 },
    { x: 0.1, y: 0.9 },
  ];
  const picture = await canvas.convertToBlob();
  const straight = await decodePicture(await changePicture(picture, { kind: 'cut', corners }));
  expect(straight.width).toBe(160);
  for (const [x, y] of [
    [0.03, 0.03],
    [0.97, 0.03],
    [0.03, 0.97],
    [0.97, 0.97],
    [0.5, 0.5],
  ] as const)
    expect(isDark(straight, x * straight.width, y * straight.height), `${x}, ${y}`).toBe(true);
});

test('a photo stays a JPEG, and what is no picture is refused with a sentence', async () => {
  const photo = await drawnPicture(40, 20, 'image/jpeg');
  expect((await changePicture(photo, { kind: 'turn' })).type).toBe('image/jpeg');
  const nonsense = changePicture(new Blob(['nonsense']), { kind: 'turn' });
  await expect(nonsense).rejects.toMatchObject({ failure: { code: 'picture-unreadable' } });
});
