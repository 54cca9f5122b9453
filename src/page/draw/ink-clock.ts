import type { Ink } from '../../pipeline/ink/index.ts';

/** Turns the clock of events into that of the ink, which begins with its first point. */
export class InkClock {
  #start: number | undefined;

  /** Begins with the ink's first point; ink that was there before this visit counts as written just now. */
  begin({ strokes }: Ink, now: number): void {
    const written = strokes.at(-1)?.points.at(-1)?.time;
    if (written === undefined) this.#start = now;
    else this.#start ??= now - written;
  }

  timeOf(event: Event): number {
    return event.timeStamp - this.#start!;
  }
}
