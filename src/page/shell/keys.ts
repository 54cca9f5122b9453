import type { ReactiveControllerHost } from 'lit';
import type { Command } from '../shared/events.ts';
import type { Mode } from '../../store.ts';
import { WindowListener } from '../shared/window-listener.ts';
import { commandOf } from './shortcuts.ts';

/** What the keys do. */
interface Doings {
  /** Closes what is open; says whether anything was. */
  readonly close: () => boolean;
  readonly turnTo: (mode: Mode) => void;
  readonly showKeys: () => void;
  readonly lookAtDoubtful: () => void;
  readonly drawBox: () => void;
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
    const command = commandOf(event);
    if (!command) return;
    const { does } = this;
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
