import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CommandEvent, type Command } from '../shared/events.ts';
import type { Tool } from './gesture.ts';
import {
  clearIcon,
  eraseIcon,
  penIcon,
  penWidthIcon,
  redoIcon,
  undoIcon,
} from '../shared/icons.ts';
import { penWidths } from './pen-widths.ts';
import { sharedStyles } from '../shared/shared.styles.ts';

/**
 * The tools of the pad, under the thumb.
 *
 * @fires command - A tool was pressed.
 */
@customElement('tool-bar')
export class ToolBar extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host,
      .group {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 2px;
      }

      /* On a phone on its side the tools stand in a column beside the pad. */
      @media (orientation: landscape) and (min-width: 560px) and (max-height: 480px) {
        :host,
        .group {
          flex-direction: column;
        }
      }
    `,
  ];

  @property() tool: Tool = 'pen';
  /** Which of `penWidths`. */
  @property({ type: Number }) pen = 1;
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @property({ type: Boolean }) canClear = false;

  protected override render(): TemplateResult {
    const width = penWidths[this.pen]!.name;
    return html`<div class="group">
        ${this.renderButton('undo', 'Undo', undoIcon, this.canUndo)}
        ${this.renderButton('redo', 'Redo', redoIcon, this.canRedo)}
      </div>
      <div class="group">
        ${this.renderTool('pen', 'Pen', penIcon)} ${this.renderTool('erase', 'Erase', eraseIcon)}
        ${this.renderButton('pen-width', `Pen width: ${width}`, penWidthIcon(this.pen), true)}
      </div>
      <div class="group">${this.renderButton('clear', 'Clear', clearIcon, this.canClear)}</div>`;
  }

  private renderButton(
    command: Command,
    name: string,
    icon: TemplateResult,
    enabled: boolean,
  ): TemplateResult {
    return html`<button
      type="button"
      class="icon"
      aria-label=${name}
      title=${name}
      ?disabled=${!enabled}
      @click=${() => this.dispatchEvent(new CommandEvent(command))}
    >
      ${icon}
    </button>`;
  }

  private renderTool(tool: Tool, name: string, icon: TemplateResult): TemplateResult {
    return html`<button
      type="button"
      class="icon"
      aria-label=${name}
      title=${name}
      aria-pressed=${this.tool === tool ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new CommandEvent(tool))}
    >
      ${icon}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tool-bar': ToolBar;
  }
}
