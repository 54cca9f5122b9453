import { havePart } from '../reader/version.ts';
import { PictureError } from './picture-error.ts';
import { sizeOf } from './picture-size.ts';

/** iOS allows a canvas 16,777,216 pixels; what is larger is read from a smaller copy. */
const mostPixels = 16_777_216;

/**
 * Decoding takes four bytes a pixel, whatever becomes of the picture then, and a small file may have any number of them:
 * 67 megapixels, above the 50 of large cameras, take 270 MB.
 */
const mostDecoded = 1 << 26;

/** What an SVG without a size of its own is drawn at, on its longer side. */
const vectorSide = 1024;

/**
 * Looks at a picture's file before any of it is decoded or shown.
 *
 * @throws PictureError where it would take more memory or time than there is.
 */
async function requireBearable(file: Blob): Promise<void> {
  if (isVector(file)) {
    // Few pictures are drawings.
    const { requireDrawable } = await havePart(import('./vector.ts'));
    await requireDrawable(file, requireBearable);
    return;
  }
  const size = await sizeOf(file);
  if (size && size.width * size.height > mostDecoded) throw new PictureError('too-many-pixels');
}

/**
 * Decodes a picture off the page's thread: upright, and of at most 16 megapixels.
 *
 * @throws PictureError where the browser cannot open it.
 */
export async function decodePicture(blob: Blob): Promise<ImageBitmap> {
  await requireBearable(blob);
  const address = URL.createObjectURL(blob);
  try {
    const image = await open(address);
    return await toBitmap(blob, image);
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw new PictureError((await isHeic(blob)) ? 'heic' : 'not-a-picture');
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Reads no more than the head of the file: the browser decodes an image's pixels when they are drawn. */
async function open(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = reject;
    image.src = address;
  });
  return image;
}

async function toBitmap(blob: Blob, image: HTMLImageElement): Promise<ImageBitmap> {
  const { naturalWidth: width, naturalHeight: height } = image;
  if (isVector(blob)) {
    await image.decode();
    return drawVector(image);
  }
  if (width * height > mostDecoded) throw new PictureError('too-many-pixels');
  const shrink = Math.min(1, Math.sqrt(mostPixels / (width * height)));
  return createImageBitmap(blob, {
    imageOrientation: 'from-image',
    ...(shrink < 1 && resizedTo(width, height, shrink)),
  });
}

/**
 * No browser makes a bitmap of an SVG file, and Chromium makes a blank one of an element that shows an SVG without a
 * size of its own; all of them draw it.
 */
function drawVector(image: HTMLImageElement): ImageBitmap {
  const [width, height] = [image.naturalWidth || vectorSide, image.naturalHeight || vectorSide];
  const { resizeWidth, resizeHeight } = resizedTo(
    width,
    height,
    vectorSide / Math.max(width, height),
  );
  const canvas = new OffscreenCanvas(resizeWidth, resizeHeight);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.transferToImageBitmap();
}

function resizedTo(width: number, height: number, scale: number) {
  return {
    resizeWidth: Math.max(1, Math.floor(width * scale)),
    resizeHeight: Math.max(1, Math.floor(height * scale)),
    // The better qualities take seconds on the page's thread; at no less than half the size they gain nothing.
    resizeQuality: 'low' as const,
  };
}

function isVector(blob: Blob): boolean {
  return blob.type.startsWith('image/svg');
}

/** ISO 14496-12: the fifth byte on says `ftyp` and a brand. */
async function isHeic(blob: Blob): Promise<boolean> {
  const head = await blob.slice(4, 12).text();
  return /^ftyp(hei|hev|mif1|msf1)/.test(head);
}

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
