import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Speaker } from '../shared/speaker.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { waitStyles } from '../shared/wait.styles.ts';

/** What is being done to a picture, in words, and how much of it is done, 0 to 1. */
export interface PictureWork {
  readonly words: string;
  readonly share?: number;
}

/** What is being done to the picture that it lies on; it takes no press and no room. */
@customElement('picture-notice')
export class PictureNotice extends LitElement {
  static override styles = [
    sharedStyles,
    waitStyles,
    css`
      :host {
        z-index: 1;
        align-self: start;
        justify-self: center;
        max-inline-size: calc(100% - 16px);
        margin: 8px;
        pointer-events: none;
      }

      .notice {
        display: grid;
        gap: 6px;
        padding: 6px 14px;
        border: 1px solid var(--edge);
        border-radius: 18px;
        background: var(--sheet);
        font-size: 0.875rem;
        text-align: center;
      }

      .notice:not(:has(p:not(:empty))) {
        opacity: 0;
      }

      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) work: PictureWork | undefined;

  constructor() {
    super();
    new Speaker(this, () => this.work?.words ?? '');
  }

  protected override render(): TemplateResult {
    return html`<div class="notice">
      <p>${this.work?.words}</p>
      ${this.work ? this.renderProgress(this.work) : nothing}
    </div>`;
  }

  private renderProgress({ words, share }: PictureWork): TemplateResult {
    return html`<progress class="wait" aria-label=${words} value=${share ?? nothing}></progress>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'picture-notice': PictureNotice;
  }
}
