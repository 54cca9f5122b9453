import type { Ink } from '../../pipeline/ink/index.ts';
import type { Reading } from '../../pipeline/reading/index.ts';
import type { Note } from '../../protocol.ts';
import type { Mode } from '../../store.ts';
import type { Box } from '../../pipeline/image/index.ts';
import type { PictureChange } from '../picture/picture-change.ts';
import type { Wish } from '../reader/wish.ts';

/** Every finished answer, for anyone outside: it bubbles and crosses shadow roots. `elapsed` is in milliseconds. */
export class ReadingEvent extends Event {
  constructor(
    readonly reading: Reading,
    readonly elapsed: number,
  ) {
    super('reading', { bubbles: true, composed: true });
  }
}

/** The ink changed, at most once a frame; `finished` when the pen was lifted. */
export class InkChangeEvent extends Event {
  constructor(
    readonly ink: Ink,
    readonly finished: boolean,
  ) {
    super('ink-change');
  }
}

/** Somebody gave a picture. */
export class PictureChosenEvent extends Event {
  constructor(readonly picture: Blob) {
    super('picture-chosen', { bubbles: true, composed: true });
  }
}

/** The picture is to be changed. */
export class PictureChangeEvent extends Event {
  constructor(readonly change: PictureChange) {
    super('picture-change');
  }
}

export type Command = 'undo' | 'redo' | 'clear' | 'pen' | 'erase' | 'pen-width';

/** A tool or its key was pressed. */
export class CommandEvent extends Event {
  constructor(readonly command: Command) {
    super('command');
  }
}

/** The user turns to what is drawn, or to the picture. */
export class ModeChosenEvent extends Event {
  constructor(readonly mode: Mode) {
    super('mode-chosen');
  }
}

/** The user wants another attempt at what failed. */
export class RetryEvent extends Event {
  constructor() {
    super('retry');
  }
}

/** The user wants the page anew. */
export class ReloadEvent extends Event {
  constructor() {
    super('reload', { bubbles: true, composed: true });
  }
}

/** The user waits no longer for a reading. */
export class StopEvent extends Event {
  constructor() {
    super('stop');
  }
}

/** The user looks at the digit in this place among all digits, or at none. */
export class DigitChosenEvent extends Event {
  constructor(readonly place: number | undefined) {
    super('digit-chosen', { bubbles: true, composed: true });
  }
}

/** The user wants something put right in the answer. */
export class CorrectionEvent extends Event {
  constructor(readonly wish: Wish) {
    super('correction', { bubbles: true, composed: true });
  }
}

/** The user wants to be asked what the digit in this place is, and what is there besides to put right. */
export class CorrectionAskedEvent extends Event {
  constructor(readonly place: number) {
    super('correction-asked', { bubbles: true, composed: true });
  }
}

/** A digit was missed, and the user wants to show where. */
export class BoxAskedEvent extends Event {
  constructor() {
    super('box-asked', { bubbles: true, composed: true });
  }
}

/** A box was drawn, in shares of the surface it was drawn on; without one, the user draws none. */
export class BoxDrawnEvent extends Event {
  constructor(readonly box?: Box) {
    super('box-drawn', { bubbles: true, composed: true });
  }
}

/** A part of what is worked on is going to be marked: nothing may lie over it. */
export class MarkingEvent extends Event {
  constructor() {
    super('marking', { bubbles: true, composed: true });
  }
}

/** A number was typed, with its signs. */
export class WrittenEvent extends Event {
  constructor(readonly text: string) {
    super('written');
  }
}

/** Something was done with the answer, in words: "Copied". */
export class DoneEvent extends Event {
  constructor(readonly words: string) {
    super('done');
  }
}

/** Something is to be said aloud, to who listens; empty where what was said before holds no longer. */
export class SaidEvent extends Event {
  constructor(readonly words: string) {
    super('said', { bubbles: true, composed: true });
  }
}

/** A step was taken with the work: what was told of the one before is of the past. */
export class StepEvent extends Event {
  constructor() {
    super('step', { bubbles: true, composed: true });
  }
}

/** Something is to be told that no answer tells. */
export class NoteEvent extends Event {
  constructor(readonly note: Note) {
    super('note', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    reading: ReadingEvent;
    'ink-change': InkChangeEvent;
    'picture-chosen': PictureChosenEvent;
    'picture-change': PictureChangeEvent;
    command: CommandEvent;
    'mode-chosen': ModeChosenEvent;
    retry: RetryEvent;
    stop: StopEvent;
    'digit-chosen': DigitChosenEvent;
    correction: CorrectionEvent;
    'correction-asked': CorrectionAskedEvent;
    'box-asked': BoxAskedEvent;
    'box-drawn': BoxDrawnEvent;
    done: DoneEvent;
    said: SaidEvent;
  }
  interface WindowEventMap {
    note: NoteEvent;
    reload: ReloadEvent;
    step: StepEvent;
    said: SaidEvent;
  }
}
