import type { ReactiveControllerHost } from 'lit';
import type { Command } from '../shared/events.ts';
import type { Mode } from '../../store.ts';
import { WindowListener } from '../shared/window-listener.ts';
import { ReadingView } from '../answer/reading-view.ts';
import { commandOf, isBusyWithKeys, singleKeysWork } from './shortcuts.ts';

/** What the keys do. */
interface Doings {
  /** Closes what is open; says whether anything was. */
  readonly close: () => boolean;
  readonly turnTo: (mode: Mode) => void;
  readonly showKeys: () => void;
  readonly lookAtDoubtful: () => void;
  readonly drawBox: () => void;
  /** Does what a key means for the digits; `told` where the answer has the focus. Says whether it means something. */
  readonly obeyDigitKey: (event: KeyboardEvent, told: boolean) => boolean;
  readonly obey: (command: Command) => void;
}

/** Hears the keys that work anywhere on the page. */
export class Keys {
  constructor(
    host: ReactiveControllerHost,
    private readonly does: Doings,
  ) {
    new WindowListener(host, 'keydown', this.handleKey);
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const { does } = this;
    if (isForDigits(event) && does.obeyDigitKey(event, isOfAnswer(event))) return;
    const command = commandOf(event);
    if (!command) return;
    // Escape that closes nothing of ours is left to the browser.
    if (command === 'escape' && !does.close()) return;
    event.preventDefault();
    if (command === 'escape') return;
    if (command === 'draw' || command === 'picture') does.turnTo(command);
    else if (command === 'shortcuts') does.showKeys();
    else if (command === 'doubtful') does.lookAtDoubtful();
    else if (command === 'box') does.drawBox();
    else does.obey(command);
  };
}

/**
 * Where nothing has the focus keys are for the digits first, as they are where the digits have it; where a button has it,
 * those that do not press it.
 */
function isForDigits(event: KeyboardEvent): boolean {
  const [target, ...around] = event.composedPath();
  if (event.key.length === 1 && !singleKeysWork()) return false;
  if (target === document.body || target === document.documentElement) return true;
  if (!(target instanceof HTMLButtonElement) || event.key === 'Enter' || event.key === ' ')
    return false;
  return !around.some(isBusyWithKeys);
}

function isOfAnswer(event: KeyboardEvent): boolean {
  return event.composedPath().some((one) => one instanceof ReadingView);
}
