import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Box } from '../../pipeline/image/index.ts';
import type { Outline } from '../reader/screen.ts';

const signs = { certain: '', doubtful: '?', corrected: '✓' };

/** A surface of `width` × `height` CSS pixels that shows `extent` of the plane its outlines lie on. */
export interface Shown {
  readonly extent: Box;
  readonly width: number;
  readonly height: number;
}

/**
 * Frames around digits, for the eye only. All are in one picture and in pixels: sizes that follow the surface by
 * style alone cost half a second of the page's thread for a thousand digits. Those of one look are one path, the chosen one
 * once more on top: an element each would block the thread for longer than a frame lasts.
 */
export function renderOutlines(
  outlines: readonly Outline[],
  { extent, width, height }: Shown,
  chosen?: number,
): TemplateResult {
  const [unitX, unitY] = [width / extent.width, height / extent.height];
  const boxes = outlines.map(({ box }) => ({
    x: (box.x - extent.x) * unitX,
    y: (box.y - extent.y) * unitY,
    width: box.width * unitX,
    height: box.height * unitY,
  }));
  const frames = boxes.map((_, index) => frameAround(boxes, index));
  const labelled = meanHeight(boxes) >= leastLabelled;
  const renderFrames = (looks: string, own: readonly Frame[]): unknown =>
    own.length > 0 ? svg`<path class="outline ${looks}" d=${pathOf(own)}></path>` : nothing;
  return html`<svg class="outlines" aria-hidden="true">
    <path class="halo" d=${pathOf(frames)}></path>
    ${Object.keys(signs).map((look) =>
      renderFrames(
        look,
        frames.filter((_, index) => outlines[index]!.look === look),
      ),
    )}
    ${renderFrames(
      `chosen ${outlines[chosen!]?.look}`,
      frames.filter((_, index) => index === chosen),
    )}
    ${labelled ? outlines.map((outline, index) => renderLabel(frames[index]!, outline, height)) : nothing}
  </svg>`;
}

/**
 * Digits that are lower than this on the average have a label only when they are enlarged, in CSS pixels. Lines of
 * writing leave about half a digit's height between them, and the smallest label fills that.
 */
const leastLabelled = 22;

type Frame = Box & { readonly air: number };

/** With some air around the digit, but no more than its neighbours in the line leave. */
function frameAround(boxes: readonly Box[], index: number): Frame {
  const box = boxes[index]!;
  const air = Math.max(1, Math.min(6, box.height / 10));
  const gaps = [boxes[index - 1], boxes[index + 1]].map((other) => other && gapBetween(box, other));
  const side = gaps.reduce((least: number, gap) => Math.min(least, (gap ?? Infinity) / 2 - 1), air);
  const beside = Math.max(0.5, side);
  return {
    x: box.x - beside,
    y: box.y - air,
    width: box.width + 2 * beside,
    height: box.height + 2 * air,
    air,
  };
}

/** Frames as one path: all halos are one, so that none lies on a neighbour's frame. */
function pathOf(frames: readonly Frame[]): string {
  return frames.map(roundedOf).join('');
}

function roundedOf({ x, y, width, height, air }: Frame): string {
  const turn = (dx: number, dy: number): string => `a${air} ${air} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * air, height - 2 * air];
  return [
    `M${x + air} ${y}h${across}${turn(air, air)}v${down}${turn(-air, air)}`,
    `h${-across}${turn(-air, -air)}v${-down}${turn(air, -air)}z`,
  ].join('');
}

/** How far apart two boxes beside each other are; nothing for boxes in different lines. */
function gapBetween(one: Box, other: Box): number | undefined {
  if (one.y > other.y + other.height || other.y > one.y + one.height) return undefined;
  return Math.max(other.x - one.x - one.width, one.x - other.x - other.width);
}

/** Under the frame, or over it where the surface ends. */
function renderLabel(
  frame: Frame,
  { label, look }: Outline,
  surfaceHeight: number,
): SVGTemplateResult {
  const size = Math.min(15, Math.max(9, frame.height / 2.4));
  const under = frame.y + frame.height + size;
  const over = frame.y - 0.3 * size;
  return svg`<text
    class="outline ${look}"
    x=${frame.x + frame.width / 2}
    y=${under > surfaceHeight && over > size ? over : under}
    font-size=${size}
  >${label}${signs[look]}</text>`;
}

function meanHeight(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { height }) => sum + height, 0) / boxes.length;
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

  /* A photograph is light here and dark there: beside each frame runs its opposite. */
  .halo {
    stroke: var(--halo, none);
    stroke-width: 3.5px;
    stroke-opacity: 0.6;
  }

  .outline {
    --colour: var(--pen);
  }

  path.outline {
    stroke: var(--colour);
    stroke-width: 1.5px;
  }

  text.outline {
    fill: var(--colour);
    stroke: var(--sheet);
    stroke-width: 4px;
    paint-order: stroke;
  }

  .outline.doubtful {
    --colour: var(--doubt);
  }

  path.doubtful {
    stroke-dasharray: 4 3;
  }

  .outline.corrected {
    --colour: var(--good);
  }

  path.chosen {
    stroke-width: 3px;
    fill: color-mix(in srgb, var(--colour) 14%, transparent);
  }

  @media (forced-colors: active) {
    .outline {
      --colour: Highlight;
    }
  }
`;
