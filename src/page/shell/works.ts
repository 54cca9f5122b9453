import type { ReactiveControllerHost } from 'lit';
import { keepMode, type Mode } from '../../store.ts';
import type { Paint } from '../answer/paint.ts';
import { Drawing } from '../draw/drawing.ts';
import { GivenPicture } from '../picture/given-picture.ts';
import { haveLater } from './later.ts';
import type { LiveReading } from '../reader/live-reading.ts';
import { WindowListener } from '../shared/window-listener.ts';

/** The drawing and the picture, and which of them is in front. */
export class Works {
  mode: Mode = 'draw';
  readonly drawing: Drawing;
  readonly given: GivenPicture;

  /** The user said what is to be in front: what was kept says it no more, however late it comes. */
  #isTurned = false;

  /** @param readLive Each of them has a reading of its own. */
  constructor(
    private readonly host: ReactiveControllerHost,
    readLive: () => LiveReading,
  ) {
    new WindowListener(host, 'pagehide', this.handleLeave);
    new WindowListener(host, 'visibilitychange', this.handleLeave);
    this.drawing = new Drawing(readLive());
    this.given = new GivenPicture(readLive());
  }

  /** What the user sees and the answer is of. */
  get front(): Drawing | GivenPicture {
    return this.mode === 'draw' ? this.drawing : this.given;
  }

  /** Draws what stands in a box of what is in front, enlarged. */
  readonly paint: Paint = (canvas, box) => this.front.paint(canvas, box);

  turnTo(mode: Mode): void {
    this.#isTurned = true;
    this.mode = mode;
    void keepMode(mode);
  }

  /**
   * Goes on with what was kept on the device; `mode` goes before the one that was kept. Nothing is kept before in the place of
   * that. Says whether anything was kept.
   */
  restore(mode: Mode | undefined): Promise<boolean> {
    const restored = this.#restore(mode);
    for (const work of [this.drawing, this.given]) work.keepAfter(restored.then(() => undefined));
    return restored.catch(() => false);
  }

  async #restore(mode: Mode | undefined): Promise<boolean> {
    if (mode) this.mode = mode;
    if (!(await haveLater('kept'))) throw new Error('What was kept cannot be had back.');
    const { loadWorks } = await import('./load-works.ts');
    const kept = await loadWorks();
    if (kept.drawing) this.drawing.restore(kept.drawing);
    if (kept.given) void this.given.restore(kept.given);
    if (!this.#isTurned) this.mode = mode ?? kept.mode ?? this.mode;
    this.host.requestUpdate();
    return kept.drawing !== undefined || kept.given !== undefined;
  }

  private readonly handleLeave = (): void => {
    if (document.visibilityState === 'hidden') void this.drawing.keep();
  };

  /** Settles when what is here is kept on the device. */
  async keep(): Promise<void> {
    await Promise.all([this.drawing.keep(), this.given.keep()]);
  }
}
