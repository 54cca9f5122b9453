import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sharedStyles } from '../shared/shared.styles.ts';

/** The user wants the new version now. */
export class UpdateAcceptedEvent extends Event {
  constructor() {
    super('update-accepted');
  }
}

/**
 * One line over the head of the page, where it hides no writing and no answer: a new version waits for consent.
 *
 * @fires update-accepted - The user pressed Update.
 */
@customElement('app-notices')
export class AppNotices extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        position: fixed;
        inset: max(10px, env(safe-area-inset-top)) 0 auto;
        z-index: 1;
        display: grid;
        justify-items: center;
        padding-inline: 16px;
        pointer-events: none;
      }
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        min-block-size: var(--target);
        padding: 3px 6px;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--sheet);
        font-size: 0.9375rem;
        pointer-events: auto;
      }
      :host(:not([new-version])) .notice {
        opacity: 0;
        pointer-events: none;
      }
      p {
        margin: 0;
        padding-inline: 10px 6px;
      }
      .choice {
        display: flex;
      }
      .quiet {
        padding-inline: 12px;
      }
    `,
  ];

  /** A new version waits. */
  @property({ type: Boolean, reflect: true, attribute: 'new-version' }) newVersion = false;

  protected override render(): TemplateResult {
    // The status is there before its sentence, else screen readers do not say it.
    return html`<div class="notice">
      <p role="status">${this.newVersion ? 'A new version is ready.' : ''}</p>
      ${this.newVersion ? this.renderChoice() : nothing}
    </div>`;
  }

  private renderChoice(): TemplateResult {
    return html`<div class="choice">
      <button class="quiet" type="button" @click=${this.handleUpdate}>Update</button>
      <button class="quiet" type="button" @click=${this.handleLater}>Later</button>
    </div>`;
  }

  private readonly handleUpdate = (): void => {
    this.newVersion = false;
    this.dispatchEvent(new UpdateAcceptedEvent());
  };

  private readonly handleLater = (): void => {
    this.newVersion = false;
  };
}

declare global {
  interface HTMLElementEventMap {
    'update-accepted': UpdateAcceptedEvent;
  }
  interface HTMLElementTagNameMap {
    'app-notices': AppNotices;
  }
}
