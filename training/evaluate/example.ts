import type { Stroke } from '../../src/pipeline/ink/index.ts';
import type { Pixels } from '../../src/pipeline/image/index.ts';

/** What the reader gets to see of an example; `broken` where the row makes no sense. */
export type Content =
  | { kind: 'ink'; strokes: Stroke[] }
  | { kind: 'pixels'; pixels: Pixels }
  | { kind: 'picture'; path: string }
  | { kind: 'broken' };

/** What only the scoring gets to see. */
export interface Label {
  /** As in an item. */
  name: string;
  expected: string;
  /** As it is written, with its signs, in the form of an item's text; where the folder says it. */
  text?: string | undefined;
  /** The numbers one by one, where a line holds several. */
  numbers?: readonly string[] | undefined;
  /** Whose pictures they are. */
  source?: string | undefined;
  /** No digit, but one that a person could take for a digit. */
  ambiguous: boolean;
}

/** A labelled row. */
export interface Example {
  label: Label;
  content: Content;
}
