/** A picture's size in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** How far into a file its size is looked for: beyond what cameras write before it. */
const head = 1 << 20;

/**
 * The size that a picture's file says it has, without decoding it: of PNG, JPEG, GIF, BMP, WebP and AVIF. Nothing where
 * it does not say so in its head.
 */
export async function sizeOf(file: Blob): Promise<PictureSize | undefined> {
  const bytes = new DataView(await file.slice(0, head).arrayBuffer());
  try {
    return readers.find(([isSuch]) => isSuch(bytes))?.[1](bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // The file ends before it says so.
    throw error;
  }
}

const readers: [is: (bytes: DataView) => boolean, read: (bytes: DataView) => PictureSize][] = [
  // W3C PNG, section 11.2.1.
  [says(0, '\x89PNG'), (bytes) => ({ width: bytes.getUint32(16), height: bytes.getUint32(20) })],
  [(bytes) => bytes.byteLength > 2 && bytes.getUint16(0) === 0xffd8, sizeOfJpeg],
  [says(0, 'GIF8'), (bytes) => sides(bytes.getUint16(6, true), bytes.getUint16(8, true))],
  [says(0, 'BM'), (bytes) => sides(bytes.getInt32(18, true), bytes.getInt32(22, true))],
  [says(8, 'WEBP'), sizeOfWebp],
  [says(4, 'ftyp'), sizeOfAvif],
];

function says(offset: number, word: string): (bytes: DataView) => boolean {
  return (bytes) =>
    bytes.byteLength >= offset + word.length &&
    Array.from(word).every(
      (letter, index) => bytes.getUint8(offset + index) === letter.charCodeAt(0),
    );
}

/** A BMP whose rows go from the top has a negative height. */
function sides(width: number, height: number): PictureSize {
  return { width: Math.abs(width), height: Math.abs(height) };
}

/** ITU-T T.81, B.1.1: segments with their lengths, up to the one that begins a frame. */
function sizeOfJpeg(bytes: DataView): PictureSize {
  let offset = 2;
  for (;;) {
    const marker = bytes.getUint16(offset);
    const isFrame =
      marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return sides(bytes.getUint16(offset + 7), bytes.getUint16(offset + 5));
    // Any number of FF may stand before a marker.
    offset += marker === 0xffff ? 1 : 2 + bytes.getUint16(offset + 2);
  }
}

/** RFC 9649: of the three kinds of WebP. */
function sizeOfWebp(bytes: DataView): PictureSize {
  const low = (offset: number): number => bytes.getUint16(offset, true) & 0x3fff;
  if (says(12, 'VP8X')(bytes)) {
    const three = (offset: number) =>
      bytes.getUint16(offset, true) + (bytes.getUint8(offset + 2) << 16);
    return sides(three(24) + 1, three(27) + 1);
  }
  if (says(12, 'VP8L')(bytes)) {
    const packed = bytes.getUint32(21, true);
    return sides((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
  }
  return sides(low(26), low(28));
}

/** ISO 23008-12, 6.5.3: the largest of the extents (`ispe`) of the pictures that the file holds. */
function sizeOfAvif(bytes: DataView): PictureSize {
  let largest = sides(0, 0);
  const isExtent = (offset: number): boolean => says(offset, 'ispe')(bytes);
  for (let offset = 0; offset + 16 <= Math.min(bytes.byteLength, 1 << 16); offset++) {
    if (bytes.getUint8(offset) !== 0x69 || !isExtent(offset)) continue;
    const found = sides(bytes.getInt32(offset + 8), bytes.getInt32(offset + 12));
    if (found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
}
