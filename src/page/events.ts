import type { Ink } from '../pipeline/ink.ts';
import type { Reading } from '../pipeline/reading.ts';

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
    super('picture-chosen');
  }
}

export type Command = 'undo' | 'redo' | 'clear' | 'pen' | 'erase' | 'pen-width';

/** A tool or its key was pressed. */
export class CommandEvent extends Event {
  constructor(readonly command: Command) {
    super('command');
  }
}

/** The user wants another attempt at what failed. */
export class RetryEvent extends Event {
  constructor() {
    super('retry');
  }
}

declare global {
  interface HTMLElementEventMap {
    reading: ReadingEvent;
    'ink-change': InkChangeEvent;
    'picture-chosen': PictureChosenEvent;
    command: CommandEvent;
    retry: RetryEvent;
  }
}
