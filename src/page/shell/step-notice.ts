import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CommandEvent } from '../shared/events.ts';
import { Speaker } from '../shared/speaker.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/**
 * One line over the work about the last step, with the way back where there is one.
 *
 * @fires command - The step is to be undone.
 */
@customElement('step-notice')
export class StepNotice extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        position: absolute;
        inset: 8px 8px auto;
        z-index: 2;
        display: grid;
        justify-items: center;
        pointer-events: none;
      }

      .notice {
        display: flex;
        align-items: center;
        min-block-size: var(--target);
        max-inline-size: 100%;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--sheet);
        font-size: 0.9375rem;
        line-height: 1.3;
      }

      /* The work goes on under the words. */
      button {
        pointer-events: auto;
      }

      .notice.silent {
        visibility: hidden;
      }

      p {
        margin: 0;
        padding: 6px 14px;
      }

      p:not(:last-child) {
        padding-inline-end: 4px;
      }
    `,
  ];

  /** Empty where there is nothing to say. */
  @property() words = '';
  @property({ type: Boolean }) canUndo = false;

  constructor() {
    super();
    new Speaker(this, () => this.words);
  }

  protected override render(): TemplateResult {
    return html`<div class="notice ${this.words ? '' : 'silent'}">
      <p>${this.words}</p>
      ${this.words && this.canUndo ? this.renderUndo() : nothing}
    </div>`;
  }

  /** Named by what it does here: the tool that undoes any step is near and has that name. */
  private renderUndo(): TemplateResult {
    const undo = () => this.dispatchEvent(new CommandEvent('undo'));
    return html`<button class="quiet" type="button" @click=${undo}>Bring back</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'step-notice': StepNotice;
  }
}
