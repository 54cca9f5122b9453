import { expect, test } from 'vitest';
import { decodePicture } from '../../../src/page/picture/decode-picture.ts';
import { paperOf, type Paper } from '../../../src/page/picture/paper.ts';
import { drawnPicture } from '../pictures.ts';

async function filled(share: number, colour: string, rest: string): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(300, 200);
  const context = canvas.getContext('2d')!;
  context.fillStyle = rest;
  context.fillRect(0, 0, 300, 200);
  context.fillStyle = colour;
  context.fillRect(0, 0, 300, 200 * share);
  return createImageBitmap(canvas);
}

test.each<[Paper, number, string, string]>([
  ['light', 0.8, '#e8e2d0', '#222'],
  ['light', 0.7, '#fff', '#000'],
  ['dark', 0.8, '#2a3330', '#fff'],
  ['dark', 0.7, '#555', '#fff'],
])('a sheet is %s where %f of it is %s and the rest %s', async (paper, ...filling) => {
  expect(paperOf(await filled(...filling))).toBe(paper);
});

test('dark writing leaves white paper light, and what is transparent counts as white', async () => {
  expect(paperOf(await decodePicture(await drawnPicture(200, 100)))).toBe('light');
  expect(paperOf(await createImageBitmap(new ImageData(40, 30)))).toBe('light');
});
