import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import '../shared/crop-frame.ts';
import type { CropFrame } from '../shared/crop-frame.ts';
import { MarkingEvent, PictureChangeEvent } from '../shared/events.ts';
import { openAsStep } from '../shared/open-step.ts';
import { frameWords } from '../shared/sentences.ts';
import { sheetOf } from './find-sheet.ts';

/** What cropping has to do with. */
interface Surroundings {
  /** The frame, once it is there. */
  readonly frame: () => CropFrame | null;
  readonly picture: () => Blob | undefined;
  /** Gives the focus to where the work goes on once nothing is cropped any more: where that was begun. */
  readonly focus: () => void;
}

/** A part of the picture that is to stay is being marked: along an upright rectangle, or along the sheet's own corners. */
export class Cropping {
  #along: 'none' | 'upright' | 'aslant' = 'none';
  /** What the sheet's edges are: looked for, proposed, not found, or those that the user began to show meanwhile. */
  #edges: 'sought' | 'proposed' | 'unknown' | 'shown' = 'unknown';

  /** Closed, it is no step of the browser's history. */
  #endStep: () => void = () => undefined;

  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly around: Surroundings,
  ) {}

  get isOn(): boolean {
    return this.#along !== 'none';
  }

  /** What can be done meanwhile; empty where nothing is cropped. */
  get words(): string {
    if (this.#along === 'none') return '';
    return frameWords[this.#along === 'upright' ? 'upright' : this.#edges];
  }

  readonly begin = (): void => {
    this.#turnTo('upright');
    this.#endStep = openAsStep(this.end);
    this.host.dispatchEvent(new MarkingEvent());
    void this.host.updateComplete.then(() => {
      this.around.frame()?.focus();
    });
  };

  /** The picture stays as it is. Says whether it was being cropped. */
  readonly end = (): boolean => {
    if (!this.isOn) return false;
    this.leave();
    void this.host.updateComplete.then(this.around.focus);
    return true;
  };

  /** There is another picture, or none. */
  leave(): void {
    if (!this.isOn) return;
    this.#turnTo('none');
    this.#endStep();
  }

  renderFrame(): unknown {
    if (!this.isOn) return nothing;
    return html`<crop-frame .aslant=${this.#along === 'aslant'} @framed=${this.#cut}></crop-frame>`;
  }

  renderTools(): TemplateResult {
    const aslant = this.#along === 'aslant';
    return html`<div class="crop-tools">
      <button class="quiet" type="button" @click=${this.end}>Cancel</button>
      <button class="quiet" type="button" @click=${this.#lean}>
        ${aslant ? 'Rectangle' : 'Straighten'}
      </button>
      <button class="primary" type="button" @click=${this.#cut}>
        ${aslant ? 'Straighten' : 'Crop'}
      </button>
    </div>`;
  }

  #turnTo(along: 'none' | 'upright' | 'aslant'): void {
    this.#along = along;
    this.host.requestUpdate();
  }

  /** A sheet seen aslant is cut along its own corners. */
  readonly #lean = (): void => {
    this.#turnTo(this.#along === 'aslant' ? 'upright' : 'aslant');
    if (this.#along === 'aslant') void this.#proposeEdges();
  };

  /** Looks for the sheet's edges; what the user has begun to drag meanwhile stays. */
  async #proposeEdges(): Promise<void> {
    const [picture, frame] = [this.around.picture(), this.around.frame()];
    if (!picture || !frame) return;
    const { corners } = frame;
    this.#edges = 'sought';
    const sheet = await sheetOf(picture);
    if (picture !== this.around.picture()) return;
    const isUntouched = frame.isConnected && frame.corners === corners;
    if (sheet && isUntouched) frame.move(sheet);
    if (!sheet) this.#edges = 'unknown';
    else this.#edges = isUntouched ? 'proposed' : 'shown';
    this.host.requestUpdate();
  }

  readonly #cut = (): void => {
    const corners = this.around.frame()?.corners;
    this.end();
    if (corners) this.host.dispatchEvent(new PictureChangeEvent({ kind: 'cut', corners }));
  };
}
