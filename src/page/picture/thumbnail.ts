import { decodePicture } from './decode-picture.ts';
import { PictureError } from './picture-error.ts';

/** The longer side of a picture in small, in pixels. */
const side = 192;

/** A picture in small, to be told by; nothing where it cannot be opened. */
export async function thumbnailOf(picture: Blob): Promise<HTMLCanvasElement | undefined> {
  try {
    const bitmap = await decodePicture(picture);
    const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas;
  } catch (error) {
    if (error instanceof PictureError) return undefined;
    throw error;
  }
}
