import type { Box } from '../../pipeline/image/index.ts';
import { record, redo, startHistory, undo, type Bounds, type History } from '../shared/history.ts';
import type { Edit } from './edit.ts';
import type { LiveReading, Question } from './live-reading.ts';
import type { ReadPart } from './take-apart.ts';
import type { PlacedReading } from './placed-reading.ts';
import { boxOf, type Wish } from './wish.ts';

/** What is worked on at one time: what there is to read, and what was put right in the reading of it. */
export interface Worked {
  readonly edits: readonly Edit[];
}

/**
 * Something that is read and put right: a drawing or a picture. All that is done to it is a step in one history, and what
 * it holds now is kept on the device.
 */
export abstract class Work<State extends Worked> {
  #history: History<State>;
  /** Each correction is of what the one before left. */
  #lastCorrection: Promise<unknown> = Promise.resolve();

  constructor(
    readonly reading: LiveReading,
    start: State,
    private readonly bounds: Bounds<State>,
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
    this.step({ ...present, edits: [...present.edits, ...edits] });
    return true;
  }

  /** Takes what is now as one more step. */
  protected step(state: State): void {
    this.#turnTo(record(this.#history, state, this.bounds));
  }

  /** Begins anew, after these steps. */
  protected begin(state: State, past: readonly State[] = []): void {
    this.#history = { ...startHistory(state), past };
  }

  /** What stands in a box of the surface, by itself. */
  protected abstract partIn(box: Box): Question | undefined | Promise<Question | undefined>;

  /** Draws what stands in a box of the surface, enlarged to a canvas, with what is around. */
  abstract paint(canvas: HTMLCanvasElement, box: Box): void | Promise<void>;

  /** Whether both hold the same to read. */
  protected abstract isSameWriting(one: State, other: State): boolean;

  /** Shows what is there now, and reads it. */
  protected abstract show(): void;

  abstract keep(): Promise<void>;

  #turnTo(history: History<State>): void {
    const before = this.#history.present;
    this.#history = history;
    const { present } = history;
    if (before === present) return;
    if (this.isSameWriting(before, present))
      this.reading.edit(present.edits, changedBetween(before.edits, present.edits));
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

/** Where the last edit is that only one of the two has. */
function changedBetween(before: readonly Edit[], after: readonly Edit[]): Box | undefined {
  const longer = after.length > before.length ? after : before;
  const edit = longer.at(-1);
  return edit && boxOf(edit);
}
