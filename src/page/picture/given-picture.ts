import type { Box } from '../../pipeline/image/index.ts';
import type { Quarters } from '../../pipeline/reading/index.ts';
import type { Failure } from '../../protocol.ts';
import { forgetElsewhere } from '../../store.ts';
import type { PictureChange } from './picture-change.ts';
import { decodeLater } from './decode-later.ts';
import type { Command } from '../shared/events.ts';
import type { History } from '../shared/history.ts';
import { havePart } from '../reader/version.ts';
import { failureOf, type LiveReading, type Question } from '../reader/live-reading.ts';
import { KeptBitmap } from './kept-bitmap.ts';
import { paintPart } from './paint-part.ts';
import { paperOf, type Paper } from './paper.ts';
import { wholePicture } from './whole-picture.ts';
import { turnOf } from '../reader/placed-reading.ts';
import { outlinesOn, type Outline } from '../reader/screen.ts';
import { Work, type Worked } from '../reader/work.ts';

export interface Given extends Worked {
  readonly picture: Blob | undefined;
}

const none: Given = { picture: undefined, edits: [] };

function bytesBeside({ picture }: Given, beside: Given): number {
  return picture && picture !== beside.picture ? picture.size : 0;
}

/** Of the pictures before, as many bytes as a device can spare; the last one can always be had back. */
const bounds = { steps: 500, weight: 200_000_000, weigh: bytesBeside };

/** On the device as much as a dozen photographs, before and after what is seen. */
const keptBounds = { steps: 200, weight: 50_000_000, weigh: bytesBeside };

/** The picture that was given last, and its reading. */
export class GivenPicture extends Work<Given> {
  /** Known as soon as the picture is decoded. */
  paper: Paper | undefined;
  /** What is being opened or made of the picture, with the way back. */
  #pending: { readonly goBack: () => boolean } | undefined;
  /** What is on its way shall not be read when it comes. */
  #isUnread = false;
  /** The present picture as it was opened, until that is read. */
  #opened: ImageBitmap | undefined;

  readonly #parts = new KeptBitmap();

  constructor(reading: LiveReading) {
    super(reading, 'picture', none, { bounds, keptBounds });
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
    const opened = await this.#wait(decodeLater(given));
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

  /** Goes on with what was kept on the device; what was done meanwhile comes after it. */
  async restore(history: History<Given>): Promise<void> {
    const { picture } = history.present;
    if (!this.isUntouched || this.#pending) this.goOnLater(history);
    else if (!picture) this.goOn(history);
    else if (await this.#openAgain(picture, history)) {
      this.goOn(history);
      this.show();
      await this.keep();
    } else this.goOnLater(history);
  }

  /**
   * Says whether the picture could be opened. Until then it is kept as one to go back to: a picture that the browser breaks
   * on must not come back with every start.
   */
  async #openAgain(picture: Blob, history: History<Given>): Promise<boolean> {
    const kept = this.keepAs(this.after(none, history));
    const opened = await this.#wait(kept.then(() => decodeLater(picture)));
    if (opened instanceof ImageBitmap) this.#opened = opened;
    else if (opened) this.reading.fail(opened);
    return opened instanceof ImageBitmap;
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
    // It is no part of the first reading.
    const changing = havePart(import('./change-picture.ts'));
    const changed = await this.#wait(
      changing.then(({ changePicture }) => changePicture(picture, change, hear)),
    );
    if (!(changed instanceof Blob)) return changed;
    const { editsAfter } = await changing;
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
    void forgetElsewhere('picture');
  }

  /** What was stopped before it came is still on its way. */
  retry(): void {
    this.#isUnread = false;
    if (this.#pending) this.reading.wait();
    else this.show();
  }

  override stop(): void {
    super.stop();
    this.#isUnread = this.#pending !== undefined;
  }

  async paint(canvas: HTMLCanvasElement, box: Box): Promise<void> {
    const { picture } = this;
    if (!picture) return;
    const bitmap = await this.#parts.of(picture);
    paintPart(canvas, bitmap, box, this.#turned);
  }

  protected show(): void {
    const { picture, edits } = this.present;
    const isUnread = this.#isUnread;
    this.#pending = undefined;
    this.#isUnread = false;
    this.reading.clear();
    if (picture && isUnread) this.reading.stop();
    else if (picture) this.reading.ask(() => this.#question(picture), edits);
  }

  /** How the picture was turned to read it. */
  get #turned(): Quarters | undefined {
    const { placed } = this.reading;
    return placed && turnOf(placed.reading);
  }

  protected isSameWriting(one: Given, other: Given): boolean {
    return one.picture === other.picture;
  }

  protected async partIn(box: Box): Promise<Question | undefined> {
    const { picture } = this;
    if (!picture) return undefined;
    const { partOfPicture } = await import('./change-picture.ts');
    return partOfPicture(await this.#parts.of(picture), box, this.#turned);
  }

  /**
   * What is made, or why it cannot be: then everything is as it was. Nothing once something else is wanted. The answer says
   * meanwhile that there is one to come.
   */
  async #wait<Made extends ImageBitmap | Blob>(
    made: Promise<Made>,
  ): Promise<Made | Failure | undefined> {
    const pending = (this.#pending = { goBack: this.reading.wait() });
    this.#isUnread = false;
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
    const bitmap = this.#opened ?? (await decodeLater(picture));
    this.#opened = undefined;
    if (this.picture === picture) this.paper = paperOf(bitmap);
    return wholePicture(bitmap);
  }
}
