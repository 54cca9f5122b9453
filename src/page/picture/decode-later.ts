import { havePart } from '../reader/version.ts';

/**
 * Decodes a picture as `decodePicture` does, which no first reading needs.
 *
 * @throws PictureError, or ReaderError where it cannot be had.
 */
export async function decodeLater(picture: Blob): Promise<ImageBitmap> {
  const { decodePicture } = await havePart(import('./decode-picture.ts'));
  return decodePicture(picture);
}
