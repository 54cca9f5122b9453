import { describe, expect, test } from 'vitest';
import { decodePicture } from '../../../src/page/picture/decode-picture.ts';
import { PictureError } from '../../../src/page/picture/picture-error.ts';
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

/** The head of a PNG of 16,384 by 16,384 pixels. */
const bomb = [
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 64, 0, 0, 0, 64, 0,
];

function dataOf(bytes: readonly number[]): string {
  return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
}

function drawn(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg"><path id="level0"/>${inside}</svg>`;
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

  test('refuses by its head a small file of more pixels than there is memory for', async () => {
    const file = new Blob([new Uint8Array(bomb)], { type: 'image/png' });
    expect(await failureOf(file)).toEqual({ code: 'picture-unreadable', why: 'too-many-pixels' });
  });

  test('opens what the largest cameras take: 50 megapixels', async () => {
    const canvas = new OffscreenCanvas(8192, 6144);
    canvas.getContext('2d')!.fillRect(0, 0, 8192, 6144);
    const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 });
    const { width, height } = await decodePicture(photo);
    expect(width / height).toBeCloseTo(8192 / 6144, 2);
  });

  const nested = (depth: number): string =>
    Array.from({ length: depth }, (_, level) => {
      const uses = `<use href="#level${level}"/>`.repeat(10);
      return `<g id="level${level + 1}">${uses}</g>`;
    }).join('');
  const refused: [what: string, inside: string, why: string][] = [
    ['draws itself ten times ten times', nested(12), 'too-complex'],
    ['is nested deeper than anybody draws', '<g>'.repeat(40_000), 'not-a-picture'],
    [
      'filters everything two hundred times',
      `<filter id="much">${'<feTurbulence/>'.repeat(200)}</filter>`,
      'too-complex',
    ],
    ['holds a picture of too many pixels', `<image href="${dataOf(bomb)}"/>`, 'too-many-pixels'],
    [
      'holds one in its styles',
      `<style>rect { mask-image: url(${dataOf(bomb)}) }</style>`,
      'too-many-pixels',
    ],
    [
      'holds a drawing that may not be drawn',
      `<image href="data:image/svg+xml,${encodeURIComponent(drawn(nested(12)))}"/>`,
      'too-complex',
    ],
    [
      'holds parts of a web page',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">7</p></foreignObject>',
      'foreign-parts',
    ],
  ];
  test.each(refused)('refuses an SVG that %s', async (_, inside, why) => {
    const drawing = new Blob([drawn(inside)], { type: 'image/svg+xml' });
    expect(await failureOf(drawing)).toEqual({ code: 'picture-unreadable', why });
  });

  test('opens an SVG that holds a picture and is filtered once', async () => {
    const held = dataOf([...new Uint8Array(await (await drawnPicture(60, 40)).arrayBuffer())]);
    const inside = `<filter id="soft"><feGaussianBlur/></filter><image filter="url(#soft)" href="${held}"/>`;
    const drawing = new Blob([drawn(inside)], { type: 'image/svg+xml' });
    expect((await decodePicture(drawing)).width).toBe(1024);
  });

  test('opens an SVG that draws a shape a hundred times by reference, or refers to itself', async () => {
    const inside = `<path id="level0" d="M0 0h9v9z"/>${nested(2)}<g id="self"><use href="#self"/></g>`;
    const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}<use href="#level2"/></svg>`;
    const drawing = new Blob([text], { type: 'image/svg+xml' });
    expect((await decodePicture(drawing)).width).toBe(1024);
  });

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
