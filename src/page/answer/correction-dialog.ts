import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Box } from '../../pipeline/image/index.ts';
import { correctionDialogStyles } from './correction-dialog.styles.ts';
import { digitsOf, isCorrected, isPartingUnsure } from '../reader/correction.ts';
import { stepOf } from '../shared/digit-keys.ts';
import {
  CommandEvent,
  CorrectionEvent,
  DigitChosenEvent,
  type WrittenEvent,
} from '../shared/events.ts';
import { afterIcon, beforeIcon, closeIcon, redoIcon, undoIcon } from '../shared/icons.ts';
import { openDialog } from '../shared/open-dialog.ts';
import type { PlacedReading } from '../reader/placed-reading.ts';
import './parting-ways.ts';
import { nameDigit, percent } from './say-reading.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { hasBefore, numberAround, numberAt, spotsOf, type Wish } from '../reader/wish.ts';
import { asWritten } from '../reader/written-signs.ts';
import { WrittenField } from './written-field.ts';

/** Draws what stands in a box of the surface that was read, enlarged to a canvas, with what is around. */
export type Paint = (canvas: HTMLCanvasElement, box: Box) => unknown;

/** What is asked about: a digit of the reading, or a box in which nothing was read. */
export type Asked =
  | { readonly kind: 'digit'; readonly placed: PlacedReading; readonly place: number }
  | { readonly kind: 'box'; readonly box: Box };

const figures = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/**
 * Asks what a digit really is: another one, none, two, one with the next, the number that it stands in. The digit is seen,
 * enlarged; the page around stays in view.
 *
 * @fires correction - The user said what is wrong.
 * @fires digit-chosen - The digit before or after is to be asked about.
 * @fires command - What was put right is to be undone, or done again.
 * @fires closed - Nothing is asked any more.
 */
@customElement('correction-dialog')
export class CorrectionDialog extends LitElement {
  static override styles = [sharedStyles, correctionDialogStyles];

  /** Nothing while there is nothing to ask about. */
  @property({ attribute: false }) asked: Asked | undefined;
  @property({ attribute: false }) paint: Paint | undefined;
  /** What there is after the last step: another object after each. */
  @property({ attribute: false }) present: unknown;
  /** There is a step to undo. */
  @property({ type: Boolean }) canUndo = false;
  /** There is an undone step. */
  @property({ type: Boolean }) canRedo = false;

  /** Something was put right since this was asked. */
  @state() private touched = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;

  /** Asks, over the page. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (!this.asked || this.dialog.open) return;
    this.touched = false;
    openDialog(this.dialog);
    this.paintPart();
    this.shadowRoot!.querySelector('written-field')?.reset();
    this.focus();
  }

  /** Keys go to what was read, or else to what is typed. */
  override focus(): void {
    this.shadowRoot!.querySelector<HTMLElement>('[aria-current], written-field')?.focus();
  }

  get open(): boolean {
    return this.dialog.open;
  }

  close(): void {
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="question"
      @keydown=${this.handleKey}
      @close=${() => this.dispatchEvent(new Event('closed'))}
    >
      <div class="dialog-head">
        <h2 id="question">${this.question()}</h2>
        ${this.touched ? this.renderHistory() : nothing}
        <button class="icon" type="button" aria-label="Close" @click=${this.handleClose}>
          ${closeIcon}
        </button>
      </div>
      ${this.asked?.kind === 'digit' ? this.renderDigit(this.asked) : nothing}
      ${this.asked?.kind === 'box' ? this.renderBox() : nothing}
    </dialog>`;
  }

  /** Named by what they do here: the tools that go through all steps have the short names. */
  private renderHistory(): TemplateResult {
    const step = (command: 'undo' | 'redo', name: string, icon: TemplateResult, can: boolean) =>
      html`<button
        class="icon"
        type="button"
        aria-label=${name}
        title=${name}
        ?disabled=${!can}
        @click=${() => this.dispatchEvent(new CommandEvent(command))}
      >
        ${icon}
      </button>`;
    return html`${step('undo', 'Undo correction', undoIcon, this.canUndo)}
    ${step('redo', 'Redo correction', redoIcon, this.canRedo)}`;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (this.hasUpdated && this.open && changes.has('present')) this.touched = true;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (this.open && (changes.has('asked') || changes.has('paint'))) this.paintPart();
    if (this.open && !this.asked) this.close();
  }

  private question(): string {
    if (this.asked?.kind !== 'digit') return 'What stands in the box?';
    const { placed, place } = this.asked;
    if (digitsOf(placed.reading).length < 2) return 'What is it?';
    return `What is the ${nameDigit(placed.reading, place).replace(/^the /, '')}?`;
  }

  private renderBox(): TemplateResult {
    return html`<div class="seen">
        <canvas width="480" height="240" aria-hidden="true"></canvas>
      </div>
      ${this.renderTyping('What it says', '', 'Add')}`;
  }

  private renderDigit({ placed, place }: Asked & { kind: 'digit' }): TemplateResult {
    const digits = digitsOf(placed.reading);
    const number = numberAt(placed, place);
    return html`<div class="seen">
        ${this.renderStep(-1, 'Digit before', beforeIcon, digits.length, place)}
        <canvas width="480" height="240" aria-hidden="true"></canvas>
        ${this.renderStep(1, 'Digit after', afterIcon, digits.length, place)}
      </div>
      ${this.renderPartings(placed, place)} ${this.renderFigures(placed, place)}
      <div class="ways">${this.renderWays(placed, place)}</div>
      ${number ? this.renderTyping('The whole number', asWritten(number), 'Set') : nothing}`;
  }

  private renderStep(
    step: number,
    name: string,
    icon: TemplateResult,
    count: number,
    place: number,
  ): unknown {
    if (count < 2) return nothing;
    const to = place + step;
    return html`<button
      class="icon"
      type="button"
      aria-label=${name}
      title=${name}
      ?disabled=${to < 0 || to >= count}
      @click=${() => this.dispatchEvent(new DigitChosenEvent(to))}
    >
      ${icon}
    </button>`;
  }

  private renderPartings({ reading }: PlacedReading, place: number): unknown {
    const digit = digitsOf(reading)[place];
    if (!digit || !isPartingUnsure(reading, digit)) return nothing;
    return html`<parting-ways
      .reading=${reading}
      .place=${place}
      @correction=${this.handleClose}
    ></parting-ways>`;
  }

  private renderFigures({ reading }: PlacedReading, place: number): TemplateResult {
    const digit = digitsOf(reading)[place];
    const looked = digit ?? ('refused' in reading ? reading.refused[0] : undefined);
    // How sure each figure is says nothing where it is not sure that one digit stands there.
    const shares = digit && isPartingUnsure(reading, digit) ? undefined : looked?.probabilities;
    return html`<ol>
      ${figures.map(
        (value) =>
          html`<li>
            <button
              type="button"
              aria-current=${value === digit?.value ? 'true' : nothing}
              @click=${() => {
                this.wish({ kind: 'value', place, value });
              }}
            >
              <b>${value}</b> ${shares ? percent(shares[value]!) : nothing}
            </button>
          </li>`,
      )}
    </ol>`;
  }

  private renderWays(placed: PlacedReading, place: number): unknown {
    const digit = digitsOf(placed.reading)[place];
    if (!digit) return nothing;
    const way = (name: string, kind: 'remove' | 'gap' | 'split' | 'join', key: string) =>
      html`<button
        class="quiet"
        type="button"
        aria-keyshortcuts=${key}
        @click=${() => {
          this.wish({ kind, place });
        }}
      >
        ${name}
      </button>`;
    const isInNumber = numberAround(placed, place)[0] < place;
    return html`${way(isCorrected(digit) ? 'Remove it' : 'Not a digit', 'remove', 'Delete')}
    ${way('Two digits', 'split', '/')}
    ${hasBefore(placed, place + 1) ? way('One with the next', 'join', 'J') : nothing}
    ${
      hasBefore(placed, place)
        ? way(isInNumber ? 'A gap before it' : 'No gap before it', 'gap', 'Space')
        : nothing
    }`;
  }

  private renderTyping(label: string, value: string, action: string): TemplateResult {
    return html`<written-field
      .label=${label}
      .value=${value}
      .action=${action}
      .signsAlone=${this.asked?.kind === 'box'}
      @written=${this.handleWritten}
    ></written-field>`;
  }

  private paintPart(): void {
    const box = this.boxAsked();
    if (!box || !this.canvas) return;
    void this.paint?.(this.canvas, box);
  }

  private boxAsked(): Box | undefined {
    if (this.asked?.kind !== 'digit') return this.asked?.box;
    const { placed, place } = this.asked;
    return spotsOf(placed)[place]?.box ?? placed.places.values().next().value;
  }

  private wish(wish: Wish): void {
    // After these the digit is another one that may still be wrong.
    if (wish.kind !== 'gap' && wish.kind !== 'split' && wish.kind !== 'join') this.close();
    this.dispatchEvent(new CorrectionEvent(wish));
  }

  private readonly handleClose = (): void => {
    this.close();
  };

  private readonly handleWritten = ({ text }: WrittenEvent): void => {
    if (this.asked?.kind === 'box') this.wish({ kind: 'insert', box: this.asked.box, text });
    else if (this.asked) this.wish({ kind: 'text', place: this.asked.place, text });
  };

  /** What a key means on a digit it means here too; in the field it is text. */
  private readonly handleKey = (event: KeyboardEvent): void => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const step = stepOf(event);
    if (step && !(target instanceof WrittenField && target.isTyped)) {
      event.preventDefault();
      // What was done before it was asked is not seen from here.
      if (this.touched) this.dispatchEvent(new CommandEvent(step));
    }
    if (this.asked?.kind !== 'digit' || altKey || ctrlKey || metaKey) return;
    if (target instanceof WrittenField) return;
    const { place, placed } = this.asked;
    const last = digitsOf(placed.reading).length - 1;
    const kinds = { Delete: 'remove', Backspace: 'remove', '/': 'split', j: 'join' } as const;
    if (/^\d$/.test(key)) this.wish({ kind: 'value', place, value: Number(key) });
    else if (key in kinds) this.wish({ kind: kinds[key as keyof typeof kinds], place });
    else if (key === 'ArrowLeft' && place > 0) this.dispatchEvent(new DigitChosenEvent(place - 1));
    else if (key === 'ArrowRight' && place < last)
      this.dispatchEvent(new DigitChosenEvent(place + 1));
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'correction-dialog': CorrectionDialog;
  }
}
