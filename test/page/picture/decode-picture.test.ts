import { describe, expect, test } from 'vitest';
import { decodePicture, PictureError } from '../../../src/page/picture/decode-picture.ts';
import { drawnPicture, pixelAt, turnedJpeg } from '../pictures.ts';

const svg = (attributes: string): Blob =>
  new Blob(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="50" height="50" fill="red"/></svg>`,
    ],
    { type: 'image/svg+xml' },
  );

async function failureOf(blob: Blob): Promise<PictureError['failure']> {
  const error: unknown = await decodePicture(blob).catch((thrown: unknown) => thrown);
  if (error instanceof PictureError) return error.failure;
  throw new Error('The picture was opened.');
}

describe('decoding a picture', () => {
  test.each(['image/png', 'image/jpeg', 'image/webp'])('opens %s', async (type) => {
    const { width, height } = await decodePicture(await drawnPicture(60, 40, type));
    expect({ width, height }).toEqual({ width: 60, height: 40 });
  });

  test('turns a photo as its camera says', async () => {
    const bitmap = await decodePicture(await turnedJpeg(100, 60));
    expect([bitmap.width, bitmap.height]).toEqual([60, 100]);
    // The bar of the left half lies in the upper half now.
    expect(pixelAt(bitmap, 30, 25)[0]).toBeLessThan(50);
    expect(pixelAt(bitmap, 30, 75)[0]).toBeGreaterThan(200);
  });

  test('makes what is above 16 megapixels smaller, in the same proportions and turned', async () => {
    const bitmap = await decodePicture(await turnedJpeg(6000, 4000));
    expect(bitmap.width * bitmap.height).toBeLessThanOrEqual(16_777_216);
    expect(bitmap.width * bitmap.height).toBeGreaterThan(16_000_000);
    expect(bitmap.height / bitmap.width).toBeCloseTo(1.5, 2);
    expect(pixelAt(bitmap, bitmap.width / 2, bitmap.height / 4)[0]).toBeLessThan(50);
  });

  test.each(['width="100" height="50"', 'viewBox="0 0 100 50"', ''])(
    'draws an SVG with %s large enough to be read',
    async (attributes) => {
      const bitmap = await decodePicture(svg(attributes));
      expect(Math.max(bitmap.width, bitmap.height)).toBe(1024);
      expect(pixelAt(bitmap, 10, 10)).toEqual([255, 0, 0, 255]);
    },
  );

  test('tells a file that is no picture', async () => {
    expect(await failureOf(new Blob(['nonsense'], { type: 'image/png' }))).toEqual({
      code: 'picture-unreadable',
      why: 'not-a-picture',
    });
  });

  test('tells a HEIC photo', async () => {
    const heic = new Blob([new Uint8Array([0, 0, 0, 24]), 'ftypheic', new Uint8Array(16)]);
    expect(await failureOf(heic)).toEqual({ code: 'picture-unreadable', why: 'heic' });
  });
});
