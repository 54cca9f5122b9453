import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Digit, Reading } from '../../pipeline/reading/index.ts';
import type { Engine } from '../../protocol.ts';
import { digitsOf, isPartingUnsure } from '../reader/correction.ts';
import { digitAt, obeyDigitKey } from '../shared/digit-keys.ts';
import {
  DigitChosenEvent,
  ReloadEvent,
  RetryEvent,
  StopEvent,
  type DoneEvent,
} from '../shared/events.ts';
import { isLong } from './is-long.ts';
import './probability-bars.ts';
import './reading-foot.ts';
import type { Offline } from './reading-foot.ts';
import { readingViewStyles } from './reading-view.styles.ts';
import { renderDigits } from './render-digits.ts';
import { say, type Saying } from './say-reading.ts';
import {
  answerOf,
  choosableOn,
  chosenOn,
  glyphShown,
  placeMarked,
  placeShown,
  type Screen,
} from '../reader/screen.ts';
import { textWritten } from '../reader/written-signs.ts';
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
  static override styles = [sharedStyles, waitStyles, readingViewStyles];

  @property({ attribute: false }) screen: Screen = { kind: 'empty' };
  /** What computes, as soon as it is known. */
  @property({ attribute: false }) engine: Engine | undefined;
  /** A stroke is being written: nothing is said aloud before it ends, and then everything, as if it were new. */
  @property({ type: Boolean }) writing = false;
  @property() offline: Offline = 'unknown';

  /** What was just done with the answer, in words. */
  @state() private done = '';

  private telling: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('screen')) this.done = '';
  }

  protected override render(): TemplateResult {
    const reading = answerOf(this.screen)?.reading;
    return html`${this.renderReading(reading)}
      <reading-foot .screen=${this.screen} .offline=${this.offline}></reading-foot>`;
  }

  protected override updated(changes: PropertyValues<this>): void {
    // Only there, and only where lines scroll: to follow a number while it is written would be restless.
    if (changes.has('screen') && chosenOn(this.screen) !== undefined)
      this.renderRoot.querySelector('.lines .chosen')?.scrollIntoView({ block: 'nearest' });
  }

  private renderReading(reading: Reading | undefined): TemplateResult {
    const inviting = this.screen.kind === 'empty';
    return html`<section class="reading ${this.look(reading)}" aria-label="Answer">
      ${this.renderSaying()}${this.renderNumeral(reading)}
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

  private renderSaying(): TemplateResult {
    const saying: Saying = this.done ? { gist: this.done, more: '' } : say(this.screen);
    const { gist, more, doubtful } = saying;
    // How far a reading is changes too often to be said aloud.
    const hidden = this.screen.kind === 'reading' ? 'true' : nothing;
    const words = html`<span class="visually-hidden">${this.done ? '' : this.spoken()}</span
      ><strong>${gist}</strong
      >${more ? html`<span class="visually-hidden">, </span>` : nothing}<span aria-hidden=${hidden}
        >${more}</span
      >`;
    return html`<p
      class="says ${doubtful ? 'doubt' : ''}"
      role="status"
      aria-live=${this.writing ? 'off' : 'polite'}
    >
      ${keyed(this.writing, words)}${this.renderWayOn()}${this.renderProgress()}
    </p>`;
  }

  /** The digits themselves where they are soon said: nobody wants to have a page read out. */
  private spoken(): string {
    const { screen } = this;
    if (screen.kind !== 'answered' || chosenOn(screen) !== undefined) return '';
    const { reading } = screen.answer;
    return 'lines' in reading && !isLong(reading) ? `${textWritten(reading)}. ` : '';
  }

  /** A share as soon as there is one; until then a bar that shows that it goes on. */
  private renderProgress(): unknown {
    if (this.screen.kind !== 'reading') return nothing;
    const { share } = this.screen;
    return html`<progress class="wait" aria-label="Progress" value=${share ?? nothing}></progress>`;
  }

  /** A long wait can be ended, and what failed tried again; but a file that is no picture stays none. */
  private renderWayOn(): unknown {
    const { screen } = this;
    if (screen.kind === 'reading' && !screen.last) return this.renderWay('Stop', StopEvent);
    if (screen.kind !== 'failed' || screen.failure.code === 'picture-unreadable') return nothing;
    if (screen.failure.code === 'outdated') return this.renderWay('Reload', ReloadEvent);
    return this.renderWay(screen.failure.code === 'stopped' ? 'Read' : 'Try again', RetryEvent);
  }

  private renderWay(name: string, Way: new () => Event): TemplateResult {
    const go = (): boolean => this.dispatchEvent(new Way());
    return html`<button class="quiet" type="button" @click=${go}>${name}</button>`;
  }

  /** Several digits can be walked along with the keyboard, and scrolled where they are many. */
  private renderNumeral(reading: Reading | undefined): TemplateResult {
    const lines = reading ? textWritten(reading).split('\n') : [];
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
   * Its text is exactly the digits: no blank may stand in this template. What changes in it is not said from here: the
   * sentence says it, with what there is to doubt, so that one region speaks and not two.
   */
  private renderOutput(reading: Reading | undefined): TemplateResult {
    const certainty = this.screen.kind === 'answered' && reading && 'certainty' in reading;
    const { backend, network } = answerOf(this.screen)?.engine ?? this.engine ?? {};
    return html`<output
      aria-label="Reading"
      aria-live=${this.writing ? 'off' : 'polite'}
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
    if (digits) obeyDigitKey(event, digits);
  };

  /** A press on a digit looks at it, one beside the digits looks at all again. */
  private readonly handlePress = ({ currentTarget, clientX, clientY }: MouseEvent): void => {
    const output = (currentTarget as Element).querySelector('output')!;
    const place = digitAt(output, clientX, clientY);
    this.dispatchEvent(new DigitChosenEvent(place === chosenOn(this.screen) ? undefined : place));
  };

  private readonly handleDone = ({ words }: DoneEvent): void => {
    this.done = words;
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
