/** Whether a picture is mostly light or mostly dark: what is drawn over it has to stand out from that. */
export type Paper = 'light' | 'dark';

/** Samples along each side: enough to find the paper between writing, rulings and shadows. */
const side = 24;

/** Of a grey from 0 to 255, where the light look's pen has as much contrast as the dark look's (2:1). */
const middleGrey = 122;

/** Samples a few pixels: a large picture costs no more than a small one. */
export function paperOf(picture: ImageBitmap): Paper {
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingEnabled = false;
  // What is transparent is read as on white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.drawImage(picture, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  const light = Array.from({ length: side * side }, (_, index) => greyAt(data, 4 * index)).filter(
    (grey) => grey > middleGrey,
  );
  return 2 * light.length > side * side ? 'light' : 'dark';
}

/** Luma as ITU-R BT.601 weighs it. */
export function greyAt(data: Uint8ClampedArray, index: number): number {
  return 0.299 * data[index]! + 0.587 * data[index + 1]! + 0.114 * data[index + 2]!;
}
