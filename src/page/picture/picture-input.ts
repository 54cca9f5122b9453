import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Box } from '../../pipeline/image/index.ts';
import '../shared/box-frame.ts';
import type { BoxFrame } from '../shared/box-frame.ts';
import '../shared/box-tools.ts';
import type { CropFrame } from '../shared/crop-frame.ts';
import {
  CommandEvent,
  type Command,
  PictureChangeEvent,
  PictureChosenEvent,
} from '../shared/events.ts';
import {
  cameraIcon,
  clearIcon,
  cropIcon,
  folderIcon,
  redoIcon,
  turnIcon,
  undoIcon,
} from '../shared/icons.ts';
import { Cropping } from './cropping.ts';
import type { Paper } from './paper.ts';
import './picture-notice.ts';
import type { PictureWork } from './picture-notice.ts';
import { pictureInputStyles } from './picture-input.styles.ts';
import './picture-view.ts';
import '../shared/sample-list.ts';
import type { PictureView } from './picture-view.ts';
import type { Outline } from '../reader/screen.ts';
import type { Framing } from '../shared/framing.ts';
import { Speaker } from '../shared/speaker.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/**
 * Where a picture is given and seen: chosen, photographed or one of the samples, with the digits that were found
 * framed.
 *
 * @fires picture-chosen - The user gave a picture.
 * @fires picture-change - The picture is to be turned or cut.
 * @fires marking - A part of the picture is going to be marked.
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
  @query('input') private readonly input!: HTMLInputElement;
  @query('crop-frame') private readonly crop!: CropFrame | null;
  @query('box-frame') private readonly box!: BoxFrame | null;
  @query('picture-view') private readonly view!: PictureView | null;
  @query('.offer .primary') private readonly chooser!: HTMLElement | null;
  @query('[aria-label="Crop"]') private readonly cropper!: HTMLElement | null;

  private readonly cropping = new Cropping(this, {
    frame: () => this.crop,
    picture: () => this.picture,
    focus: () => this.cropper?.focus(),
  });

  constructor() {
    super();
    new Speaker(this, () => this.cropping.words);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forgetPreview();
  }

  /** Keys go to the box that is drawn, to the picture, or to what gives one. */
  override focus(): void {
    if (this.boxing) this.box?.focus();
    else (this.view ?? this.chooser)?.focus();
  }

  /** Where in the window a box lies that is in shares of the picture. */
  placeOf(box: Box): DOMRect | undefined {
    return this.view?.placeOf(box);
  }

  /** Keys are for what is being cropped, and not for the digits. */
  get hasKeys(): boolean {
    return this.active && this.cropping.isOn;
  }

  /** What is being moved over the picture: a box, or what is to stay. */
  get framing(): Framing | null {
    return this.box ?? this.crop;
  }

  /** The picture stays as it is. Says whether it was being cropped. */
  endCropping(): boolean {
    return this.cropping.end();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (this.boxing) this.cropping.leave();
    if (changes.has('picture')) {
      this.cropping.leave();
      this.forgetPreview();
      if (this.picture) this.preview = URL.createObjectURL(this.picture);
    }
    this.toggleAttribute('cropping', this.cropping.isOn);
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
        ${this.canUndo ? this.renderStep('Undo', 'undo') : nothing}
        ${this.canRedo ? this.renderStep('Redo', 'redo') : nothing}
      </div>
    </div>`;
  }

  private renderStep(name: string, command: Command): TemplateResult {
    return html`<button class="quiet" type="button" @click=${this.asksTo(command)}>
      ${name}
    </button>`;
  }

  private renderPicture(): TemplateResult {
    const cropping = this.cropping.isOn;
    return html`<picture-view
        .address=${this.preview}
        .paper=${this.paper}
        .outlines=${cropping ? [] : this.outlines}
        .chosen=${this.chosen}
        .marked=${this.marked}
        .cropping=${cropping || this.boxing}
        @unreadable=${this.handleNoPreview}
        >${this.boxing ? html`<box-frame></box-frame>` : this.cropping.renderFrame()}</picture-view
      >
      <picture-notice .work=${this.work}></picture-notice>
      <p class="words">${this.cropping.words}</p>
      ${
        this.boxing
          ? html`<box-tools @box-taken=${() => this.box?.finish()}></box-tools>`
          : html`<div class="tools">
              ${cropping ? this.cropping.renderTools() : this.renderTools()}
            </div>`
      }`;
  }

  private renderTools(): TemplateResult {
    return html`${this.renderTool('Choose another picture', folderIcon, this.handleChoose)}
    ${this.renderTool('Take a photo', cameraIcon, this.handlePhoto)}
    ${this.renderTool('Turn right', turnIcon, this.handleTurn)}
    ${this.renderTool('Crop', cropIcon, this.cropping.begin)}
    ${this.renderTool('Undo', undoIcon, this.asksTo('undo'), this.canUndo)}
    ${this.renderTool('Redo', redoIcon, this.asksTo('redo'), this.canRedo)}
    ${this.renderTool('Clear', clearIcon, this.asksTo('clear'))}`;
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

  private asksTo(command: Command): () => void {
    return () => this.dispatchEvent(new CommandEvent(command));
  }

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
