import { css, html, svg, type TemplateResult } from 'lit';
import type { Box } from '../pipeline/box.ts';
import type { Outline } from './screen.ts';

const signs = { certain: '', doubtful: '?', corrected: '✓' };

/**
 * Frames around digits, over a surface that shows `extent` of the plane they lie on; for the eye only. One picture
 * holds them all, in shares of the surface, so that a thousand of them follow its size without being drawn anew.
 */
export function renderOutlines(
  outlines: readonly Outline[],
  extent: Box,
  chosen?: number,
): TemplateResult {
  return html`<div class="outlines" aria-hidden="true">
    <svg>
      ${outlines.map(
        ({ box, label, look }, place) =>
          svg`<g class=${`outline ${look}${place === chosen ? ' chosen' : ''}`} .style=${shares(box, extent)}>
            <rect></rect><text>${label}${signs[look]}</text>
          </g>`,
      )}
    </svg>
  </div>`;
}

/** In percent of the surface. */
function shares(box: Box, extent: Box): string {
  const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(3);
  return [
    `--left: ${share(box.x - extent.x, extent.width)}`,
    `--top: ${share(box.y - extent.y, extent.height)}`,
    `--width: ${share(box.width, extent.width)}`,
    `--height: ${share(box.height, extent.height)}`,
  ].join(';');
}

export const outlineStyles = css`
  .outlines {
    position: absolute;
    inset: 0;
    container-type: size;
    pointer-events: none;
  }

  .outlines svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }

  /*
   * Small digits have small frames and labels, so that what is written stays readable between them; the smallest
   * have a label only when they are enlarged.
   */
  .outline {
    --colour: var(--pen);
    --room: clamp(1px, var(--height) * 0.1cqb, 7px);
    --type: min(
      clamp(8px, var(--height) * 0.5cqb, 15px),
      max(0px, (var(--height) * 0.5cqb - 6px) * 1000)
    );
  }

  .outline rect {
    x: calc(var(--left) * 1% - var(--room));
    y: calc(var(--top) * 1% - var(--room));
    width: calc(var(--width) * 1% + 2 * var(--room));
    height: calc(var(--height) * 1% + 2 * var(--room));
    rx: var(--room);
    stroke: var(--colour);
    stroke-width: 1.5px;
  }

  .outline text {
    transform: translate(
      calc((var(--left) + var(--width) / 2) * 1cqi),
      calc((var(--top) + var(--height)) * 1cqb + var(--room) + 0.95 * var(--type))
    );
    fill: var(--colour);
    stroke: var(--sheet);
    stroke-width: 4px;
    paint-order: stroke;
    text-anchor: middle;
    font: 600 var(--type) / 1 var(--text);
  }

  .outline.doubtful {
    --colour: var(--doubt);
  }

  .outline.doubtful rect {
    stroke-dasharray: 4 3;
  }

  .outline.corrected {
    --colour: var(--good);
  }

  .outline.chosen rect {
    stroke-width: 3px;
    fill: color-mix(in srgb, var(--colour) 14%, transparent);
  }

  @media (forced-colors: active) {
    .outline {
      --colour: Highlight;
    }
  }
`;
