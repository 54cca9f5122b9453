import { svg, type SVGTemplateResult } from 'lit';
import type { Box } from '../../pipeline/image/index.ts';
import type { Outline } from '../reader/screen.ts';
import { overlap, type Frame } from './outline-frames.ts';

const signs = { certain: '', doubtful: '?', corrected: '✓', removed: '' };

/** Half of what is laid around a label's figures, in CSS pixels. */
const edge = 2;

/** What a digit was read as, beside its frame. */
export interface Label extends Box {
  readonly text: string;
  readonly look: Outline['look'];
}

/** A digit that is labelled: its outline and the frame around it. */
export interface Labelled {
  readonly outline: Outline;
  readonly frame: Frame;
}

/**
 * Each label where it lies on no other digit's frame and on no other label: under its frame, else over it, else
 * nowhere; inside of a large frame that leaves no room on the surface.
 *
 * @param taken What no label may lie on.
 * @param bottom Where the surface ends.
 */
export function placeLabels(
  labelled: readonly Labelled[],
  taken: readonly Box[],
  bottom: number,
): Label[] {
  const labels: Label[] = [];
  for (const { outline, frame } of labelled) {
    const text = `${outline.label}${signs[outline.look]}`;
    const { beside, inside } = placesAt(frame, text);
    const seen = beside.filter(({ y, height }) => y >= 0 && y + height <= bottom);
    const isFree = (place: Box): boolean =>
      ![...taken, ...labels].some(
        (other) => !isWithin(other, frame) && overlap(seenOf(place), other),
      );
    const place = (seen.length > 0 ? seen : inside).find(isFree);
    if (place) labels.push({ ...place, text, look: outline.look });
  }
  return labels;
}

/** Figures are about 0.6 of the letters' size wide, and 0.75 high. */
function placesAt(frame: Frame, text: string): { beside: Box[]; inside: Box[] } {
  const size = Math.min(15, Math.max(9, frame.height / 2.4));
  const [width, height] = [0.6 * size * text.length, 0.75 * size];
  const x = frame.x + (frame.width - width) / 2;
  const away = Math.max(0.3 * size, edge + 2);
  const at = (y: number): Box => ({ x, y, width, height });
  const end = frame.y + frame.height;
  return {
    beside: [at(end + away), at(frame.y - away - height)],
    // Of a small digit it would hide half.
    inside: frame.height < 4 * size ? [] : [at(end - 2 * size)],
  };
}

/** A label's figures with what is laid around them. */
function seenOf({ x, y, width, height }: Box): Box {
  return { x: x - edge, y: y - edge, width: width + 2 * edge, height: height + 2 * edge };
}

function isWithin(one: Box, other: Box): boolean {
  return (
    one.x >= other.x &&
    one.y >= other.y &&
    one.x + one.width <= other.x + other.width &&
    one.y + one.height <= other.y + other.height
  );
}

export function renderLabel({ x, y, width, height, text, look }: Label): SVGTemplateResult {
  return svg`<text
    class="outline ${look}"
    x=${x + width / 2}
    y=${y + height}
    font-size=${height / 0.75}
  >${text}</text>`;
}
