import type { ReactiveControllerHost } from 'lit';
import { WindowListener } from './window-listener.ts';

// How long after the first press of a double one the second may come, in milliseconds, and how far from it, in CSS pixels.
const [latest, farthest] = [500, 24];

/** Tells the second press of a double one, which is not meant for what the first one has brought under the pointer. */
export class SecondPress {
  #first: PointerEvent | undefined;

  /** @param isOpen Whether what may lie under the pointer is there. */
  constructor(host: ReactiveControllerHost, isOpen: () => boolean) {
    new WindowListener(host, 'pointerup', (event) => {
      if (!isOpen()) this.#first = event;
    });
  }

  /** Keeps it from doing anything; to be heard before what is pressed hears it. Keys press without a count. */
  readonly swallow = (event: MouseEvent): void => {
    const first = this.#first;
    if (!first || event.detail === 0) return;
    this.#first = undefined;
    if (event.timeStamp - first.timeStamp > latest) return;
    if (Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) > farthest) return;
    event.stopPropagation();
    event.preventDefault();
  };
}
