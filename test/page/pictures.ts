/** A white picture with a dark bar in its left half, as a file. */
export async function drawnPicture(
  width: number,
  height: number,
  type = 'image/png',
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  context.fillRect(width * 0.2, height * 0.2, width * 0.1, height * 0.6);
  return canvas.convertToBlob({ type });
}

/**
 * A JPEG that says in its Exif part that it is to be turned a quarter to the right (orientation 6), as phones write
 * them. https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, 4.6.4
 */
export async function turnedJpeg(width: number, height: number): Promise<Blob> {
  const jpeg = new Uint8Array(
    await (await drawnPicture(width, height, 'image/jpeg')).arrayBuffer(),
  );
  const tiff = [
    0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  ];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  return new Blob([jpeg.slice(0, 2), new Uint8Array(segment), jpeg.slice(2)], {
    type: 'image/jpeg',
  });
}

/** The colour of one pixel. */
export function pixelAt(bitmap: ImageBitmap, x: number, y: number): number[] {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, -x, -y);
  return [...context.getImageData(0, 0, 1, 1).data];
}

/** A light sheet with writing on it, seen aslant on a dark table: its corners at (0.2, 0.1), (0.8, 0.2), (0.9, 0.9), (0.1, 0.8). */
export async function drawnSheet(width = 640, height = 480): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#5a4632';
  context.fillRect(0, 0, width, height);
  context.scale(width, height);
  context.fillStyle = '#f0ece0';
  context.fill(new Path2D('M.2 .1L.8 .2L.9 .9L.1 .8Z'));
  context.fillStyle = '#223';
  for (const [x, y] of [
    [0.3, 0.3],
    [0.5, 0.5],
    [0.7, 0.4],
  ] as const)
    context.fillRect(x, y, 0.02, 0.2);
  return canvas.convertToBlob();
}
