import type { ReactiveControllerHost } from 'lit';
import { keepMode, loadKept, type Mode } from '../../store.ts';
import type { Paint } from '../answer/correction-dialog.ts';
import { Drawing } from '../draw/drawing.ts';
import { GivenPicture } from '../picture/given-picture.ts';
import type { LiveReading } from '../reader/live-reading.ts';
import { WindowListener } from '../shared/window-listener.ts';

/** The drawing and the picture, and which of them is in front. */
export class Works {
  mode: Mode = 'draw';
  readonly drawing: Drawing;
  readonly given: GivenPicture;

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
    this.mode = mode;
    void keepMode(mode);
  }

  /** Begins with what was kept on the device, but for what was begun meanwhile; `mode` goes before the one that was kept. */
  async restore(mode: Mode | undefined): Promise<void> {
    const kept = await loadKept();
    if (kept.ink && this.drawing.isEmpty) this.drawing.restore(kept.ink, kept.inkEdits);
    if (kept.picture && this.given.isEmpty)
      void this.given.restore(kept.picture, kept.pictureEdits);
    this.mode = mode ?? kept.mode ?? this.mode;
    this.host.requestUpdate();
  }

  private readonly handleLeave = (): void => {
    if (document.visibilityState === 'hidden') void this.drawing.keep();
  };

  /** Settles when what is here is kept on the device. */
  async keep(): Promise<void> {
    await Promise.all([this.drawing.keep(), this.given.keep()]);
  }
}
