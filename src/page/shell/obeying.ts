import type { ReactiveControllerHost } from 'lit';
import type { Command } from '../shared/events.ts';
import type { Framing } from '../shared/framing.ts';
import { stepWords } from '../shared/sentences.ts';
import type { Telling } from './telling.ts';
import type { Works } from './works.ts';

/** What lies over what is in front. */
interface Over {
  /** The crop's corners, or the box, that is being moved there. */
  readonly framing: () => Framing | null;
  /** Closes what is open there; says whether anything was. */
  readonly close: () => boolean;
}

/** Does what tools and keys ask for. */
export class Obeying {
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly works: Works,
    private readonly telling: Telling,
    private readonly over: Over,
  ) {}

  /** Of the work that is in front. */
  readonly obey = (command: Command): void => {
    const { front } = this.works;
    const before = front.present;
    this.telling.pass();
    front.obey(command);
    if (command === 'clear' && front.present !== before)
      this.telling.say(stepWords.cleared, front.present);
    this.host.requestUpdate();
  };

  /** What a key asks for is of the frame that is open, never of what lies behind. */
  readonly obeyKey = (command: Command): void => {
    (this.over.framing() ?? this).obey(command);
  };

  /** Closes what is open on top, or what is told. Says whether there was anything. */
  readonly close = (): boolean => this.over.close() || this.telling.end();
}
