import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Box } from '../../pipeline/image/index.ts';
import { ofDigits, type Outline } from '../reader/screen.ts';
import { frameAround, pathOf, roundedOf, type Frame } from './outline-frames.ts';
import { placeLabels, renderLabel, type Labelled } from './outline-labels.ts';

const looks: readonly Outline['look'][] = ['certain', 'doubtful', 'corrected'];

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
  all: readonly Outline[],
  surface: Shown,
  { chosen, hovered }: Pointed = {},
): TemplateResult {
  const outlines = ofDigits(all);
  const shown = all.map(({ box }) => boxOn(surface, box));
  const boxes = shown.slice(0, outlines.length);
  const removed = shown.slice(outlines.length).map(crossOf).join('');
  const dense = isDense(boxes);
  const isPointedAt = (index: number): boolean => index === chosen || index === hovered;
  const framed = outlines.flatMap((outline, index) =>
    !dense || outline.look === 'doubtful' || isPointedAt(index)
      ? [{ outline, frame: frameAround(boxes, index), isPointed: isPointedAt(index), index }]
      : [],
  );
  const labels = placeLabels(
    framed.filter(({ isPointed }) => !dense || isPointed),
    [...boxes, ...framed.map(({ frame }) => frame)],
    surface.height,
  );
  return html`<svg class="outlines" aria-hidden="true">
    <path class="halo" d=${pathOf(framed.map(({ frame }) => frame)) + removed}></path>
    ${removed ? svg`<path class="outline removed" d=${removed}></path>` : nothing}
    ${looks.map((look) =>
      renderFrames(
        look,
        framed.filter(({ outline }) => outline.look === look),
      ),
    )}
    ${framed.filter(({ index }) => index === chosen).map(renderChosen)} ${labels.map(renderLabel)}
  </svg>`;
}

/** Where on the surface a box of its plane is shown. */
function boxOn({ extent, width, height }: Shown, box: Box): Box {
  const [unitX, unitY] = [width / extent.width, height / extent.height];
  return {
    x: (box.x - extent.x) * unitX,
    y: (box.y - extent.y) * unitY,
    width: box.width * unitX,
    height: box.height * unitY,
  };
}

/** A small cross where a digit stood. */
function crossOf({ x, y, width, height }: Box): string {
  const arm = Math.max(3, Math.min(8, height / 6));
  const [left, top] = [x + width / 2 - arm, y + height / 2 - arm];
  return `M${left} ${top}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`;
}

function renderFrames(look: Outline['look'], framed: readonly Labelled[]): unknown {
  if (framed.length === 0) return nothing;
  return svg`<path class="outline ${look}" d=${pathOf(framed.map(({ frame }) => frame))}></path>`;
}

function renderChosen({ outline, frame }: { outline: Outline; frame: Frame }): unknown {
  return svg`<path class="outline ground ${outline.look}" d=${roundedOf(frame)}></path
    ><path class="outline chosen ${outline.look}" d=${pathOf([frame])}></path>`;
}

/** More digits than this are a page of writing, in which frames around all would be all that is seen. */
const mostFramed = 20;

/** Digits that are lower than this on the average, in CSS pixels, leave no room for frames and labels between lines. */
const leastFramed = 22;

function isDense(boxes: readonly Box[]): boolean {
  const sum = boxes.reduce((height, box) => height + box.height, 0);
  return boxes.length > mostFramed || sum < leastFramed * boxes.length;
}
