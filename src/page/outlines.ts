import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Box } from '../pipeline/box.ts';
import type { Outline } from './screen.ts';

const signs = { certain: '', doubtful: '?', corrected: '✓' };

/** A surface of `width` × `height` CSS pixels that shows `extent` of the plane its outlines lie on. */
export interface Shown {
  readonly extent: Box;
  readonly width: number;
  readonly height: number;
}

/**
 * Frames around digits, for the eye only. All are in one picture and in pixels: sizes that follow the surface by
 * style alone cost half a second of the page's thread for a thousand digits.
 */
export function renderOutlines(
  outlines: readonly Outline[],
  { extent, width, height }: Shown,
  chosen?: number,
): TemplateResult {
  const [unitX, unitY] = [width / extent.width, height / extent.height];
  const place = (box: Box): Box => ({
    x: (box.x - extent.x) * unitX,
    y: (box.y - extent.y) * unitY,
    width: box.width * unitX,
    height: box.height * unitY,
  });
  return html`<svg class="outlines" aria-hidden="true">
    ${outlines.map((outline, index) => renderOutline(outline, place(outline.box), index === chosen))}
  </svg>`;
}

/**
 * Small digits have small frames and labels, so that what is written stays readable between them; the smallest have
 * a label only when they are enlarged.
 */
function renderOutline({ label, look }: Outline, box: Box, chosen: boolean): SVGTemplateResult {
  const room = Math.max(1, Math.min(7, box.height / 10));
  const type = Math.min(15, Math.max(8, box.height / 2));
  return svg`<g class=${`outline ${look}${chosen ? ' chosen' : ''}`}>
    <rect
      x=${box.x - room}
      y=${box.y - room}
      width=${box.width + 2 * room}
      height=${box.height + 2 * room}
      rx=${room}
    ></rect>
    ${
      box.height < 12
        ? nothing
        : svg`<text
            x=${box.x + box.width / 2}
            y=${box.y + box.height + room + type}
            font-size=${type}
          >${label}${signs[look]}</text>`
    }
  </g>`;
}

export const outlineStyles = css`
  .outlines {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
    font-family: var(--text);
    font-weight: 600;
    text-anchor: middle;
  }

  .outline {
    --colour: var(--pen);
  }

  .outline rect {
    stroke: var(--colour);
    stroke-width: 1.5px;
  }

  .outline text {
    fill: var(--colour);
    stroke: var(--sheet);
    stroke-width: 4px;
    paint-order: stroke;
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
