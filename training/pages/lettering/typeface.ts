import type { Outline } from '../../hands/strokes/fill.ts';
import { type Font, type FontName, openFont } from '../../hands/fonts.ts';
import type { Place } from '../camera.ts';

const signs =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-+/()%#*=&€$£"!?°_'.split('');

const opened = new Map<FontName, Font>();

/** A font with the signs of words; opened once, which takes about 20 ms. */
export function typeface(name: FontName): Font {
  const font = opened.get(name) ?? openFont(name, signs);
  opened.set(name, font);
  return font;
}

/** A text set from `start`, the left end of its baseline, its capitals about `height` high; words apart. */
export function setText({ outlines }: Font, text: string, start: Place, height: number): Outline[] {
  const em = height / 0.7;
  let edge = start.x;
  return text.split(' ').map((word) => {
    const contours = Array.from(word).flatMap((sign) => {
      const outline = outlines.get(sign) ?? [];
      if (outline.length === 0) return [];
      const across = outline.flat().map(({ x }) => x);
      const [left, right] = [Math.min(...across), Math.max(...across)];
      const from = edge;
      edge += (right - left + 0.07) * em;
      return outline.map((contour) =>
        contour.map(({ x, y }) => ({ x: from + (x - left) * em, y: start.y + y * em })),
      );
    });
    edge += 0.25 * em;
    return contours;
  });
}

/** How wide a text is, set `height` high. */
export function widthOfText(font: Font, text: string, height: number): number {
  const across = setText(font, text, { x: 0, y: 0 }, height)
    .flat(2)
    .map(({ x }) => x);
  return Math.max(0, ...across);
}
