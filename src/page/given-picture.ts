import type { Box } from '../pipeline/box.ts';
import { keepPicture } from '../store.ts';
import { decodePicture } from './decode-picture.ts';
import type { LiveReading, Question } from './live-reading.ts';

/** The picture that was given last, and its reading. */
export class GivenPicture {
  picture: Blob | undefined;

  constructor(readonly reading: LiveReading) {}

  /** Reads a picture in place of the one before, and keeps it. */
  open(picture: Blob): void {
    this.restore(picture);
    void keepPicture(picture);
  }

  /** Reads a picture from an earlier visit. */
  restore(picture: Blob): void {
    this.picture = picture;
    this.reading.clear();
    this.reading.ask(() => questionOf(picture));
  }

  retry(): void {
    if (this.picture) this.restore(this.picture);
  }

  clear(): void {
    this.picture = undefined;
    this.reading.clear();
    void keepPicture(undefined);
  }
}

async function questionOf(picture: Blob): Promise<Question> {
  const bitmap = await decodePicture(picture);
  // The bitmap is handed over to the worker and has no size then.
  const { width, height } = bitmap;
  const toSurface = (box: Box): Box => ({
    x: box.x / width,
    y: box.y / height,
    width: box.width / width,
    height: box.height / height,
  });
  return { page: { page: bitmap }, toSurface };
}
