import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { digitsOf, isUnseen } from '../reader/correction.ts';
import type { Paint } from './paint.ts';
import './digit-picker.ts';
import {
  answerOf,
  chosenOn,
  glyphShown,
  nextDoubtful,
  outlinesOn,
  placeShown,
  type Screen,
} from '../reader/screen.ts';
import { isLong } from './is-long.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import './tile-view.ts';

/** Whether the app works without a network: since this visit, or since an earlier one. */
export type Offline = 'unknown' | 'ready-now' | 'ready';

/** How long it is news that the app works offline, in milliseconds. */
const newsTime = 10_000;

/**
 * Under the answer: what the network saw of the digit that is looked at, the way to the next one, and for a while what
 * is new. Of no height where it has nothing to show.
 *
 * @fires digit-chosen - The digit before or after is to be looked at.
 * @fires correction-asked - The user wants to be asked what the digit is.
 * @fires box-asked - A digit was missed, and the user wants to show where.
 */
@customElement('reading-foot')
export class ReadingFoot extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 12px;
        color: var(--faint);
        font-size: 0.8125rem;
        line-height: 1.35;
        font-variant-numeric: tabular-nums;
      }

      .foot:has(tile-view, place-view, digit-picker) {
        min-block-size: calc(var(--target) + 13px);
        padding-block-start: 12px;
        border-block-start: 1px solid var(--rule);
      }

      .caption {
        max-inline-size: 7.5em;
      }

      .news {
        margin-inline-start: auto;
        max-inline-size: 8.5em;
        text-align: end;
      }

      .foot:not(:has(tile-view, place-view, digit-picker)) .news {
        max-inline-size: none;
      }

      .news:not(:empty)::before {
        content: '';
        display: inline-block;
        inline-size: 7px;
        block-size: 7px;
        margin-inline-end: 6px;
        border-radius: 50%;
        background: var(--good);
        vertical-align: 0.08em;
      }

      @media (max-width: 359px) {
        .caption {
          display: none;
        }
      }

      /* Where both have no room in one row, the ways on go before the look: none wraps by itself. */
      @container (max-width: 17rem) {
        .several :is(tile-view, place-view) {
          display: none;
        }
      }

      /* What it is, is said by its name too. */
      @container (max-width: 17rem) {
        .caption {
          display: none;
        }
      }

      /* News is told where it has room beside them, and stands in More. */
      @container (max-width: 28rem) {
        .foot:has(digit-picker) .news {
          display: none;
        }
      }

      @container (max-width: 21.5rem) {
        .doubted :is(tile-view, place-view) {
          display: none;
        }
      }

      @media (orientation: portrait) and (max-height: 640px) {
        .foot:has(tile-view, place-view, digit-picker) {
          min-block-size: calc(var(--target) + 7px);
          padding-block-start: 6px;
        }
      }
    `,
  ];

  @property({ attribute: false }) screen: Screen = { kind: 'empty' };
  @property() offline: Offline = 'unknown';
  @property({ attribute: false }) paint: Paint | undefined;

  /** What is new, in words. */
  @state() private news = '';

  private telling: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.telling);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('offline')) return;
    clearTimeout(this.telling);
    this.news = this.offline === 'ready-now' ? 'Ready to work offline.' : '';
    if (this.news) this.telling = setTimeout(() => (this.news = ''), newsTime);
  }

  protected override render(): TemplateResult {
    return html`<section class="foot ${this.crowd()}" aria-label="How it was read">
      ${this.renderTile()}${this.renderPicker()}<span class="news">${this.news}</span>
    </section>`;
  }

  /** What stands beside the tile: the ways from digit to digit, and to those in doubt. */
  private crowd(): string {
    const reading = answerOf(this.screen)?.reading;
    if (!reading || digitsOf(reading).length < 2) return '';
    return nextDoubtful(reading) === undefined ? 'several' : 'several doubted';
  }

  /** On a page of lines the tile is a detail of the digit that was chosen; the words beside it leave room to the picker. */
  private renderTile(): unknown {
    const glyph = glyphShown(this.screen);
    const reading = answerOf(this.screen)?.reading;
    if (!glyph || (isLong(reading) && chosenOn(this.screen) === undefined)) return nothing;
    const several = reading && digitsOf(reading).length > 1;
    if (isUnseen(glyph)) return this.renderPlace();
    return html`<tile-view .tile=${glyph.tile}></tile-view>
      ${several ? nothing : html`<span class="caption">what the network saw</span>`}`;
  }

  /** Where the network has not looked. */
  private renderPlace(): TemplateResult {
    const { box } = outlinesOn(this.screen)[placeShown(this.screen) ?? 0] ?? {};
    return html`<place-view .paint=${this.paint} .box=${box}></place-view>`;
  }

  private renderPicker(): unknown {
    const { screen } = this;
    if (screen.kind !== 'answered') return nothing;
    return html`<digit-picker
      .reading=${screen.answer.reading}
      .place=${placeShown(screen) ?? 0}
    ></digit-picker>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reading-foot': ReadingFoot;
  }
}
