import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sharedStyles } from '../shared/shared.styles.ts';

const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/**
 * Ten bars, one for each digit; pressing them shows the exact figures. A table of the same is there for listeners. Of a digit
 * that only the user knows, in their place whose word it is.
 */
@customElement('probability-bars')
export class ProbabilityBars extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      /* From 0 on the left to 9 on every page. */
      :host {
        display: flex;
        flex-direction: column;
        direction: ltr;
      }

      .whose {
        margin: 0 0 4px;
        color: var(--faint);
        font-size: 0.875rem;
        line-height: 1.25;
      }

      .chart {
        position: relative;
        flex: 1;
        min-block-size: var(--least, 48px);
      }

      .bars {
        display: grid;
        grid-template-columns: repeat(10, minmax(0, 1fr));
        gap: 6px;
        block-size: 100%;
      }

      .column {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        gap: 6px;
        justify-items: center;
        min-block-size: 0;
        color: var(--faint);
        font: 500 min(0.875rem, 6cqi) / 1 var(--text);
        font-variant-numeric: tabular-nums;
      }

      i {
        align-self: end;
        inline-size: 100%;
        max-inline-size: 26px;
        block-size: 100%;
        min-block-size: 3px;
        border-radius: 4px 4px 2px 2px;
        background: var(--rule);
        transition: block-size 120ms ease-out;
      }

      .muted i {
        background: var(--edge);
      }

      .second i {
        background: color-mix(in oklab, var(--pen) 45%, var(--rule));
      }

      .best {
        color: var(--ink);
        font-weight: 700;
      }

      .best i {
        background: var(--pen);
      }

      .toggle {
        position: absolute;
        inset: 0;
        z-index: 1;
        inline-size: 100%;
        border-radius: 8px;
      }

      table {
        position: absolute;
        inset: 0;
        display: grid;
        inline-size: 100%;
        block-size: 100%;
        background: var(--paper);
        font-size: 0.9375rem;
        font-variant-numeric: tabular-nums;
      }

      tbody {
        display: grid;
        grid-auto-flow: column;
        grid-template-rows: repeat(5, 1fr);
        gap: 0 28px;
      }

      tr {
        display: flex;
        align-items: center;
        justify-content: space-between;
        border-block-end: 1px solid var(--rule);
      }

      th {
        font-weight: 500;
        color: var(--faint);
      }

      tr.best :is(th, td) {
        color: var(--ink);
        font-weight: 700;
      }

      .said {
        display: grid;
        place-content: center;
        flex: 1;
        margin: 0;
        color: var(--faint);
        text-align: center;
      }

      @media (prefers-reduced-motion: reduce) {
        i {
          transition: none;
        }
      }

      @media (forced-colors: active) {
        i {
          background: GrayText;
          forced-color-adjust: none;
        }

        .second i {
          background: CanvasText;
        }

        .best i {
          background: Highlight;
        }
      }
    `,
  ];

  /** One for each digit, 0 to 1; nothing where nothing was read. */
  @property({ attribute: false }) probabilities: ArrayLike<number> | undefined;
  /** The bars are those of something that is no digit: none of them stands out. */
  @property({ type: Boolean }) muted = false;

  /** The digit, where the user said it and no network looked. */
  @property({ type: Number }) said: number | undefined;

  /** Of what they are, where that is not the digit they stand under. */
  @property() whose = '';

  @state() private exact = false;

  protected override render(): TemplateResult {
    return this.said === undefined
      ? this.renderBars()
      : html`<p class="said">You said ${this.said}</p>`;
  }

  private renderBars(): TemplateResult {
    const shares = values.map((value) => this.probabilities?.[value] ?? 0);
    const ranks = rankClasses(shares, this.muted || !this.probabilities);
    return html`${this.whose ? html`<p class="whose">${this.whose}</p>` : nothing}
      <div class="chart">
        <div class="bars" aria-hidden="true">
          ${values.map((value) => this.renderBar(value, shares[value]!, ranks[value]!))}
        </div>
        ${this.probabilities ? this.renderFigures(shares, ranks) : nothing}
        <button
          class="toggle"
          type="button"
          aria-label="Exact figures"
          aria-pressed=${this.exact ? 'true' : 'false'}
          ?disabled=${!this.probabilities}
          @click=${this.handleToggle}
        ></button>
      </div>`;
  }

  private renderBar(value: number, share: number, rank: string): TemplateResult {
    return html`<div class="column ${rank}">
      <i .style=${`block-size: ${(100 * share).toFixed(2)}%`}></i>${value}
    </div>`;
  }

  private renderFigures(shares: readonly number[], ranks: readonly string[]): TemplateResult {
    return html`<table class=${this.exact ? '' : 'visually-hidden'} aria-label="Probabilities">
      <tbody>
        ${values.map(
          (value) =>
            html`<tr class=${ranks[value]!}>
              <th scope="row">${value}</th>
              <td>${(100 * shares[value]!).toFixed(2)} %</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private readonly handleToggle = (): void => {
    this.exact = !this.exact;
  };
}

/** How each value stands out: the most probable, the next where it counts, or not at all. */
function rankClasses(shares: readonly number[], muted: boolean): string[] {
  if (muted) return shares.map(() => 'muted');
  const [best, second] = shares.toSorted((one, other) => other - one);
  return shares.map((share) => {
    if (share === best) return 'best';
    return share === second && share >= 0.005 ? 'second' : '';
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'probability-bars': ProbabilityBars;
  }
}
