import type { Corners, Place } from '../shared/corners.ts';
import { decodePicture } from './decode-picture.ts';
import { convexHull, largestQuadrilateral, surfaceOf } from './hull.ts';
import { greyAt } from './paper.ts';

/** A small copy, one byte a pixel, row by row. */
export interface SmallGrey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The copy's longer side in pixels: edges are found well enough to be put right by hand, in a few milliseconds. */
const side = 160;

/** A sheet takes at least this share of the picture, and one that takes more than this has no edge in it. */
const [leastShare, mostShare] = [0.15, 0.97];

/** How much of the area around a sheet its four corners hold: less is some other shape. */
const leastSquareness = 0.93;

/** How much of that area is as light as paper: writing on it is not, and a tangle of light things is less. */
const leastFilled = 0.7;

/** The sheet's corners in a picture as it was given. None where it cannot be opened: that is said where it is read. */
export async function sheetOf(picture: Blob): Promise<Corners | undefined> {
  try {
    const bitmap = await decodePicture(picture);
    const sheet = findSheet(bitmap);
    bitmap.close();
    return sheet;
  } catch {
    return undefined;
  }
}

/** The corners of the sheet in a picture, in shares of its sides; nothing where none stands out from what it lies on. */
function findSheet(picture: ImageBitmap): Corners | undefined {
  const scale = side / Math.max(picture.width, picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    willReadFrequently: true,
  })!;
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const grey = Uint8Array.from({ length: width * height }, (_, index) => greyAt(data, 4 * index));
  return sheetIn({ width, height, data: grey });
}

/**
 * The same in a small grey copy: the largest piece that is lighter than the rest, if four corners hold it. Between what
 * is light and what is dark by Otsu's threshold lies the sheet's edge; where the light is uneven, somewhat beside it.
 */
export function sheetIn(grey: SmallGrey): Corners | undefined {
  const middle = otsu(grey.data);
  const found = [0.85, 1, 1.15].map((factor) => sheetAt(grey, middle * factor));
  const best = found.reduce((most, one) =>
    (one?.squareness ?? 0) > (most?.squareness ?? 0) ? one : most,
  );
  return best && fromTopLeft(best.corners, grey);
}

interface Found {
  readonly corners: readonly Place[];
  readonly squareness: number;
}

function sheetAt(grey: SmallGrey, threshold: number): Found | undefined {
  const { rim, count } = largestLightPiece(grey, threshold);
  const hull = convexHull(rim);
  const corners = largestQuadrilateral(hull);
  if (!corners) return undefined;
  const [around, held] = [surfaceOf(hull), surfaceOf(corners)];
  const share = held / (grey.width * grey.height);
  const squareness = held / around;
  const isSheet =
    share >= leastShare &&
    share <= mostShare &&
    squareness >= leastSquareness &&
    count >= leastFilled * around &&
    corners.every((corner, index) => isEdge(grey, corner, corners[(index + 1) % 4]!));
  return isSheet ? { corners, squareness } : undefined;
}

/** At an edge the sheet is lighter than what it lies on by at least this much grey, from 0 to 255. */
const leastStep = 14;

/** So far from an edge, in the copy's pixels, it is seen on both sides: the grey of a shadow has not changed by then. */
const besideEdge = 3;

/** Along most of a side the grey falls; the picture's own side is one too. */
function isEdge(grey: SmallGrey, from: Place, to: Place): boolean {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const out = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
  const steps = Array.from({ length: 20 }, (_, index) => {
    const share = (index + 0.5) / 20;
    const at = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    const outside = greyBeside(grey, at, out, besideEdge);
    return (
      outside === undefined ||
      (greyBeside(grey, at, out, -besideEdge) ?? outside) - outside >= leastStep
    );
  });
  return steps.filter(Boolean).length >= 0.8 * steps.length;
}

/** The grey so many pixels further on in a direction; nothing beyond the picture. */
function greyBeside(
  { width, height, data }: SmallGrey,
  { x, y }: Place,
  way: Place,
  far: number,
): number | undefined {
  const [column, row] = [Math.floor(x + far * way.x), Math.floor(y + far * way.y)];
  const isInside = column >= 0 && column < width && row >= 0 && row < height;
  return isInside ? data[row * width + column] : undefined;
}

/** How many pixels it has, and where each of its rows begins and ends. */
function largestLightPiece(grey: SmallGrey, threshold: number): { rim: Place[]; count: number } {
  const isOpen = grey.data.map((value) => (value > threshold ? 1 : 0));
  let largest: number[] = [];
  for (let start = isOpen.indexOf(1); start >= 0; start = isOpen.indexOf(1, start)) {
    const piece = takePiece(isOpen, grey.width, start);
    if (piece.length > largest.length) largest = piece;
  }
  return { rim: rimOf(largest, grey.width), count: largest.length };
}

/** The pixels that hang together with the first one, side by side; they are open no longer. */
function takePiece(isOpen: Uint8Array, width: number, start: number): number[] {
  const piece = [start];
  isOpen[start] = 0;
  const take = (at: number): void => {
    if (!isOpen[at]) return;
    isOpen[at] = 0;
    piece.push(at);
  };
  for (const at of piece) {
    const column = at % width;
    if (column > 0) take(at - 1);
    if (column + 1 < width) take(at + 1);
    take(at - width);
    take(at + width);
  }
  return piece;
}

/** The corners of the pixels at which each row begins and ends. */
function rimOf(piece: readonly number[], width: number): Place[] {
  const rows = new Map<number, { from: number; to: number }>();
  for (const at of piece) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const row = rows.get(y);
    rows.set(y, { from: Math.min(row?.from ?? x, x), to: Math.max(row?.to ?? x, x) });
  }
  return [...rows].flatMap(([y, { from, to }]) =>
    [from, to + 1].flatMap((x) => [
      { x, y },
      { x, y: y + 1 },
    ]),
  );
}

/**
 * The grey that parts light from dark with the most variance between them. N. Otsu, A Threshold Selection Method from
 * Gray-Level Histograms (1979).
 */
function otsu(data: Uint8Array): number {
  const counts = new Array<number>(256).fill(0);
  for (const grey of data) counts[grey]!++;
  const total = counts.reduce((sum, count, grey) => sum + count * grey, 0);
  let [below, sumBelow, best, threshold] = [0, 0, -1, 0];
  counts.forEach((count, grey) => {
    below += count;
    sumBelow += count * grey;
    const above = data.length - below;
    if (below === 0 || above === 0) return;
    const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (between > best) [best, threshold] = [between, grey];
  });
  return threshold;
}

/** Clockwise from the top left, in shares; the top left corner is the one nearest to the picture's own. */
function fromTopLeft(corners: readonly Place[], { width, height }: SmallGrey): Corners {
  const shares = corners.map(({ x, y }) => ({ x: x / width, y: y / height }));
  const sums = shares.map(({ x, y }) => x + y);
  const first = sums.indexOf(Math.min(...sums));
  return [...shares.slice(first), ...shares.slice(0, first)] as unknown as Corners;
}
