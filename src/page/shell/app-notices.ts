import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Note } from '../../protocol.ts';
import { sayNote } from '../shared/sentences.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/** The user wants the new version now. */
export class UpdateAcceptedEvent extends Event {
  constructor() {
    super('update-accepted');
  }
}

/** How long a note that asks for nothing is shown, in milliseconds. */
const showingTime = 12_000;

/**
 * One line over the head of the page, where it hides no writing and no answer: the note that was told last, and after
 * it those that wait for consent.
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
      :host(:not([telling])) .notice {
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

  /** There is a note to show. */
  @property({ type: Boolean, reflect: true }) telling = false;

  /** The latest last, of each code one. */
  @state() private notes: readonly Note[] = [];

  /** Shows a note, over those that are shown already. */
  tell(note: Note): void {
    this.notes = [...this.without(note), note];
    if (note.code === 'new-version') return;
    setTimeout(() => {
      this.end(note);
    }, showingTime);
  }

  protected override willUpdate(): void {
    this.telling = this.notes.length > 0;
  }

  protected override render(): TemplateResult {
    const note = this.notes.at(-1);
    // The status is there before its sentence, else screen readers do not say it.
    return html`<div class="notice">
      <p role="status">${note ? sayNote(note) : ''}</p>
      ${note ? this.renderChoice(note) : nothing}
    </div>`;
  }

  private renderChoice(note: Note): TemplateResult {
    const end = (): void => {
      this.end(note);
    };
    if (note.code !== 'new-version')
      return html`<button class="quiet" type="button" @click=${end}>Close</button>`;
    return html`<div class="choice">
      <button class="quiet" type="button" @click=${this.handleUpdate}>Update</button>
      <button class="quiet" type="button" @click=${end}>Later</button>
    </div>`;
  }

  private without({ code }: Note): readonly Note[] {
    return this.notes.filter((other) => other.code !== code);
  }

  private end(note: Note): void {
    if (this.notes.includes(note)) this.notes = this.without(note);
  }

  private readonly handleUpdate = (): void => {
    this.notes = this.without({ code: 'new-version' });
    this.dispatchEvent(new UpdateAcceptedEvent());
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
