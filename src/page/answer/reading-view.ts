import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { digitTextOf, textOf, type Digit, type Reading } from '../../pipeline/reading/index.ts';
import type { Engine } from '../../protocol.ts';
import { digitsOf, isPartingUnsure, isUnseen } from '../reader/correction.ts';
import { digitAt, obeyDigitKey } from '../shared/digit-keys.ts';
import { DigitChosenEvent, SaidEvent, type DoneEvent } from '../shared/events.ts';
import type { Paint } from './paint.ts';
import { digitsStyles } from './digits.styles.ts';
import { isLong } from './is-long.ts';
import './probability-bars.ts';
import './reading-foot.ts';
import type { Offline } from './reading-foot.ts';
import { longAnswerStyles } from './long-answer.styles.ts';
import { readingViewStyles } from './reading-view.styles.ts';
import { renderDigits } from './render-digits.ts';
import { renderSaying } from './render-saying.ts';
import { sayAloud, sayWhose } from './say-reading.ts';
import { sayingStyles } from './saying.styles.ts';
import { scrollToRow } from './scroll-to-row.ts';
import {
  answerOf,
  choosableOn,
  chosenOn,
  glyphShown,
  placeMarked,
  placeShown,
  type Screen,
} from '../reader/screen.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { waitStyles } from '../shared/wait.styles.ts';

/** How long what was done with the answer is told, in milliseconds. */
const tellingTime = 2_500;

/**
 * The answer: a sentence, the digits, ten bars, and what the network saw. What stands in its slot invites while
 * nothing was given. Its size is its place's: whatever it holds, nothing beside it moves.
 *
 * @fires retry - The user wants another attempt at what failed.
 * @fires reload - The user wants the page anew.
 * @fires stop - The user waits no longer.
 * @fires digit-chosen - One of several digits is to be looked at.
 * @fires correction - The user said what a digit is.
 * @fires correction-asked - The user wants to be asked what a digit is.
 * @fires box-asked - A digit was missed, and the user wants to show where.
 */
@customElement('reading-view')
export class ReadingView extends LitElement {
  static override styles = [
    sharedStyles,
    waitStyles,
    digitsStyles,
    sayingStyles,
    readingViewStyles,
    longAnswerStyles,
  ];

  @property({ attribute: false }) screen: Screen = { kind: 'empty' };
  /** What computes, as soon as it is known. */
  @property({ attribute: false }) engine: Engine | undefined;
  /** A stroke is being written: nothing is said aloud before it ends, and then everything, as if it were new. */
  @property({ type: Boolean }) writing = false;
  @property() offline: Offline = 'unknown';
  @property({ attribute: false }) paint: Paint | undefined;

  /** What was just done with the answer, in words. */
  @state() private done = '';

  /** What of the screen was said last. */
  private said = '';
  private telling: ReturnType<typeof setTimeout> | undefined;
  private readonly sizes = new ResizeObserver(() => {
    this.showMarked();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('screen')) this.done = '';
  }

  protected override render(): TemplateResult {
    const reading = answerOf(this.screen)?.reading;
    return html`${this.renderReading(reading)}
      <reading-foot
        .screen=${this.screen}
        .paint=${this.paint}
        .offline=${this.offline}
      ></reading-foot>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('screen')) this.followMarked(changes.get('screen') ?? { kind: 'empty' });
    if (changes.has('screen') || changes.has('writing'))
      this.speak(changes.get('writing') === true);
  }

  /** Says what is new; once a stroke has ended everything, as if it were new. */
  private speak(strokeEnded: boolean): void {
    if (strokeEnded) this.said = '';
    if (this.writing) return;
    const words = sayAloud(this.screen);
    if (words === undefined || words === this.said) return;
    this.said = words;
    this.dispatchEvent(new SaidEvent(words));
  }

  /** Brings the marked digit into view when it is another one, and only where lines scroll: the page stays where it is. */
  private followMarked(before: Screen): void {
    const { screen } = this;
    const isSame =
      placeMarked(before) === placeMarked(screen) &&
      answerOf(before)?.reading === answerOf(screen)?.reading;
    if (screen.kind === 'answered' && !isSame) this.showMarked();
  }

  private readonly showMarked = (): void => {
    const marked = this.renderRoot.querySelector('.lines .chosen');
    const scroller = marked?.closest('.numeral');
    if (marked && scroller) scrollToRow(scroller, marked);
  };

  private renderReading(reading: Reading | undefined): TemplateResult {
    const inviting = this.screen.kind === 'empty';
    return html`<section class="reading ${this.look(reading)}" aria-label="Answer">
      ${renderSaying(this.screen, this.done, this)}${this.renderNumeral(reading)}
      ${
        reading && 'lines' in reading
          ? html`<answer-menu .reading=${reading} @done=${this.handleDone}></answer-menu>`
          : nothing
      }
      ${this.renderBars(reading)}
      <div class="invitation" ?hidden=${!inviting}>
        <p>Nothing you write or show leaves this device.</p>
        <slot></slot>
      </div>
    </section>`;
  }

  /**
   * Ten bars are some digit's: on a page of lines those of the one that was chosen. Where it is in doubt what is one
   * digit, the ways to choose from have their place.
   */
  private renderBars(reading: Reading | undefined): unknown {
    const glyph = glyphShown(this.screen);
    if (!glyph || (isLong(reading) && chosenOn(this.screen) === undefined)) return nothing;
    if (this.screen.kind === 'answered' && isPartingUnsure(reading!, glyph as Digit))
      return html`<parting-ways
        .reading=${reading!}
        .place=${placeShown(this.screen)!}
      ></parting-ways>`;
    return html`<probability-bars
      .probabilities=${glyph.probabilities}
      .said=${isUnseen(glyph) ? glyph.value : undefined}
      .whose=${sayWhose(glyph)}
      .muted=${reading?.kind === 'not-a-digit'}
    ></probability-bars>`;
  }

  private look(reading: Reading | undefined): string {
    const looks = [reading?.kind ?? 'none'];
    if (isLong(reading)) looks.push('lines');
    else if (reading && digitsOf(reading).length > 1) looks.push('many');
    if (this.screen.kind === 'reading') looks.push('waiting');
    return looks.join(' ');
  }

  /** Several digits can be walked along with the keyboard, and scrolled where they are many. */
  private renderNumeral(reading: Reading | undefined): TemplateResult {
    const lines = reading ? textOf(reading).split('\n') : [];
    const length = Math.max(1, ...lines.map((line) => line.length));
    const digits = this.renderOutput(reading);
    const size = `--length: ${length}; --lines: ${lines.length}`;
    if (!reading || digitsOf(reading).length < 2)
      return html`<div class="column">
        <div class="numeral ${reading ? '' : 'unwritten'}">
          ${digits}${isDash(reading) ? html`<span class="dash"></span>` : nothing}
        </div>
      </div>`;
    return html`<div class="column" .style=${size}>
      <div
        class="numeral ${lines.length >= 5 ? 'numbered' : ''}"
        role="group"
        aria-label="Digits: walk with the arrow keys, correct with a figure"
        tabindex="0"
        @keydown=${this.handleKey}
        @click=${this.handlePress}
      >
        ${digits}
      </div>
    </div>`;
  }

  /**
   * Its text is exactly what is written: no blank may stand in this template. What changes in it is not said from here: the
   * page's one voice says it, with what there is to doubt.
   */
  private renderOutput(reading: Reading | undefined): TemplateResult {
    const certainty = this.screen.kind === 'answered' && reading && 'certainty' in reading;
    const { backend, network } = answerOf(this.screen)?.engine ?? this.engine ?? {};
    return html`<output
      aria-label="Reading"
      aria-live=${this.writing ? 'off' : 'polite'}
      data-digits=${reading ? digitTextOf(reading) : nothing}
      data-state=${stateOf(this.screen)}
      data-certainty=${certainty ? reading.certainty : nothing}
      data-backend=${backend ?? nothing}
      data-network=${network ?? nothing}
      ><span aria-live="off"
        >${keyed(this.writing, reading ? renderDigits(reading, placeMarked(this.screen)) : nothing)}</span
      ></output
    >`;
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const digits = choosableOn(this.screen);
    if (digits) obeyDigitKey(event, { ...digits, told: true });
  };

  /** A press on a digit looks at it, one beside the digits looks at all again. */
  private readonly handlePress = ({ currentTarget, clientX, clientY }: MouseEvent): void => {
    const output = (currentTarget as Element).querySelector('output')!;
    const place = digitAt(output, clientX, clientY);
    this.dispatchEvent(new DigitChosenEvent(place === chosenOn(this.screen) ? undefined : place));
  };

  private readonly handleDone = ({ words }: DoneEvent): void => {
    this.done = words;
    this.dispatchEvent(new SaidEvent(words));
    clearTimeout(this.telling);
    this.telling = setTimeout(() => (this.done = ''), tellingTime);
  };
}

function stateOf(screen: Screen): string {
  return screen.kind === 'answered' ? screen.answer.reading.kind : screen.kind;
}

function isDash(reading: Reading | undefined): boolean {
  return reading?.kind === 'not-a-digit' || reading?.kind === 'nothing-written';
}

declare global {
  interface HTMLElementTagNameMap {
    'reading-view': ReadingView;
  }
}
