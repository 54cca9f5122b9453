import type { Command } from './events.ts';

/** A frame that is open over what is worked on: while it is, undo and redo are of its own changes. */
export interface Framing {
  readonly obey: (command: Command) => void;
}
