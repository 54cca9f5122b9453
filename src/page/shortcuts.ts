import type { Command } from './events.ts';

/** What a key can ask for: a tool's command, the other mode, or the list of keys. */
export type KeyCommand = Command | 'draw' | 'picture' | 'shortcuts';

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
  { keys: ['delete', 'escape'], command: 'clear', shown: 'Delete', meaning: 'Clear' },
  { keys: ['w'], command: 'pen', shown: 'W', meaning: 'Pen' },
  { keys: ['e'], command: 'erase', shown: 'E', meaning: 'Erase' },
  { keys: ['s'], command: 'pen-width', shown: 'S', meaning: 'Pen width' },
  { keys: ['d'], command: 'draw', shown: 'D', meaning: 'Draw' },
  { keys: ['p'], command: 'picture', shown: 'P', meaning: 'Picture' },
  { keys: ['?'], command: 'shortcuts', shown: '?', meaning: 'This list' },
];

/** What a pressed key asks for; nothing while the user types into a field or a dialog is open. */
export function commandOf(event: KeyboardEvent): KeyCommand | undefined {
  if (event.altKey || event.composedPath().some(isBusyWithKeys)) return undefined;
  const key = event.key.toLowerCase();
  const held = heldKeys(event);
  return shortcuts.find((shortcut) => shortcut.keys.includes(key) && shortcut.held === held)
    ?.command;
}

/** Shift alone does not count: many keyboards have the question mark on it. */
function heldKeys({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): Shortcut['held'] {
  if (!ctrlKey && !metaKey) return undefined;
  return shiftKey ? 'control shift' : 'control';
}

function isBusyWithKeys(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.matches('input:not([type="file"]), textarea, select, dialog') || target.isContentEditable
  );
}
