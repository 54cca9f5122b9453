import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './crop-frame.ts';
import type { CropFrame } from './crop-frame.ts';
import {
  CommandEvent,
  NoteEvent,
  PictureChangeEvent,
  PictureChosenEvent,
} from '../shared/events.ts';
import {
  cameraIcon,
  clearIcon,
  cropIcon,
  folderIcon,
  turnIcon,
  undoIcon,
} from '../shared/icons.ts';
import type { Paper } from './paper.ts';
import { pictureInputStyles } from './picture-input.styles.ts';
import './picture-view.ts';
import { loadSample, loadSamples, type Sample } from './samples.ts';
import type { Outline } from '../reader/screen.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/**
 * Where a picture is given and seen: chosen, photographed or one of the samples, with the digits that were found
 * framed.
 *
 * @fires picture-chosen - The user gave a picture.
 * @fires picture-change - The picture is to be turned or cut.
 * @fires command - The picture is to be cleared, or its last change undone.
 */
@customElement('picture-input')
export class PictureInput extends LitElement {
  static override styles = [sharedStyles, pictureInputStyles];

  @property({ attribute: false }) picture: Blob | undefined;
  @property() paper: Paper | undefined;
  /** In shares of the picture's width and height. */
  @property({ attribute: false }) outlines: readonly Outline[] = [];
  /** Which of the outlines stands out. */
  @property({ type: Number }) chosen: number | undefined;
  /** The picture was turned or cropped, and can be had back as it was. */
  @property({ type: Boolean }) canUndo = false;
  /** Whether the user sees this; samples are fetched when it is so for the first time. */
  @property({ type: Boolean }) active = false;

  /** The preview's address; empty where there is none. */
  @state() private preview = '';
  /** The picture is being cropped: along an upright rectangle, or along the sheet's own corners. */
  @state() private cropping: 'no' | 'upright' | 'aslant' = 'no';
  @state() private samples: readonly Sample[] = [];

  @query('input') private readonly input!: HTMLInputElement;
  @query('crop-frame') private readonly crop!: CropFrame;

  private samplesAsked = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forgetPreview();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('picture')) {
      this.cropping = 'no';
      this.forgetPreview();
      if (this.picture) this.preview = URL.createObjectURL(this.picture);
    }
    if (this.active && !this.samplesAsked) {
      this.samplesAsked = true;
      void loadSamples().then((samples) => (this.samples = samples));
    }
  }

  protected override render(): TemplateResult {
    return html`<input
        class="visually-hidden"
        type="file"
        accept="image/*"
        aria-label="Picture file"
        tabindex="-1"
        @change=${this.handleFile}
      />
      ${this.preview ? this.renderPicture() : this.renderOffer()}`;
  }

  private renderOffer(): TemplateResult {
    return html`<div class="sheet">
      <div class="offer">
        <button class="primary" type="button" @click=${this.handleChoose}>Choose a picture</button>
        <p>or drop, paste or take one</p>
        <button class="quiet" type="button" @click=${this.handlePhoto}>Take a photo</button>
        ${this.samples.length > 0 ? this.renderSamples() : nothing}
      </div>
    </div>`;
  }

  private renderSamples(): TemplateResult {
    return html`<p id="samples">Try a sample</p>
      <ul class="samples" aria-labelledby="samples">
        ${this.samples.map(
          ({ name, address }) =>
            html`<li>
              <button type="button" @click=${() => void this.chooseSample(address)}>
                <img src=${address} alt=${name} title=${name} />
              </button>
            </li>`,
        )}
      </ul>`;
  }

  private renderPicture(): TemplateResult {
    const cropping = this.cropping !== 'no';
    return html`<picture-view
        .address=${this.preview}
        .paper=${this.paper}
        .outlines=${cropping ? [] : this.outlines}
        .chosen=${this.chosen}
        .cropping=${cropping}
        @unreadable=${this.handleNoPreview}
        @keydown=${this.handleKey}
        >${
          cropping ? html`<crop-frame .aslant=${this.cropping === 'aslant'}></crop-frame>` : nothing
        }</picture-view
      >
      <div class="tools">${cropping ? this.renderCropTools() : this.renderTools()}</div>`;
  }

  private renderTools(): TemplateResult {
    return html`${this.renderTool('Choose another picture', folderIcon, this.handleChoose)}
    ${this.renderTool('Take a photo', cameraIcon, this.handlePhoto)}
    ${this.renderTool('Turn right', turnIcon, this.handleTurn)}
    ${this.renderTool('Crop', cropIcon, this.handleCrop)}
    ${this.canUndo ? this.renderTool('Undo', undoIcon, this.handleUndo) : nothing}
    ${this.renderTool('Clear', clearIcon, this.handleClear)}`;
  }

  private renderCropTools(): TemplateResult {
    return html`<button class="quiet" type="button" @click=${this.handleCropEnd}>Cancel</button>
      <button
        class="quiet"
        type="button"
        aria-pressed=${this.cropping === 'aslant' ? 'true' : 'false'}
        @click=${this.handleAslant}
      >
        Straighten
      </button>
      <button class="primary" type="button" @click=${this.handleCut}>Crop</button>`;
  }

  private renderTool(name: string, icon: TemplateResult, handle: () => void): TemplateResult {
    return html`<button
      class="icon"
      type="button"
      aria-label=${name}
      title=${name}
      @click=${handle}
    >
      ${icon}
    </button>`;
  }

  private readonly handleChoose = (): void => {
    this.input.click();
  };

  /** Phones and tablets open the camera instead of the files. */
  private readonly handlePhoto = (): void => {
    this.input.setAttribute('capture', 'environment');
    this.input.click();
    this.input.removeAttribute('capture');
  };

  private readonly handleTurn = (): void => {
    this.dispatchEvent(new PictureChangeEvent({ kind: 'turn' }));
  };

  private readonly handleCrop = (): void => {
    this.cropping = 'upright';
  };

  /** A sheet seen aslant is cut along its own corners. */
  private readonly handleAslant = (): void => {
    this.cropping = this.cropping === 'aslant' ? 'upright' : 'aslant';
  };

  private readonly handleCut = (): void => {
    const { corners } = this.crop;
    this.cropping = 'no';
    this.dispatchEvent(new PictureChangeEvent({ kind: 'cut', corners }));
  };

  private readonly handleCropEnd = (): void => {
    this.cropping = 'no';
  };

  /** Escape ends cropping, and the picture stays. */
  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.cropping === 'no') return;
    event.stopPropagation();
    this.cropping = 'no';
  };

  private readonly handleUndo = (): void => {
    this.dispatchEvent(new CommandEvent('undo'));
  };

  private readonly handleClear = (): void => {
    this.dispatchEvent(new CommandEvent('clear'));
  };

  private readonly handleFile = (): void => {
    const file = this.input.files?.[0];
    // The same file may be chosen twice in a row.
    this.input.value = '';
    if (file) this.dispatchEvent(new PictureChosenEvent(file));
  };

  /** What cannot be shown leaves the place to the offer of another. */
  private readonly handleNoPreview = (): void => {
    this.forgetPreview();
  };

  private async chooseSample(address: string): Promise<void> {
    try {
      this.dispatchEvent(new PictureChosenEvent(await loadSample(address)));
    } catch {
      this.dispatchEvent(new NoteEvent({ code: 'sample-unavailable' }));
    }
  }

  private forgetPreview(): void {
    if (this.preview) URL.revokeObjectURL(this.preview);
    this.preview = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'picture-input': PictureInput;
  }
}
