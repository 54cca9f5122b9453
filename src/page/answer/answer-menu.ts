import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { textOf, type Reading } from '../../pipeline/reading/index.ts';
import { DoneEvent } from '../shared/events.ts';
import { copyIcon, exportIcon } from '../shared/icons.ts';
import { doneWords } from '../shared/sentences.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { csvOf, oneALine } from './text-forms.ts';

/**
 * Takes the answer elsewhere: the clipboard, the system's share sheet, a file.
 *
 * @fires done - It was done, or could not be, in words.
 */
@customElement('answer-menu')
export class AnswerMenu extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0 4px;
      }

      .named {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        padding-inline: 8px 10px;
        white-space: nowrap;
      }

      .named svg {
        flex: none;
        inline-size: 20px;
        block-size: 20px;
      }

      .menu {
        position: fixed;
        margin: 0;
        padding: 6px;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--sheet);
        color: var(--ink);
      }

      .menu button {
        display: block;
        inline-size: 100%;
        padding-inline: 14px;
        border-radius: 10px;
        text-align: start;
      }

      @media (hover: hover) {
        .menu button:hover {
          background: var(--pen-soft);
        }
      }
    `,
  ];

  @property({ attribute: false }) reading!: Reading;

  @query('.menu') private readonly menu!: HTMLElement;
  @query('[popovertarget]') private readonly opener!: HTMLElement;

  protected override render(): TemplateResult {
    return html`<button
        class="quiet named"
        type="button"
        @click=${() => this.copy(textOf(this.reading))}
      >
        ${copyIcon}Copy</button
      ><button class="quiet named" type="button" popovertarget="menu">${exportIcon}Export</button>
      <div class="menu" id="menu" popover @toggle=${this.handleToggle}>
        ${this.renderItem('Copy, one number a line', () => this.copy(oneALine(this.reading)))}
        ${'share' in navigator ? this.renderItem('Share…', () => this.share()) : nothing}
        ${this.renderItem('Save as text', () => {
          this.save('digits.txt', 'text/plain', textOf(this.reading));
        })}
        ${this.renderItem('Save as table (CSV)', () => {
          this.save('digits.csv', 'text/csv', csvOf(this.reading));
        })}
      </div>`;
  }

  private renderItem(name: string, act: () => unknown): TemplateResult {
    const choose = () => {
      this.menu.hidePopover();
      act();
    };
    return html`<button type="button" @click=${choose}>${name}</button>`;
  }

  /** The menu opens under its button, as far as the window lets it, with the first item ready for the keyboard. */
  private readonly handleToggle = ({ newState }: ToggleEvent): void => {
    if (newState !== 'open') return;
    const { left: start, bottom } = this.opener.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.menu;
    const left = Math.max(8, Math.min(start, innerWidth - offsetWidth - 8));
    const top = Math.max(8, Math.min(bottom + 4, innerHeight - offsetHeight - 8));
    style.inset = `${top}px auto auto ${left}px`;
    this.menu.querySelector('button')?.focus();
  };

  private async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.tell(doneWords.copied);
    } catch {
      this.tell(doneWords.notCopied);
    }
  }

  private async share(): Promise<void> {
    try {
      await navigator.share({ text: textOf(this.reading) });
    } catch (error) {
      // Whoever closes the share sheet knows that nothing was shared.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        this.tell(doneWords.notShared);
    }
  }

  private save(name: string, type: string, text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
    this.tell(doneWords.saved(name));
  }

  private tell(words: string): void {
    this.dispatchEvent(new DoneEvent(words));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'answer-menu': AnswerMenu;
  }
}
