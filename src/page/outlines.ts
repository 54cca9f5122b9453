import { css, html, type TemplateResult } from 'lit';
import type { Box } from '../pipeline/box.ts';
import type { Outline } from './screen.ts';

/** Frames around digits, over a surface that shows `extent` of the plane they lie on; for the eye only. */
export function renderOutlines(outlines: readonly Outline[], extent: Box): TemplateResult {
  return html`<div class="outlines" aria-hidden="true">
    ${outlines.map(
      ({ box, label, doubtful }) =>
        html`<div class=${doubtful ? 'outline doubtful' : 'outline'} .style=${place(box, extent)}>
          <b>${label}${doubtful ? '?' : ''}</b>
        </div>`,
    )}
  </div>`;
}

function place(box: Box, extent: Box): string {
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(3)}%`;
  return [
    `left: ${share(box.x - extent.x, extent.width)}`,
    `top: ${share(box.y - extent.y, extent.height)}`,
    `width: ${share(box.width, extent.width)}`,
    `height: ${share(box.height, extent.height)}`,
  ].join(';');
}

export const outlineStyles = css`
  .outlines {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .outline {
    position: absolute;
    box-sizing: content-box;
    margin: -7.5px;
    padding: 6px;
    border: 1.5px solid var(--pen);
    border-radius: 8px;
  }

  .outline b {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 50%;
    padding: 2px 5px;
    border-radius: 6px;
    background: var(--sheet);
    color: var(--pen);
    font: 600 15px/1 var(--text);
    translate: -50% 3px;
  }

  .doubtful {
    border-color: var(--doubt);
    border-style: dashed;
  }

  .doubtful b {
    color: var(--doubt);
  }

  @media (forced-colors: active) {
    .outline {
      border-color: Highlight;
    }
  }
`;
