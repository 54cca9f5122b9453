import { CorrectionAskedEvent, CorrectionEvent, DigitChosenEvent } from './events.ts';

type Meant = DigitChosenEvent | CorrectionEvent | CorrectionAskedEvent;

/** Keys that put the chosen digit right, beside the figures. */
const corrections: Readonly<Record<string, 'remove' | 'gap' | 'split' | 'join'>> = {
  Backspace: 'remove',
  Delete: 'remove',
  ' ': 'gap',
  '/': 'split',
  j: 'join',
  J: 'join',
};

/** Digits that can be chosen: how many, the place of the one that is, and of the one that stands out where none is. */
export interface Choosable {
  readonly count: number;
  readonly chosen: number | undefined;
  readonly marked: number | undefined;
  /** The answer has the focus, which tells of the one that stands out: figures mean that one too. */
  readonly told?: boolean;
}

/**
 * What a key means where digits can be chosen: the arrows walk from the chosen digit, or the one that stands out, to the
 * next, a figure corrects the chosen one, other keys remove it, part it or join it, Enter asks about it or about the one
 * that stands out. Nothing for other keys.
 */
export function digitEventOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { count, chosen, marked, told = false }: Choosable,
): Meant | undefined {
  if (altKey || ctrlKey || metaKey || count === 0) return undefined;
  const start = chosen ?? marked;
  if (key === 'ArrowRight') return new DigitChosenEvent(Math.min(count - 1, (start ?? -1) + 1));
  if (key === 'ArrowLeft') return new DigitChosenEvent(Math.max(0, (start ?? count) - 1));
  if (key === 'Enter') return new CorrectionAskedEvent(start ?? 0);
  const place = told ? start : chosen;
  if (place !== undefined && /^\d$/.test(key))
    return new CorrectionEvent({ kind: 'value', place, value: Number(key) });
  if (chosen === undefined) return undefined;
  const kind = corrections[key];
  return kind && new CorrectionEvent({ kind, place: chosen });
}

/** Tells `who` what a key means, and keeps it from meaning anything else. Says whether it means something. */
export function obeyDigitKey(
  event: KeyboardEvent,
  digits: Choosable,
  who: EventTarget | null = event.currentTarget,
): boolean {
  const meant = digitEventOf(event, digits);
  if (!meant) return false;
  event.preventDefault();
  event.stopPropagation();
  who?.dispatchEvent(meant);
  return true;
}

/** Which way a key goes through the history, where keys for the whole page are not heard. */
export function stepOf({
  key,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  if (/^z$/i.test(key)) return shiftKey ? 'redo' : 'undo';
  return /^y$/i.test(key) ? 'redo' : undefined;
}

/** Which digit of a text a place in the viewport lies on, counted from 0 without blanks; nothing beside them. */
export function digitAt(text: Element, x: number, y: number): number | undefined {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let place = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (let index = 0; index < node.length; index++) {
      if (!/\d/.test(node.data.charAt(index))) continue;
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      if (contains(range.getBoundingClientRect(), x, y)) return place;
      place++;
    }
  }
  return undefined;
}

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}
