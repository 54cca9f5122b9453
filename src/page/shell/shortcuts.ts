import type { Command } from '../shared/events.ts';

/**
 * What a key can ask for: a tool's command, the other mode, the list of keys, to close what is open, the next doubtful digit,
 * or a box around a missed one.
 */
export type KeyCommand = Command | 'draw' | 'picture' | 'shortcuts' | 'escape' | 'doubtful' | 'box';

interface Shortcut {
  /** `event.key` in lower case, each of which does it. */
  readonly keys: readonly string[];
  readonly held?: 'control' | 'control shift';
  readonly command: KeyCommand;
  /** As shown in the list; absent where another line says the same. */
  readonly shown?: string;
  readonly meaning: string;
}

export const shortcuts: readonly Shortcut[] = [
  { keys: ['z'], held: 'control', command: 'undo', shown: 'Ctrl Z', meaning: 'Undo' },
  { keys: ['z'], held: 'control shift', command: 'redo', shown: 'Ctrl Shift Z', meaning: 'Redo' },
  { keys: ['y'], held: 'control', command: 'redo', meaning: 'Redo' },
  {
    keys: ['delete'],
    command: 'clear',
    shown: 'Delete',
    meaning: 'Clear, where no digit is chosen',
  },
  { keys: ['escape'], command: 'escape', shown: 'Esc', meaning: 'Close what is open' },
  { keys: ['w'], command: 'pen', shown: 'W', meaning: 'Pen' },
  { keys: ['e'], command: 'erase', shown: 'E', meaning: 'Erase' },
  { keys: ['s'], command: 'pen-width', shown: 'S', meaning: 'Pen width' },
  { keys: ['d'], command: 'draw', shown: 'D', meaning: 'Draw' },
  { keys: ['p'], command: 'picture', shown: 'P', meaning: 'Picture' },
  { keys: ['n'], command: 'doubtful', shown: 'N', meaning: 'Next doubtful digit' },
  { keys: ['b'], command: 'box', shown: 'B', meaning: 'Box around a missed digit or sign' },
  { keys: ['?'], command: 'shortcuts', shown: '?', meaning: 'This list' },
];

/** Keys that work where digits are seen, as the list shows them. */
export const digitKeys: readonly Pick<Required<Shortcut>, 'shown' | 'meaning'>[] = [
  { shown: '← →', meaning: 'Look at a digit' },
  { shown: '0 … 9', meaning: 'Correct it' },
  { shown: '⌫ Delete', meaning: 'Remove it: it is no digit' },
  { shown: '/', meaning: 'It is two digits' },
  { shown: 'J', meaning: 'It is one with the next' },
  { shown: 'Space', meaning: 'A gap before it, or none' },
  { shown: 'Enter', meaning: 'All that can be put right' },
  { shown: '+ −', meaning: 'Zoom the picture' },
];

const switchName = 'digits single keys';
let singleKeys: boolean | undefined;

/**
 * Whether a key without Control, other than Delete and Escape, is a command. Who speaks to the device, or hits keys
 * by chance, can switch that off (WCAG 2.1.4).
 */
export function singleKeysWork(): boolean {
  singleKeys ??= attempt(() => localStorage.getItem(switchName)) !== 'off';
  return singleKeys;
}

/** Remembers it on the device. */
export function letSingleKeysWork(work: boolean): void {
  singleKeys = work;
  attempt(() => {
    localStorage.setItem(switchName, work ? 'on' : 'off');
  });
}

/** What a pressed key asks for; nothing while the user types into a field or a dialog is open. */
export function commandOf(event: KeyboardEvent): KeyCommand | undefined {
  if (event.altKey || event.composedPath().some(isBusyWithKeys)) return undefined;
  const key = event.key.toLowerCase();
  const held = heldKeys(event);
  if (!held && key.length === 1 && !singleKeysWork()) return undefined;
  return shortcuts.find((shortcut) => shortcut.keys.includes(key) && shortcut.held === held)
    ?.command;
}

/** Where storage is forbidden the switch holds until the page is left. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Shift alone does not count: many keyboards have the question mark on it. */
function heldKeys({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): Shortcut['held'] {
  if (!ctrlKey && !metaKey) return undefined;
  return shiftKey ? 'control shift' : 'control';
}

/** A field, a dialog or a menu: keys are its own. */
export function isBusyWithKeys(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.matches('input:not([type="file"]), textarea, select, dialog, [popover]') ||
    target.isContentEditable
  );
}
