import type { ReactiveControllerHost } from 'lit';
import type { Command } from '../shared/events.ts';
import type { Mode } from '../../store.ts';
import { WindowListener } from '../shared/window-listener.ts';
import { commandOf, singleKeysWork } from './shortcuts.ts';

/** What the keys do. */
interface Doings {
  /** Closes what is open; says whether anything was. */
  readonly close: () => boolean;
  readonly turnTo: (mode: Mode) => void;
  readonly showKeys: () => void;
  readonly lookAtDoubtful: () => void;
  readonly drawBox: () => void;
  /** Does what a key means for the digits; says whether it means something. */
  readonly obeyDigitKey: (event: KeyboardEvent) => boolean;
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
    if (isForDigits(event) && does.obeyDigitKey(event)) return;
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

/** Where nothing has the focus keys are for the digits first, as they are where the digits have it. */
function isForDigits(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target !== document.body && target !== document.documentElement) return false;
  return event.key.length > 1 || singleKeysWork();
}
