import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Note } from '../../protocol.ts';
import { SaidEvent } from '../shared/events.ts';
import { sayNote } from '../shared/sentences.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/** What can be done about a note; whatever it is, the note is gone then. */
export interface Choice {
  readonly name: string;
  readonly act?: () => void;
}

/** How long a note that asks for nothing is shown, in milliseconds. */
const showingTime = 12_000;

/** Notes about what was given last: with the next step they are of the past. */
const ofWhatWasGiven: readonly Note['code'][] = [
  'first-of-several',
  'no-file',
  'nothing-shared',
  'sample-unavailable',
];

/** A note as it is shown; `picture` is what it is about. */
interface Notice {
  readonly note: Note;
  readonly choices: readonly Choice[];
  readonly picture: HTMLCanvasElement | undefined;
}

/**
 * One line over the head of the page, where it hides no writing and no answer: the note that was told last, and after
 * it those that wait for a choice.
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
      canvas {
        max-inline-size: 96px;
        max-block-size: 72px;
        margin: 4px;
        border-radius: calc(var(--radius) / 2);
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
  @state() private notices: readonly Notice[] = [];

  /** Shows a note, over those that are shown already; until something is chosen, or else for a while. */
  tell(note: Note, choices: readonly Choice[] = [], picture?: HTMLCanvasElement): void {
    const notice = { note, choices: choices.length > 0 ? choices : [{ name: 'Close' }], picture };
    this.notices = [...this.notices.filter((other) => other.note.code !== note.code), notice];
    this.dispatchEvent(new SaidEvent(sayNote(note)));
    if (choices.length > 0) return;
    setTimeout(() => {
      this.end(notice);
    }, showingTime);
  }

  /** The work went on. */
  pass(): void {
    for (const notice of this.notices)
      if (ofWhatWasGiven.includes(notice.note.code)) this.end(notice);
  }

  protected override willUpdate(): void {
    this.telling = this.notices.length > 0;
  }

  protected override render(): TemplateResult {
    const notice = this.notices.at(-1);
    return html`<div class="notice">
      ${notice?.picture ?? nothing}
      <p>${notice ? sayNote(notice.note) : ''}</p>
      <div class="choice">
        ${notice?.choices.map((choice) => this.renderChoice(notice, choice))}
      </div>
    </div>`;
  }

  private renderChoice(notice: Notice, { name, act }: Choice): TemplateResult {
    const choose = (): void => {
      this.end(notice);
      act?.();
    };
    return html`<button class="quiet" type="button" @click=${choose}>${name}</button>`;
  }

  private end(notice: Notice): void {
    this.notices = this.notices.filter((other) => other !== notice);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-notices': AppNotices;
  }
}
