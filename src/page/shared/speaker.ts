import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SaidEvent } from './events.ts';

/** Has what its host shows in words said aloud too, as soon as it is something else. */
export class Speaker implements ReactiveController {
  #said = '';

  /** @param words What is shown now; empty where there is nothing to say. */
  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly words: () => string,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const words = this.words();
    if (words !== this.#said && words !== '') this.host.dispatchEvent(new SaidEvent(words));
    this.#said = words;
  }
}
