import type { Pixels } from '../pipeline/pixels.ts';
import { Failed } from './failed.ts';

/**
 * The pixels of a decoded picture, which is closed.
 *
 * @throws Failed `picture-unreadable` where the browser cannot give them, as for one that is too large.
 */
export function pixelsOf(picture: ImageBitmap): Pixels {
  const { width, height } = picture;
  try {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(picture, 0, 0);
    return { width, height, channels: 4, values: context.getImageData(0, 0, width, height).data };
  } catch (cause) {
    const sentence = 'This picture cannot be read. Try a smaller one, or another format.';
    throw new Failed({ code: 'picture-unreadable', sentence }, { cause });
  } finally {
    picture.close();
  }
}
