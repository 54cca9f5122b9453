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

/** Which outlines stand out: the chosen one, and the one that the mouse is over. */
export interface Pointed {
  readonly chosen?: number | undefined;
  readonly hovered?: number | undefined;
}

/**
 * Frames around digits, for the eye only: around all of a few, and on a dense page around those that are doubtful or
 * pointed at, since there the writing itself has to be seen. All are in one picture and in pixels: sizes that follow
 * the surface by style alone cost half a second of the page's thread for a thousand digits. Those of one look are one
 * path, the chosen one once more on top: an element each would block the thread for longer than a frame lasts.
 */
export function renderOutlines(
  outlines: readonly Outline[],
  { extent, width, height }: Shown,
  { chosen, hovered }: Pointed = {},
): TemplateResult {
  const [unitX, unitY] = [width / extent.width, height / extent.height];
  const boxes = outlines.map(({ box }) => ({
    x: (box.x - extent.x) * unitX,
    y: (box.y - extent.y) * unitY,
    width: box.width * unitX,
    height: box.height * unitY,
  }));
  const dense = isDense(boxes);
  const isPointedAt = (index: number): boolean => index === chosen || index === hovered;
  const frames = boxes.map((_, index) => frameAround(boxes, index));
  const isFramed = (index: number): boolean =>
    !dense || outlines[index]!.look === 'doubtful' || isPointedAt(index);
  const framesOf = (fits: (index: number) => boolean): Frame[] =>
    frames.filter((_, index) => isFramed(index) && fits(index));
  const renderFrames = (looks: string, own: readonly Frame[]): unknown =>
    own.length > 0 ? svg`<path class="outline ${looks}" d=${pathOf(own)}></path>` : nothing;
  const labels = placeLabels(outlines, frames, {
    bottom: height,
    isLabelled: (index) => !dense || isPointedAt(index),
  });
  return html`<svg class="outlines" aria-hidden="true">
    <path class="halo" d=${pathOf(framesOf(() => true))}></path>
    ${Object.keys(signs).map((look) =>
      renderFrames(
        look,
        framesOf((index) => outlines[index]!.look === look),
      ),
    )}
    ${renderFrames(
      `chosen ${outlines[chosen!]?.look}`,
      framesOf((index) => index === chosen),
    )}
    ${labels.map(renderLabel)}
  </svg>`;
}

/** More digits than this are a page of writing, in which frames around all would be all that is seen. */
const mostFramed = 20;

/** Digits that are lower than this on the average, in CSS pixels, leave no room for frames and labels between lines. */
const leastFramed = 22;

function isDense(boxes: readonly Box[]): boolean {
  const sum = boxes.reduce((height, box) => height + box.height, 0);
  return boxes.length > mostFramed || sum < leastFramed * boxes.length;
}

type Frame = Box & { readonly air: number };

/** Of digits so low few are framed: a frame may lie on a neighbour, but not on the strokes of what it frames. */
const leastAir = 3.5;

/** With some air around the digit, but no more than its neighbours in the line leave. */
function frameAround(boxes: readonly Box[], index: number): Frame {
  const box = boxes[index]!;
  if (box.height < leastFramed) return frameWith(box, leastAir, leastAir);
  const air = Math.max(1, Math.min(6, box.height / 10));
  const gaps = [boxes[index - 1], boxes[index + 1]].map((other) => other && gapBetween(box, other));
  const side = gaps.reduce((least: number, gap) => Math.min(least, (gap ?? Infinity) / 2 - 1), air);
  return frameWith(box, Math.max(0.5, side), air);
}

function frameWith({ x, y, width, height }: Box, beside: number, air: number): Frame {
  return {
    x: x - beside,
    y: y - air,
    width: width + 2 * beside,
    height: height + 2 * air,
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

interface Label extends Box {
  readonly text: string;
  readonly look: Outline['look'];
}

/**
 * Each label where it lies on no other digit's frame and on no other label: under its frame, else over it, else
 * nowhere; inside of a frame that leaves no room on the surface.
 */
function placeLabels(
  outlines: readonly Outline[],
  frames: readonly Frame[],
  { bottom, isLabelled }: { bottom: number; isLabelled: (index: number) => boolean },
): Label[] {
  const labels: Label[] = [];
  frames.forEach((frame, index) => {
    if (!isLabelled(index)) return;
    const isFree = (place: Box): boolean =>
      ![...frames, ...labels].some((other) => other !== frame && overlap(place, other));
    const { beside, inside } = placesAt(frame, textOf(outlines[index]!));
    const seen = beside.filter(({ y, height }) => y >= 0 && y + height <= bottom);
    const place = (seen.length > 0 ? seen : [inside]).find(isFree);
    if (place) labels.push({ ...place, ...outlines[index]!, text: textOf(outlines[index]!) });
  });
  return labels;
}

function textOf({ label, look }: Outline): string {
  return `${label}${signs[look]}`;
}

/** Figures are about 0.6 of the letters' size wide, and 0.75 high. */
function placesAt(frame: Frame, text: string): { beside: Box[]; inside: Box } {
  const size = Math.min(15, Math.max(9, frame.height / 2.4));
  const [width, height] = [0.6 * size * text.length, 0.75 * size];
  const x = frame.x + (frame.width - width) / 2;
  const away = 0.3 * size;
  const at = (y: number): Box => ({ x, y, width, height });
  const end = frame.y + frame.height;
  return { beside: [at(end + away), at(frame.y - away - height)], inside: at(end - 2 * size) };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function renderLabel({ x, y, width, height, text, look }: Label): SVGTemplateResult {
  return svg`<text
    class="outline ${look}"
    x=${x + width / 2}
    y=${y + height}
    font-size=${height / 0.75}
  >${text}</text>`;
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
    direction: ltr;
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
    .outline,
    .outline.doubtful,
    .outline.corrected {
      --colour: CanvasText;
    }

    path.outline {
      stroke-width: 2px;
    }

    path.outline.chosen {
      --colour: Highlight;
      stroke-width: 4px;
    }

    /* A picture keeps its own colours, dark or light: on either the one or the other stands out. */
    .halo {
      stroke: Canvas;
      stroke-opacity: 1;
      stroke-width: 7px;
    }

    text.outline {
      fill: CanvasText;
      stroke: Canvas;
      forced-color-adjust: none;
    }
  }
`;
