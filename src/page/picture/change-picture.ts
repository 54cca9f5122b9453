import { isUpright, type Corners } from '../shared/corners.ts';
import { decodePicture } from './decode-picture.ts';
import type { PictureChange } from './picture-change.ts';
import { straighten } from './straighten.ts';

export { editsAfter } from './edits-after.ts';
export { partOfPicture } from './part-of-picture.ts';

/**
 * The picture changed, as a picture of its own: a photo stays a JPEG, everything else becomes a PNG. `hear` is told how
 * much is done of what takes long.
 *
 * @throws PictureError where the browser cannot open it.
 */
export async function changePicture(
  picture: Blob,
  change: PictureChange,
  hear?: (share: number) => void,
): Promise<Blob> {
  const bitmap = await decodePicture(picture);
  const canvas = await (change.kind === 'turn' ? turn(bitmap) : cut(bitmap, change.corners, hear));
  bitmap.close();
  // Quality 95: a few changes after one another leave no trace that the reader would see.
  const format = picture.type === 'image/jpeg' ? { type: picture.type, quality: 0.95 } : {};
  return canvas.convertToBlob(format);
}

function turn(bitmap: ImageBitmap): OffscreenCanvas {
  const canvas = new OffscreenCanvas(bitmap.height, bitmap.width);
  const context = canvas.getContext('2d')!;
  context.translate(bitmap.height, 0);
  context.rotate(Math.PI / 2);
  context.drawImage(bitmap, 0, 0);
  return canvas;
}

/** An upright cut keeps every pixel as it is. */
function cut(
  bitmap: ImageBitmap,
  corners: Corners,
  hear?: (share: number) => void,
): OffscreenCanvas | Promise<OffscreenCanvas> {
  if (!isUpright(corners)) return straighten(bitmap, corners, hear);
  const [{ x, y }, , end] = corners;
  const [left, top] = [Math.floor(x * bitmap.width), Math.floor(y * bitmap.height)];
  const width = Math.max(1, Math.ceil(end.x * bitmap.width) - left);
  const height = Math.max(1, Math.ceil(end.y * bitmap.height) - top);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.drawImage(bitmap, -left, -top);
  return canvas;
}
