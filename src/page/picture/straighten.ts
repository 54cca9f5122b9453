import type { Corners, Place } from '../shared/corners.ts';
import { perspective } from './perspective.ts';

/** Enough for any page of writing, and little enough for a telephone: 4 megapixels. */
const mostPixels = 1 << 22;

/** The page's thread works no longer than this at a stretch, in milliseconds. */
const stretch = 12;

/**
 * A sheet seen aslant, brought to a rectangle: what lies between the four corners (in shares of the picture), each
 * pixel from its place in perspective, mixed from the four nearest. `hear` is told how much of it is done.
 */
export async function straighten(
  picture: ImageBitmap,
  corners: Corners,
  hear?: (share: number) => void,
): Promise<OffscreenCanvas> {
  const from = pixelsOf(picture);
  const places = corners.map(({ x, y }) => ({ x: x * from.width, y: y * from.height }));
  const [topLeft, topRight, bottomRight, bottomLeft] = places as unknown as Corners;
  const width = Math.ceil(Math.max(apart(topLeft, topRight), apart(bottomLeft, bottomRight)));
  const height = Math.ceil(Math.max(apart(topLeft, bottomLeft), apart(topRight, bottomRight)));
  const to = new ImageData(width, height);
  const placeOf = perspective(places as unknown as Corners);
  let since = performance.now();
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = placeOf((column + 0.5) / width, (row + 0.5) / height);
      copyPixel(from, at, to.data, 4 * (row * width + column));
    }
    if (performance.now() - since < stretch) continue;
    hear?.(row / height);
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.putImageData(to, 0, 0);
  return canvas;
}

function pixelsOf(picture: ImageBitmap): ImageData {
  const scale = Math.min(1, Math.sqrt(mostPixels / (picture.width * picture.height)));
  const width = Math.max(1, Math.floor(picture.width * scale));
  const height = Math.max(1, Math.floor(picture.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    willReadFrequently: true,
  })!;
  context.drawImage(picture, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

/** Pixel centres lie at halves; beyond the edge stands what stands at it. */
function copyPixel(from: ImageData, { x, y }: Place, to: Uint8ClampedArray, index: number): void {
  const { width, height, data } = from;
  const left = Math.max(0, Math.min(width - 1, x - 0.5));
  const top = Math.max(0, Math.min(height - 1, y - 0.5));
  const [column, row] = [Math.floor(left), Math.floor(top)];
  const [shareX, shareY] = [left - column, top - row];
  const above = 4 * (row * width + column);
  const right = column + 1 < width ? 4 : 0;
  const below = row + 1 < height ? 4 * width : 0;
  for (let channel = 0; channel < 4; channel++) {
    const at = above + channel;
    const upper = data[at]! + shareX * (data[at + right]! - data[at]!);
    const lower = data[at + below]! + shareX * (data[at + below + right]! - data[at + below]!);
    to[index + channel] = upper + shareY * (lower - upper);
  }
}

function apart(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
