import type { Box } from '../../pipeline/image/index.ts';
import { keepSteps } from '../../store.ts';
import { sayTyped } from '../shared/sentences.ts';
import {
  record,
  redo,
  startHistory,
  undo,
  within,
  type Bounds,
  type History,
} from '../shared/history.ts';
import type { Edit } from './edit.ts';
import type { LiveReading, Question } from './live-reading.ts';
import type { ReadPart } from './take-apart.ts';
import type { PlacedReading } from './placed-reading.ts';
import type { Wish } from './wish.ts';

/** What is worked on at one time: what there is to read, and what was put right in the reading of it. */
export interface Worked {
  readonly edits: readonly Edit[];
}

/** How far back one can go: while the page is open, and from what is kept on the device. */
export interface Reach<State> {
  readonly bounds: Bounds<State>;
  readonly keptBounds: Bounds<State>;
}

/**
 * Something that is read and put right: a drawing or a picture. All that is done to it is a step in one history, which is
 * kept on the device.
 */
export abstract class Work<State extends Worked> {
  #history: History<State>;
  #restored = Promise.resolve();
  /** What there was before is not there, and stays where it is kept. */
  #isLater = false;
  /** Each correction is of what the one before left. */
  #lastCorrection: Promise<unknown> = Promise.resolve();

  constructor(
    readonly reading: LiveReading,
    private readonly name: 'ink' | 'picture',
    start: State,
    private readonly reach: Reach<State>,
  ) {
    this.#history = startHistory(start);
  }

  get present(): State {
    return this.#history.present;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  undo(): void {
    this.#turnTo(undo(this.#history));
  }

  redo(): void {
    this.#turnTo(redo(this.#history));
  }

  /**
   * Puts something right, as one step; where that needs another look, after it. Says whether there was anything to do, which
   * is not so where the work went on meanwhile.
   */
  correct(wish: Wish): Promise<boolean> {
    const done = this.#lastCorrection.then(() => this.#correct(wish));
    this.#lastCorrection = done.catch(() => undefined);
    return done;
  }

  async #correct(wish: Wish): Promise<boolean> {
    const { present } = this;
    const { placed } = this.reading;
    if (!placed) return false;
    const { fulfil } = await import('./fulfil.ts');
    const edits = await fulfil(placed, wish, this.#readPart);
    if (edits.length === 0 || this.present !== present) return false;
    this.step({ ...present, edits: [...present.edits, ...edits] }, sayTyped(wish));
    return true;
  }

  /** Takes what is now as one more step; `done` says of a correction what it was. */
  protected step(state: State, done?: string): void {
    this.#turnTo(record(this.#history, state, this.reach.bounds), done);
  }

  /** Nothing was done yet. */
  protected get isUntouched(): boolean {
    return !this.canUndo && !this.canRedo;
  }

  /** Goes on where an earlier visit ended. */
  protected goOn(history: History<State>): void {
    this.#history = history;
  }

  /** Puts what an earlier visit ended with before what was done in this one; once, where the one began as the other ended. */
  protected goOnLater({ past, present }: History<State>): void {
    const own = this.#history;
    const start = own.past[0] ?? own.present;
    const isStart = present.edits.length === 0 && this.isSameWriting(present, start);
    const before = isStart ? past : [...past, present];
    this.#history = { ...own, past: [...before, ...own.past] };
    void this.keep();
  }

  /** Settles when all steps that there is room for are kept on the device. */
  keep(): Promise<void> {
    return this.keepAs(this.#history);
  }

  protected async keepAs(history: History<State>): Promise<void> {
    await this.#restored;
    await keepSteps(this.name, within(history, this.reach.keptBounds), this.#isLater);
  }

  /** Where what was kept cannot be had back, nothing is kept in its place, but after it. */
  keepAfter(restored: Promise<void>): void {
    this.#restored = restored.catch(() => {
      this.#isLater = true;
    });
  }

  /** The user waits no longer for the reading. */
  stop(): void {
    this.reading.stop();
  }

  /** The history as it were after one more step. */
  protected after(state: State, history = this.#history): History<State> {
    return record(history, state);
  }

  /** What stands in a box of the surface, by itself. */
  protected abstract partIn(box: Box): Question | undefined | Promise<Question | undefined>;

  /** Draws what stands in a box of the surface, enlarged to a canvas, with what is around. */
  abstract paint(canvas: HTMLCanvasElement, box: Box): void | Promise<void>;

  /** Whether both hold the same to read. */
  protected abstract isSameWriting(one: State, other: State): boolean;

  /** Shows what is there now, and reads it. */
  protected abstract show(): void;

  #turnTo(history: History<State>, done?: string): void {
    const before = this.#history.present;
    this.#history = history;
    const { present } = history;
    if (before === present) return;
    if (this.isSameWriting(before, present)) this.reading.edit(present.edits, done);
    else this.show();
    void this.keep();
  }

  readonly #readPart: ReadPart = async (box, expect) => {
    const question = await this.partIn(box);
    return question ? this.reading.look(question, expect) : nothing;
  };
}

const nothing: PlacedReading = {
  reading: { kind: 'nothing-written' },
  places: new Map(),
  toPage: (box) => box,
  isWritten: () => false,
};
