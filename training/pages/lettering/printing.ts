import { printFonts } from '../../hands/fonts.ts';
import type { Random } from '../../data/random.ts';
import type { Place } from '../camera.ts';
import { areaPiece, type Piece } from '../wide/piece.ts';
import { setText, typeface, widthOfText } from './typeface.ts';

/** Sets printed words: a form keeps to one or two fonts. */
export interface Printer {
  /** A text from `start`, the left end of its baseline; `height` is its capitals'. */
  print(text: string, start: Place, height: number): Piece[];
  /** The same, so that it ends at `end`. */
  printBefore(text: string, end: Place, height: number): Piece[];
  widthOf(text: string, height: number): number;
}

export function pickPrinter(random: Random): Printer {
  const font = typeface(random.pick(printFonts));
  const print: Printer['print'] = (text, start, height) =>
    setText(font, text, start, height)
      .filter((outline) => outline.length > 0)
      .map((outline) => areaPiece('print', 'press', outline));
  const widthOf: Printer['widthOf'] = (text, height) => widthOfText(font, text, height);
  const printBefore: Printer['printBefore'] = (text, end, height) =>
    print(text, { x: end.x - widthOf(text, height), y: end.y }, height);
  return { print, printBefore, widthOf };
}
