import type { ReactiveControllerHost } from 'lit';
import type { Answer, Engine } from '../../protocol.ts';
import { failureOf, LiveReading, type Reader } from '../reader/live-reading.ts';
import { ReadingEvent } from '../shared/events.ts';
import { stepWords } from '../shared/sentences.ts';
import { idle, loadLater } from './later.ts';
import type { Telling } from './telling.ts';

/** Has the network ready before it is needed, lets it read, and fetches what is needed later. */
export class ReadingStart {
  /** What computes, as soon as it is known. */
  engine: Engine | undefined;
  /** The network is loaded, and the browser had time for what is not needed yet. */
  settled = false;

  /** @param front The reading that is seen, which tells of a network that cannot be had. */
  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly front: () => LiveReading,
    private readonly reader: () => Reader,
    private readonly telling: Telling,
  ) {}

  /** Warms the network up before the first stroke, then fetches the rest. */
  async load(): Promise<void> {
    try {
      this.engine = await this.reader().load();
    } catch (error) {
      this.front().fail(failureOf(error));
    }
    this.host.requestUpdate();
    await idle();
    this.settled = true;
    this.host.requestUpdate();
    await loadLater();
  }

  /** A reading that the host shows, whose answers are heard outside, and that tells of corrections which are lost. */
  readLive(): LiveReading {
    const read: Reader['read'] = (input, asking) => this.reader().read(input, asking);
    const show = (answer?: Answer): void => {
      if (answer) {
        this.engine = answer.engine;
        this.host.dispatchEvent(new ReadingEvent(answer.reading, answer.elapsed));
      }
      this.host.requestUpdate();
    };
    return new LiveReading({ read }, show, (count) => {
      this.telling.say(stepWords.lost(count));
    });
  }
}
