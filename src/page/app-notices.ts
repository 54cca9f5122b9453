import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sharedStyles } from './shared.styles.ts';

/** What the app has to say about itself. */
export type Notice = 'none' | 'works-offline' | 'new-version';

/** The user wants the new version now. */
export class UpdateAcceptedEvent extends Event {
  constructor() {
    super('update-accepted');
  }
}

/** How long a notice that asks nothing stays, in milliseconds. */
const noticeTime = 8_000;

const sentences: Record<Notice, string> = {
  none: '',
  'works-offline': 'Ready to work offline.',
  'new-version': 'A new version is ready.',
};

/**
 * One line at the bottom: that the app works offline now, or that a new version waits for consent.
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
        inset: auto 0 max(12px, env(safe-area-inset-bottom));
        z-index: 1;
        display: grid;
        justify-items: center;
        padding-inline: 16px;
        pointer-events: none;
      }
      /* Beside the pad and its tools, where the answer stands. */
      @media (min-width: 600px) {
        :host {
          inset-inline-start: auto;
        }
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
      :host([notice='none']) .notice {
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

  @property({ reflect: true }) notice: Notice = 'none';

  private leaving: ReturnType<typeof setTimeout> | undefined;

  protected override updated(): void {
    clearTimeout(this.leaving);
    if (this.notice === 'works-offline') this.leaving = setTimeout(this.handleLater, noticeTime);
  }

  protected override render(): TemplateResult {
    // The status is there before its sentence, else screen readers do not say it.
    return html`<div class="notice">
      <p role="status">${sentences[this.notice]}</p>
      ${this.notice === 'new-version' ? this.renderChoice() : nothing}
    </div>`;
  }

  private renderChoice(): TemplateResult {
    return html`<div class="choice">
      <button class="quiet" type="button" @click=${this.handleUpdate}>Update</button>
      <button class="quiet" type="button" @click=${this.handleLater}>Later</button>
    </div>`;
  }

  private readonly handleUpdate = (): void => {
    this.notice = 'none';
    this.dispatchEvent(new UpdateAcceptedEvent());
  };

  private readonly handleLater = (): void => {
    this.notice = 'none';
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
