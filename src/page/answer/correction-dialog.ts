import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { correctionDialogStyles } from './correction-dialog.styles.ts';
import { digitsStyles } from './digits.styles.ts';
import { boxAsked, type Asked } from '../reader/asked.ts';
import { digitsOf, isPartingUnsure, placeInLine } from '../reader/correction.ts';
import { digitEventOf, stepOf } from '../shared/digit-keys.ts';
import {
  CommandEvent,
  CorrectionEvent,
  DigitChosenEvent,
  type WrittenEvent,
} from '../shared/events.ts';
import { afterIcon, beforeIcon, closeIcon, redoIcon, undoIcon } from '../shared/icons.ts';
import { openDialog } from '../shared/open-dialog.ts';
import type { PlacedReading } from '../reader/placed-reading.ts';
import type { Paint } from './paint.ts';
import './parting-ways.ts';
import './place-view.ts';
import { renderDigits } from './render-digits.ts';
import { renderFigures, renderWays } from './render-ways.ts';
import { nameDigit } from './say-reading.ts';
import { SecondPress } from '../shared/second-press.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { numberAt, type Wish } from '../reader/wish.ts';
import { textOf, textOfNumber } from '../../pipeline/reading/index.ts';
import { WrittenField } from './written-field.ts';

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
  static override styles = [sharedStyles, digitsStyles, correctionDialogStyles];

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

  private readonly secondPress = new SecondPress(this, () => this.open);

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;

  /** Asks, over the page. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (!this.asked || this.dialog.open) return;
    this.touched = false;
    openDialog(this.dialog);
    this.showPart();
    this.shadowRoot!.querySelector('written-field')?.reset();
    this.focus();
  }

  /** Keys go to what was read, or else to what is typed. */
  override focus(): void {
    this.shadowRoot!.querySelector<HTMLElement>('[aria-current], written-field')?.focus();
  }

  get open(): boolean {
    return this.hasUpdated && this.dialog.open;
  }

  /** What it covers of the window; nothing while it is closed. */
  get cover(): DOMRect | undefined {
    return this.open ? this.dialog.getBoundingClientRect() : undefined;
  }

  close(): void {
    this.dialog.close();
  }

  protected override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="question"
      @keydown=${this.handleKey}
      @click=${{ handleEvent: this.secondPress.swallow, capture: true }}
      @close=${this.handleClosed}
    >
      <div class="dialog-head">
        <div class="what">
          <h2 id="question">${this.question()}</h2>
          ${this.renderText()}
        </div>
        ${this.touched ? this.renderHistory() : nothing}
        <button class="icon" type="button" aria-label="Close" @click=${this.handleClose}>
          ${closeIcon}
        </button>
      </div>
      ${this.asked?.kind === 'digit' ? this.renderDigit(this.asked) : nothing}
      ${this.asked?.kind === 'box' ? this.renderBox() : nothing}
    </dialog>`;
  }

  /** The line that the digit stands in, as the answer shows it: the answer itself may lie under this. */
  private renderText(): unknown {
    if (this.asked?.kind !== 'digit') return nothing;
    const { placed, place } = this.asked;
    const [line] = placeInLine(placed.reading, place);
    const text = textOf(placed.reading).split('\n')[line] ?? '';
    // A digit by itself is the one among the figures that stands out.
    if (text.length < 2) return nothing;
    return html`<p class="text">${renderDigits(placed.reading, place)[line]}</p>`;
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
    if (this.open && (changes.has('asked') || changes.has('paint'))) this.showPart();
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
      ${this.renderPartings(placed, place)} ${renderFigures({ placed, place, wish: this.wish })}
      <div class="ways">${renderWays({ placed, place, wish: this.wish })}</div>
      ${number ? this.renderTyping('The whole number', textOfNumber(number), 'Set') : nothing}`;
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

  private renderTyping(label: string, value: string, action: string): TemplateResult {
    return html`<written-field
      .label=${label}
      .value=${value}
      .action=${action}
      .signsAlone=${this.asked?.kind === 'box'}
      @written=${this.handleWritten}
    ></written-field>`;
  }

  /** The digit enlarged, and in the middle of what is seen of its line. */
  private showPart(): void {
    const marked = this.renderRoot.querySelector<HTMLElement>('.text .chosen');
    const text = marked?.closest('.text');
    if (marked && text)
      text.scrollLeft = marked.offsetLeft - (text.clientWidth - marked.offsetWidth) / 2;
    const box = this.asked && boxAsked(this.asked);
    if (!box || !this.canvas) return;
    void this.paint?.(this.canvas, box);
  }

  private readonly wish = (wish: Wish): void => {
    // After these the digit is another one that may still be wrong.
    if (wish.kind !== 'gap' && wish.kind !== 'split' && wish.kind !== 'join') this.close();
    this.dispatchEvent(new CorrectionEvent(wish));
  };

  /** It may have been opened again before this is heard. */
  private readonly handleClosed = (): void => {
    if (!this.open) this.dispatchEvent(new Event('closed'));
  };

  private readonly handleClose = (): void => {
    this.close();
  };

  private readonly handleWritten = ({ text }: WrittenEvent): void => {
    if (this.asked?.kind === 'box') this.wish({ kind: 'insert', box: this.asked.box, text });
    else if (this.asked) this.wish({ kind: 'text', place: this.asked.place, text });
  };

  /** What a key means on a digit it means here too, but those that press a button; in the field it is text. */
  private readonly handleKey = (event: KeyboardEvent): void => {
    const { target } = event;
    const step = stepOf(event);
    if (step && !(target instanceof WrittenField && target.isTyped)) {
      event.preventDefault();
      // What was done before it was asked is not seen from here.
      if (this.touched) this.dispatchEvent(new CommandEvent(step));
    }
    if (this.asked?.kind !== 'digit' || target instanceof WrittenField) return;
    const { place, placed } = this.asked;
    const count = Math.max(1, digitsOf(placed.reading).length);
    const meant = digitEventOf(event, { count, chosen: place, marked: place });
    if (meant instanceof CorrectionEvent && event.key !== ' ') this.wish(meant.wish);
    else if (meant instanceof DigitChosenEvent && isOther(meant.place, place))
      this.dispatchEvent(meant);
    else return;
    event.preventDefault();
  };
}

/** Escape looks at no digit: here it closes. */
function isOther(to: number | undefined, place: number): boolean {
  return to !== undefined && to !== place;
}

declare global {
  interface HTMLElementTagNameMap {
    'correction-dialog': CorrectionDialog;
  }
}
