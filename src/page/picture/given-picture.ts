import type { Box } from '../../pipeline/image/index.ts';
import type { Failure } from '../../protocol.ts';
import { forget, keepEdits, keepPicture } from '../../store.ts';
import type { changePicture, PictureChange } from './change-picture.ts';
import { decodePicture } from './decode-picture.ts';
import type { Command } from '../shared/events.ts';
import { failureOf, type LiveReading, type Question } from '../reader/live-reading.ts';
import { KeptBitmap } from './kept-bitmap.ts';
import { paperOf, type Paper } from './paper.ts';
import { editsAfter } from './edits-after.ts';
import { stepsOf } from '../reader/edit.ts';
import { paintPart, partOfPicture, wholePicture } from './part-of-picture.ts';
import { outlinesOn, type Outline } from '../reader/screen.ts';
import { soundEdits } from '../reader/sound-edits.ts';
import { Work, type Worked } from '../reader/work.ts';

interface Given extends Worked {
  readonly picture: Blob | undefined;
}

const none: Given = { picture: undefined, edits: [] };

/** Of the pictures before, as many bytes as a device can spare; the last one can always be had back. */
const bounds = {
  steps: 500,
  weight: 200_000_000,
  weigh: ({ picture }: Given, beside: Given) =>
    picture && picture !== beside.picture ? picture.size : 0,
};

/** The picture that was given last, and its reading. */
export class GivenPicture extends Work<Given> {
  /** Known as soon as the picture is decoded. */
  paper: Paper | undefined;
  /** What is being opened or made of the picture, with the way back. */
  #pending: { readonly goBack: () => boolean } | undefined;
  /** The present picture as it was opened, until that is read. */
  #opened: ImageBitmap | undefined;

  readonly #parts = new KeptBitmap();

  constructor(reading: LiveReading) {
    super(reading, none, bounds);
  }

  get picture(): Blob | undefined {
    return this.present.picture;
  }

  get isEmpty(): boolean {
    return !this.picture;
  }

  get outlines(): readonly Outline[] {
    return outlinesOn(this.reading.screen);
  }

  /**
   * Reads a picture in place of the one before. One that cannot be opened leaves that where it is; why is given back, or
   * shown where there is none.
   */
  async open(picture: Blob): Promise<Failure | undefined> {
    // The same file given again is another step.
    const given = picture === this.picture ? picture.slice(0, picture.size, picture.type) : picture;
    const opened = await this.#wait(decodePicture(given));
    if (!opened) return undefined;
    if (opened instanceof ImageBitmap) {
      this.#opened = opened;
      this.step({ picture: given, edits: [] });
      return undefined;
    }
    if (!this.isEmpty) return opened;
    this.reading.fail(opened);
    return undefined;
  }

  /** Begins with a picture from an earlier visit, and what was put right in its reading. */
  async restore(picture: Blob, edits: unknown): Promise<void> {
    // Only what was opened is kept again: a picture that the browser breaks on must not come back with every start.
    const opened = await this.#wait(keepPicture(undefined).then(() => decodePicture(picture)));
    if (!opened) return;
    if (!(opened instanceof ImageBitmap)) {
      this.reading.fail(opened);
      return;
    }
    this.#opened = opened;
    const sound = soundEdits(edits);
    const past = stepsOf(sound).map((sofar) => ({ picture, edits: sofar }));
    this.begin({ picture, edits: sound }, past);
    this.show();
    await this.keep();
  }

  /** Does what a tool or key asks for, where it means something for a picture. */
  obey(command: Command): void {
    if (command === 'clear' || command === 'undo' || command === 'redo') this[command]();
  }

  /** Changes the picture and reads it again; settles when it is changed. What went wrong is given back. */
  async change(
    change: PictureChange,
    hear?: (share: number) => void,
  ): Promise<Failure | undefined> {
    const { picture, edits } = this.present;
    if (!picture) return undefined;
    const changed = await this.#wait(changedLater(picture, change, hear));
    if (!(changed instanceof Blob)) return changed;
    this.step({ picture: changed, edits: editsAfter(edits, change) });
    return undefined;
  }

  /** What is still on its way is undone by not waiting for it. */
  override undo(): void {
    if (this.#pending) this.#goBack();
    else super.undo();
  }

  clear(): void {
    this.#pending = undefined;
    if (this.isEmpty) this.reading.clear();
    else this.step(none);
    void forget('picture');
  }

  retry(): void {
    this.show();
  }

  async keep(): Promise<void> {
    const { picture, edits } = this.present;
    await Promise.all([keepPicture(picture), keepEdits('picture', edits)]);
  }

  async paint(canvas: HTMLCanvasElement, box: Box): Promise<void> {
    const { picture } = this;
    if (!picture) return;
    const bitmap = await this.#parts.of(picture);
    paintPart(canvas, bitmap, box);
  }

  protected show(): void {
    const { picture, edits } = this.present;
    this.#pending = undefined;
    this.reading.clear();
    if (picture) this.reading.ask(() => this.#question(picture), edits);
  }

  protected isSameWriting(one: Given, other: Given): boolean {
    return one.picture === other.picture;
  }

  protected async partIn(box: Box): Promise<Question | undefined> {
    const { picture } = this;
    if (!picture) return undefined;
    return partOfPicture(await this.#parts.of(picture), box);
  }

  /**
   * What is made, or why it cannot be: then everything is as it was. Nothing once something else is wanted. The answer says
   * meanwhile that there is one to come.
   */
  async #wait<Made extends ImageBitmap | Blob>(
    made: Promise<Made>,
  ): Promise<Made | Failure | undefined> {
    const pending = (this.#pending = { goBack: this.reading.wait() });
    const outcome = await made.catch(failureOf);
    if (this.#pending !== pending) {
      if (outcome instanceof ImageBitmap) outcome.close();
      return undefined;
    }
    if ('code' in outcome) this.#goBack();
    this.#pending = undefined;
    return outcome;
  }

  #goBack(): void {
    const goBack = this.#pending?.goBack;
    this.#pending = undefined;
    if (!goBack?.()) this.show();
  }

  async #question(picture: Blob): Promise<Question> {
    const bitmap = this.#opened ?? (await decodePicture(picture));
    this.#opened = undefined;
    if (this.picture === picture) this.paper = paperOf(bitmap);
    return wholePicture(bitmap);
  }
}

/** Changing a picture is no part of the first reading. */
async function changedLater(...asked: Parameters<typeof changePicture>): Promise<Blob> {
  const { changePicture: change } = await import('./change-picture.ts');
  return change(...asked);
}
