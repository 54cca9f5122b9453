import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Engine } from '../../protocol.ts';
import { digitsOf } from '../reader/correction.ts';
import './digit-picker.ts';
import { sayTime } from './say-reading.ts';
import { answerOf, glyphShown, placeShown, type Screen } from '../reader/screen.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import './tile-view.ts';

/** Whether the app works without a network: since this visit, or since an earlier one. */
export type Offline = 'unknown' | 'ready-now' | 'ready';

const offlineWords: Record<Offline, string> = {
  unknown: '',
  'ready-now': 'Ready to work offline.',
  ready: 'works offline',
};

const backendNames = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' };

/**
 * Under the answer: what the network saw of the digit that is looked at, the way to the next one, and what computed.
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
      }

      .foot {
        display: flex;
        align-items: center;
        gap: 12px;
        min-block-size: calc(var(--target) + 13px);
        padding-block-start: 12px;
        border-block-start: 1px solid var(--rule);
        color: var(--faint);
        font-size: 0.8125rem;
        line-height: 1.35;
        font-variant-numeric: tabular-nums;
      }

      .caption {
        max-inline-size: 7.5em;
      }

      /* Three lines are no higher than the tile. */
      .engine {
        margin-inline-start: auto;
        line-height: 1.12;
        text-align: end;
      }

      .engine span {
        display: block;
      }

      .offline:not(:empty)::before {
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

      @media (orientation: portrait) and (max-height: 640px) {
        .foot {
          min-block-size: calc(var(--target) + 7px);
          padding-block-start: 6px;
        }
      }

      /* What computed, and that it works offline, are a line of their own where the rest needs the room. */
      @container (max-width: 330px) {
        .foot {
          flex-wrap: wrap;
          row-gap: 4px;
        }

        .engine {
          display: flex;
          flex: 1 0 100%;
          flex-direction: row-reverse;
          justify-content: space-between;
        }
      }
    `,
  ];

  @property({ attribute: false }) screen: Screen = { kind: 'empty' };
  @property({ attribute: false }) engine: Engine | undefined;
  @property() offline: Offline = 'unknown';

  protected override render(): TemplateResult {
    return html`<section class="foot" aria-label="How it was read">
      ${this.renderTile()}${this.renderPicker()}
      <span class="engine">
        <span class="offline" aria-live="polite">${offlineWords[this.offline]}</span>
        ${this.renderEngine()}
      </span>
    </section>`;
  }

  /** The words beside it leave their room to the picker where there are several digits. */
  private renderTile(): unknown {
    const tile = glyphShown(this.screen)?.tile;
    if (!tile) return nothing;
    const reading = answerOf(this.screen)?.reading;
    const several = reading && digitsOf(reading).length > 1;
    return html`<tile-view .tile=${tile}></tile-view>
      ${several ? nothing : html`<span class="caption">what the network saw</span>`}`;
  }

  private renderPicker(): unknown {
    const { screen } = this;
    if (screen.kind !== 'answered') return nothing;
    return html`<digit-picker
      .reading=${screen.answer.reading}
      .place=${placeShown(screen) ?? 0}
    ></digit-picker>`;
  }

  private renderEngine(): unknown {
    const answer = answerOf(this.screen);
    const engine = answer?.engine ?? this.engine;
    if (!engine) return nothing;
    const time = answer ? sayTime(answer.elapsed) : 'ready';
    return html`<span>${backendNames[engine.backend]} · ${time}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reading-foot': ReadingFoot;
  }
}
