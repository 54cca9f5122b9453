import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../shared/box-frame.ts';
import type { BoxFrame } from '../shared/box-frame.ts';
import '../shared/box-tools.ts';
import '../shared/crop-frame.ts';
import type { CropFrame } from '../shared/crop-frame.ts';
import { CommandEvent, PictureChangeEvent, PictureChosenEvent } from '../shared/events.ts';
import {
  cameraIcon,
  clearIcon,
  cropIcon,
  folderIcon,
  redoIcon,
  turnIcon,
  undoIcon,
} from '../shared/icons.ts';
import { sheetOf } from './find-sheet.ts';
import type { Paper } from './paper.ts';
import './picture-notice.ts';
import type { PictureWork } from './picture-notice.ts';
import { pictureInputStyles } from './picture-input.styles.ts';
import './picture-view.ts';
import '../shared/sample-list.ts';
import type { PictureView } from './picture-view.ts';
import type { Outline } from '../reader/screen.ts';
import { frameWords } from '../shared/sentences.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/**
 * Where a picture is given and seen: chosen, photographed or one of the samples, with the digits that were found
 * framed.
 *
 * @fires picture-chosen - The user gave a picture.
 * @fires picture-change - The picture is to be turned or cut.
 * @fires command - The picture is to be cleared, the last step undone, or done again.
 */
@customElement('picture-input')
export class PictureInput extends LitElement {
  static override styles = [sharedStyles, pictureInputStyles];

  @property({ attribute: false }) picture: Blob | undefined;
  @property() paper: Paper | undefined;
  /** In shares of the picture's width and height. */
  @property({ attribute: false }) outlines: readonly Outline[] = [];
  /** Which of the outlines the user looks at. */
  @property({ type: Number }) chosen: number | undefined;
  /** Which of them stands out where none is looked at. */
  @property({ type: Number }) marked: number | undefined;
  /** There is a step to undo. */
  @property({ type: Boolean }) canUndo = false;
  /** There is an undone step. */
  @property({ type: Boolean }) canRedo = false;
  /** A box is drawn on the picture. */
  @property({ type: Boolean }) boxing = false;
  /** Whether the user sees this; samples are fetched when it is so for the first time. */
  @property({ type: Boolean }) active = false;

  /** What is being done to the picture, and how much of it is done, as far as that is known. */
  @property({ attribute: false }) work: PictureWork | undefined;

  /** The preview's address; empty where there is none. */
  @state() private preview = '';
  /** The picture is being cropped: along an upright rectangle, or along the sheet's own corners. */
  @state() private cropping: 'no' | 'upright' | 'aslant' = 'no';
  /** What the sheet's edges are: looked for, proposed, or left to the user. */
  @state() private edges: 'sought' | 'proposed' | 'unknown' = 'unknown';

  @query('input') private readonly input!: HTMLInputElement;
  @query('crop-frame') private readonly crop!: CropFrame;
  @query('box-frame') private readonly box!: BoxFrame | null;
  @query('picture-view') private readonly view!: PictureView | null;
  @query('.offer .primary') private readonly chooser!: HTMLElement | null;
  @query('[aria-label="Crop"]') private readonly cropper!: HTMLElement | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forgetPreview();
  }

  /** Keys go to the box that is drawn, to the picture, or to what gives one. */
  override focus(): void {
    if (this.boxing) this.box?.focus();
    else (this.view ?? this.chooser)?.focus();
  }

  /** The picture stays as it is. Says whether it was being cropped. */
  endCropping(): boolean {
    if (this.cropping === 'no') return false;
    this.cropping = 'no';
    // Where the work goes on is where cropping was begun.
    void this.updateComplete.then(() => this.cropper?.focus());
    return true;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('picture')) {
      this.cropping = 'no';
      this.forgetPreview();
      if (this.picture) this.preview = URL.createObjectURL(this.picture);
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
        <p class="other-ways">or drop or paste one</p>
        <button class="quiet" type="button" @click=${this.handlePhoto}>Take a photo</button>
        <sample-list .active=${this.active}></sample-list>
        ${this.canUndo ? this.renderBack() : nothing}
      </div>
    </div>`;
  }

  private renderBack(): TemplateResult {
    return html`<button class="quiet" type="button" @click=${this.handleUndo}>Undo</button>`;
  }

  private renderPicture(): TemplateResult {
    const cropping = this.cropping !== 'no';
    return html`<picture-view
        .address=${this.preview}
        .paper=${this.paper}
        .outlines=${cropping ? [] : this.outlines}
        .chosen=${this.chosen}
        .marked=${this.marked}
        .cropping=${cropping || this.boxing}
        @unreadable=${this.handleNoPreview}
        >${this.renderFrame()}</picture-view
      >
      <picture-notice .work=${this.work}></picture-notice>
      <p class="words" role="status">${this.cropWords()}</p>
      ${
        this.boxing
          ? html`<box-tools @box-taken=${() => this.box?.finish()}></box-tools>`
          : html`<div class="tools">${cropping ? this.renderCropTools() : this.renderTools()}</div>`
      }`;
  }

  private renderFrame(): unknown {
    if (this.boxing) return html`<box-frame></box-frame>`;
    if (this.cropping === 'no') return nothing;
    return html`<crop-frame .aslant=${this.cropping === 'aslant'}></crop-frame>`;
  }

  private cropWords(): string {
    if (this.cropping === 'no') return '';
    return frameWords[this.cropping === 'upright' ? 'upright' : this.edges];
  }

  private renderTools(): TemplateResult {
    return html`${this.renderTool('Choose another picture', folderIcon, this.handleChoose)}
    ${this.renderTool('Take a photo', cameraIcon, this.handlePhoto)}
    ${this.renderTool('Turn right', turnIcon, this.handleTurn)}
    ${this.renderTool('Crop', cropIcon, this.handleCrop)}
    ${this.renderTool('Undo', undoIcon, this.handleUndo, this.canUndo)}
    ${this.renderTool('Redo', redoIcon, this.handleRedo, this.canRedo)}
    ${this.renderTool('Clear', clearIcon, this.handleClear)}`;
  }

  private renderCropTools(): TemplateResult {
    return html`<div class="crop-tools">
      <button class="quiet" type="button" @click=${this.handleCropEnd}>Cancel</button>
      <button
        class="quiet"
        type="button"
        aria-pressed=${this.cropping === 'aslant' ? 'true' : 'false'}
        @click=${this.handleAslant}
      >
        Straighten
      </button>
      <button class="primary" type="button" @click=${this.handleCut}>Crop</button>
    </div>`;
  }

  private renderTool(
    name: string,
    icon: TemplateResult,
    handle: () => void,
    enabled = true,
  ): TemplateResult {
    return html`<button
      class="icon"
      type="button"
      aria-label=${name}
      title=${name}
      ?disabled=${!enabled}
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
    void this.updateComplete.then(() => {
      this.crop.focus();
    });
  };

  /** A sheet seen aslant is cut along its own corners. */
  private readonly handleAslant = (): void => {
    this.cropping = this.cropping === 'aslant' ? 'upright' : 'aslant';
    if (this.cropping === 'aslant') void this.proposeEdges();
  };

  /** Looks for the sheet's edges; what the user has begun to drag meanwhile stays. */
  private async proposeEdges(): Promise<void> {
    const { picture, crop } = this;
    if (!picture) return;
    const { corners } = crop;
    this.edges = 'sought';
    const sheet = await sheetOf(picture);
    if (picture !== this.picture) return;
    const isUntouched = crop.isConnected && crop.corners === corners;
    if (sheet && isUntouched) crop.corners = sheet;
    this.edges = sheet && isUntouched ? 'proposed' : 'unknown';
  }

  private readonly handleCut = (): void => {
    const { corners } = this.crop;
    this.endCropping();
    this.dispatchEvent(new PictureChangeEvent({ kind: 'cut', corners }));
  };

  private readonly handleCropEnd = (): void => {
    this.endCropping();
  };

  private readonly handleUndo = (): void => {
    this.dispatchEvent(new CommandEvent('undo'));
  };

  private readonly handleRedo = (): void => {
    this.dispatchEvent(new CommandEvent('redo'));
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
