import { expect, test } from 'vitest';
import { sizeOf } from '../../../src/page/picture/picture-size.ts';
import { drawnPicture, turnedJpeg } from '../pictures.ts';

test.each(['image/png', 'image/jpeg', 'image/webp'])(
  '%s says its size in its head',
  async (type) => {
    const picture = await drawnPicture(60, 40, type);
    expect(await sizeOf(picture)).toEqual({ width: 60, height: 40 });
  },
);

test('a photo has the size it was taken at, whatever stands before it', async () => {
  expect(await sizeOf(await turnedJpeg(100, 60))).toEqual({ width: 100, height: 60 });
});

test.each([
  ['GIF', [...ascii('GIF89a'), 44, 1, 200, 0, 0, 0, 0]],
  ['BMP', [...ascii('BM'), ...Array<number>(16).fill(0), 44, 1, 0, 0, 56, 255, 255, 255]],
  ['WebP without loss', [...ascii('RIFF....WEBPVP8L....'), 47, 43, 193, 49, 0]],
  [
    'WebP with more than a picture',
    [...ascii('RIFF....WEBPVP8X....'), 0, 0, 0, 0, 43, 1, 0, 199, 0, 0],
  ],
  ['AVIF', [0, 0, 0, 20, ...ascii('ftypavif....ispe'), 0, 0, 0, 0, 0, 0, 1, 44, 0, 0, 0, 200]],
])('%s says its size in its head', async (_, bytes) => {
  expect(await sizeOf(new Blob([new Uint8Array(bytes)]))).toEqual({ width: 300, height: 200 });
});

test('a file that ends too early, and one that is no picture, say nothing', async () => {
  const picture = await drawnPicture(60, 40, 'image/jpeg');
  expect(await sizeOf(picture.slice(0, 20))).toBeUndefined();
  expect(await sizeOf(new Blob(['nonsense']))).toBeUndefined();
  expect(await sizeOf(new Blob([]))).toBeUndefined();
});

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
