import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { CommandEvent, PictureChosenEvent } from './events.ts';
import { cameraIcon, clearIcon, folderIcon } from './icons.ts';
import { outlineStyles, renderOutlines } from './outlines.ts';
import { pictureInputStyles } from './picture-input.styles.ts';
import { loadSamples, type Sample } from './samples.ts';
import type { Outline } from './screen.ts';
import { sharedStyles } from './shared.styles.ts';

/** Outlines of a picture are in shares of its width and height. */
const wholePicture = { x: 0, y: 0, width: 1, height: 1 };

interface Preview {
  readonly address: string;
  readonly size?: { width: number; height: number };
}

/** Below this width in pixels a picture is shown with its pixels as squares. */
const tinyWidth = 120;

/**
 * Where a picture is given and seen: chosen, photographed or one of the samples, with the digits that were found
 * framed.
 *
 * @fires picture-chosen - The user gave a picture.
 * @fires command - The picture is to be cleared.
 */
@customElement('picture-input')
export class PictureInput extends LitElement {
  static override styles = [sharedStyles, pictureInputStyles, outlineStyles];

  @property({ attribute: false }) picture: Blob | undefined;
  /** In shares of the picture's width and height. */
  @property({ attribute: false }) outlines: readonly Outline[] = [];
  /** Whether the user sees this; samples are fetched when it is so for the first time. */
  @property({ type: Boolean }) active = false;

  /** The preview's address, and its size in pixels once the browser has opened it. */
  @state() private preview: Preview | undefined;
  @state() private samples: readonly Sample[] = [];

  @query('input') private readonly input!: HTMLInputElement;

  private samplesAsked = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forgetPreview();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('picture')) {
      this.forgetPreview();
      if (this.picture) this.preview = { address: URL.createObjectURL(this.picture) };
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
      ${this.preview ? this.renderPicture(this.preview) : this.renderOffer()}`;
  }

  private renderOffer(): TemplateResult {
    return html`<div class="sheet empty">
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

  private renderPicture({ address, size }: Preview): TemplateResult {
    return html`<div class="sheet filled">
        <div class="frame" .style=${size ? `--ratio: ${size.width / size.height}` : ''}>
          <img
            class=${size && size.width < tinyWidth ? 'tiny' : ''}
            src=${address}
            alt="What is being read"
            decoding="async"
            ?hidden=${!size}
            @load=${this.handlePreview}
            @error=${this.handleNoPreview}
          />
          ${renderOutlines(this.outlines, wholePicture)}
        </div>
      </div>
      <div class="tools">
        ${this.renderTool('Choose another picture', folderIcon, this.handleChoose)}
        ${this.renderTool('Take a photo', cameraIcon, this.handlePhoto)}
        ${this.renderTool('Clear', clearIcon, this.handleClear)}
      </div>`;
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

  private readonly handleClear = (): void => {
    this.dispatchEvent(new CommandEvent('clear'));
  };

  private readonly handleFile = (): void => {
    const file = this.input.files?.[0];
    // The same file may be chosen twice in a row.
    this.input.value = '';
    if (file) this.dispatchEvent(new PictureChosenEvent(file));
  };

  private readonly handlePreview = (event: Event): void => {
    const { naturalWidth, naturalHeight, src } = event.target as HTMLImageElement;
    this.preview = { address: src, size: { width: naturalWidth, height: naturalHeight } };
  };

  /** What cannot be shown leaves the place to the offer of another. */
  private readonly handleNoPreview = (): void => {
    this.forgetPreview();
  };

  private async chooseSample(address: string): Promise<void> {
    const answer = await fetch(address);
    this.dispatchEvent(new PictureChosenEvent(await answer.blob()));
  }

  private forgetPreview(): void {
    if (this.preview) URL.revokeObjectURL(this.preview.address);
    this.preview = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'picture-input': PictureInput;
  }
}
