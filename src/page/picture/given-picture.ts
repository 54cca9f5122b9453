import type { Box } from '../../pipeline/image/index.ts';
import { forget, keepPicture } from '../../store.ts';
import { changePicture, type PictureChange } from './change-picture.ts';
import { decodePicture } from './decode-picture.ts';
import type { Command } from '../shared/events.ts';
import { failureOf, type LiveReading, type Question } from '../reader/live-reading.ts';
import { paperOf, type Paper } from './paper.ts';
import { outlinesOn, type Outline } from '../reader/screen.ts';

/** The picture that was given last, and its reading. */
export class GivenPicture {
  picture: Blob | undefined;
  /** Known as soon as the picture is decoded. */
  paper: Paper | undefined;
  /** The picture before each change, the latest last. */
  #before: Blob[] = [];

  constructor(readonly reading: LiveReading) {}

  get outlines(): readonly Outline[] {
    return outlinesOn(this.reading.screen);
  }

  /** There is a change to undo. */
  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** Reads a picture in place of the one before. */
  open(picture: Blob): void {
    this.#before = [];
    this.#show(picture);
  }

  /** Does what a tool or key asks for, where it means something for a picture. */
  obey(command: Command): void {
    if (command === 'clear' || command === 'undo') this[command]();
  }

  /** Changes the picture and reads it again; settles when it is changed. */
  async change(change: PictureChange): Promise<void> {
    const { picture } = this;
    if (!picture) return;
    try {
      const changed = await changePicture(picture, change);
      if (this.picture !== picture) return;
      this.#before.push(picture);
      this.#show(changed);
    } catch (error) {
      this.reading.fail(failureOf(error));
    }
  }

  /** Takes the last change back. */
  undo(): void {
    const before = this.#before.pop();
    if (before) this.#show(before);
  }

  #show(picture: Blob): void {
    this.picture = picture;
    this.reading.clear();
    void keepPicture(undefined);
    this.reading.ask(async () => {
      const bitmap = await decodePicture(picture);
      if (this.picture === picture) {
        this.paper = paperOf(bitmap);
        // Only now: a picture that the browser breaks on must not come back with every start.
        void keepPicture(picture);
      }
      return questionOf(bitmap);
    });
  }

  async keep(): Promise<void> {
    if (this.picture) await keepPicture(this.picture);
  }

  retry(): void {
    if (this.picture) this.#show(this.picture);
  }

  clear(): void {
    this.#before = [];
    this.picture = undefined;
    this.reading.clear();
    void forget('picture');
  }
}

function questionOf(bitmap: ImageBitmap): Question {
  // The bitmap is handed over to the worker and has no size then.
  const { width, height } = bitmap;
  const toSurface = (box: Box): Box => ({
    x: box.x / width,
    y: box.y / height,
    width: box.width / width,
    height: box.height / height,
  });
  return { input: { kind: 'picture', bitmap }, toSurface };
}
