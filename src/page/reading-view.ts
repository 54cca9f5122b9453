import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { textOf, type Digit, type Reading } from '../pipeline/reading.ts';
import type { Engine } from '../protocol.ts';
import { RetryEvent } from './events.ts';
import './probability-bars.ts';
import { readingViewStyles } from './reading-view.styles.ts';
import { say } from './say-reading.ts';
import { answerOf, digitsOf, doubtfulDigits, glyphShown, type Screen } from './screen.ts';
import { sharedStyles } from './shared.styles.ts';
import './tile-view.ts';

const backendNames = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' };

/**
 * The answer: a sentence, the digits, ten bars, and what the network saw.
 *
 * @fires retry - The user wants another attempt at what failed.
 */
@customElement('reading-view')
export class ReadingView extends LitElement {
  static override styles = [sharedStyles, readingViewStyles];

  @property({ attribute: false }) screen: Screen = { kind: 'empty' };
  /** What computes, as soon as it is known. */
  @property({ attribute: false }) engine: Engine | undefined;
  /** A stroke is being written: nothing is said aloud before it ends, and then everything, as if it were new. */
  @property({ type: Boolean }) writing = false;
  @property({ type: Boolean }) worksOffline = false;

  protected override render(): TemplateResult {
    const reading = answerOf(this.screen)?.reading;
    return html`${this.renderReading(reading)}${this.renderFoot(reading)}`;
  }

  private renderReading(reading: Reading | undefined): TemplateResult {
    const glyph = reading && glyphShown(reading);
    return html`<section class="reading ${this.look(reading)}" aria-label="Answer">
      ${this.renderSaying()}
      <div class="numeral" .style=${`--length: ${longestLine(reading)}`}>
        ${this.renderOutput(reading)}
        ${isDash(reading) ? html`<span class="dash"></span>` : nothing}
      </div>
      <probability-bars
        .probabilities=${glyph?.probabilities}
        .muted=${reading?.kind === 'not-a-digit'}
      ></probability-bars>
    </section>`;
  }

  private look(reading: Reading | undefined): string {
    const looks = [reading?.kind ?? 'none'];
    if (reading && digitsOf(reading).length > 1) looks.push('many');
    if (this.screen.kind === 'reading' && !this.screen.last) looks.push('waiting');
    return looks.join(' ');
  }

  private renderSaying(): TemplateResult {
    const { gist, more } = say(this.screen);
    return html`<p class="says" role="status" aria-live=${this.writing ? 'off' : 'polite'}>
      ${keyed(this.writing, html`<strong>${gist}</strong><span>${more}</span>`)}${this.canRetry() ? this.renderRetry() : nothing}
    </p>`;
  }

  /** A file that is no picture stays none. */
  private canRetry(): boolean {
    return this.screen.kind === 'failed' && this.screen.failure.code !== 'picture-unreadable';
  }

  private renderRetry(): TemplateResult {
    const retry = (): boolean => this.dispatchEvent(new RetryEvent());
    return html`<button class="quiet" type="button" @click=${retry}>Try again</button>`;
  }

  /** Its text is exactly the digits: no blank may stand in this template. */
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
      >${keyed(this.writing, reading ? renderText(reading) : nothing)}</output
    >`;
  }

  private renderFoot(reading: Reading | undefined): TemplateResult {
    const tile = reading && glyphShown(reading)?.tile;
    const answer = answerOf(this.screen);
    const engine = answer?.engine ?? this.engine;
    const time = answer ? `${Math.max(1, Math.round(answer.elapsed))} ms` : 'ready';
    return html`<section class="foot" aria-label="How it was read">
      ${
        tile
          ? html`<tile-view .tile=${tile}></tile-view
              ><span class="caption">what the network saw</span>`
          : nothing
      }
      <span class="engine">
        ${this.worksOffline ? html`<span class="offline">works offline</span>` : nothing}
        ${engine ? html`<span>${backendNames[engine.backend]} · ${time}</span>` : nothing}
      </span>
    </section>`;
  }
}

function stateOf(screen: Screen): string {
  return screen.kind === 'answered' ? screen.answer.reading.kind : screen.kind;
}

function longestLine(reading: Reading | undefined): number {
  const lines = reading ? textOf(reading).split('\n') : [];
  return Math.max(1, ...lines.map(({ length }) => length));
}

function isDash(reading: Reading | undefined): boolean {
  return reading?.kind === 'not-a-digit' || reading?.kind === 'nothing-written';
}

function renderText(reading: Reading): unknown {
  const doubtful = doubtfulDigits(reading);
  if (doubtful.length === 0 || digitsOf(reading).length === 1) return textOf(reading);
  return withDoubt(reading, new Set(doubtful));
}

/** The text of `textOf` with each doubtful digit in an element of its own. */
function withDoubt(reading: Reading, doubtful: ReadonlySet<Digit>): unknown[] {
  const digits = digitsOf(reading);
  let index = 0;
  return Array.from(textOf(reading), (character) => {
    if (character === ' ' || character === '\n') return character;
    const digit = digits[index++]!;
    return doubtful.has(digit) ? html`<span class="doubtful">${character}</span>` : character;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'reading-view': ReadingView;
  }
}
