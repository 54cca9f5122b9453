import type { Box } from '../pipeline/box.ts';
import { forget, keepPicture } from '../store.ts';
import { decodePicture } from './decode-picture.ts';
import type { LiveReading, Question } from './live-reading.ts';
import type { Outline } from './screen.ts';

/** The picture that was given last, and its reading. */
export class GivenPicture {
  picture: Blob | undefined;

  constructor(readonly reading: LiveReading) {}

  get outlines(): readonly Outline[] {
    const { screen } = this.reading;
    return 'outlines' in screen ? screen.outlines : [];
  }

  /** Reads a picture in place of the one before. */
  open(picture: Blob): void {
    this.picture = picture;
    this.reading.clear();
    void keepPicture(undefined);
    this.reading.ask(async () => {
      const question = await questionOf(picture);
      // Only now: a picture that the browser breaks on must not come back with every start.
      if (this.picture === picture) void keepPicture(picture);
      return question;
    });
  }

  async keep(): Promise<void> {
    if (this.picture) await keepPicture(this.picture);
  }

  retry(): void {
    if (this.picture) this.open(this.picture);
  }

  clear(): void {
    this.picture = undefined;
    this.reading.clear();
    void forget('picture');
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
