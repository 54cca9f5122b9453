import type { Sign } from '../../src/pipeline/reading/index.ts';
import type { Box } from '../../src/pipeline/image/index.ts';
import type { Random } from '../data/random.ts';
import type { Camera } from './camera.ts';
import { drawImage, drawStroke, Extent, type InkLayer } from './ink-layer.ts';
import type { Pen } from './pen.ts';
import type { PlacedDigit, PlacedNumber } from './placed.ts';

/** A digit that stands on a page, with the box of its ink in the page's pixels. */
export interface TrueDigit {
  readonly value: number;
  readonly box: Box;
}

export interface TrueNumber {
  readonly digits: readonly TrueDigit[];
  readonly signs: readonly Sign[];
}

/** Rows from top to bottom, numbers from left to right. */
export interface Truth {
  readonly lines: readonly (readonly TrueNumber[])[];
}

/** A number's ink, and what its form had printed beside it. */
export interface WrittenLayers {
  readonly byHand: InkLayer;
  readonly byPress: InkLayer;
}

/** Writes rows of numbers, and into `owners` for each pixel the number, from 1, of the last digit whose ink fell there. */
export function writeNumbers(
  layers: WrittenLayers,
  owners: Uint16Array,
  camera: Camera,
  rows: readonly (readonly PlacedNumber[])[],
  pen: Pen,
  random: Random,
): Truth {
  let count = 0;
  const extentOfNext = (): Extent => {
    const number = ++count;
    return new Extent((x, y) => (owners[y * camera.width + x] = number));
  };
  const lines = rows.map((numbers) =>
    numbers.map((number) => writeNumberInk(layers, camera, number, pen, extentOfNext, random)),
  );
  return { lines };
}

function writeNumberInk(
  { byHand, byPress }: WrittenLayers,
  camera: Camera,
  number: PlacedNumber,
  pen: Pen,
  extentOfNext: () => Extent,
  random: Random,
): TrueNumber {
  const digits = number.digits.map((digit) => {
    const extent = extentOfNext();
    writeDigitInk(byHand, camera, digit, pen, extent, random);
    return { value: digit.value, box: extent.box };
  });
  const signs = number.signs.map(({ kind, before, strokes }) => {
    const extent = new Extent();
    for (const stroke of strokes) drawStroke(byHand, camera, stroke, pen, random, extent);
    return { kind, before, box: extent.box };
  });
  for (const { strokes, isPrinted } of number.flourishes) {
    const maker = isPrinted ? { ...pen, width: 0.4 * pen.width, pressure: 0 } : pen;
    const layer = isPrinted ? byPress : byHand;
    for (const stroke of strokes) drawStroke(layer, camera, stroke, maker, random);
  }
  return { digits, signs };
}

function writeDigitInk(
  layer: InkLayer,
  camera: Camera,
  { trace, x, y, height }: PlacedDigit,
  pen: Pen,
  extent: Extent,
  random: Random,
): void {
  if (trace.kind === 'image') {
    drawImage(layer, camera, trace.image, { x, y }, height, pen, extent);
    return;
  }
  for (const stroke of trace.strokes) {
    const places = stroke.map((point) => ({ x: x + point.x * height, y: y + point.y * height }));
    drawStroke(layer, camera, places, pen, random, extent);
  }
}
