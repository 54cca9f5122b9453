import { labelComponents, strokeWidth } from '../image/index.ts';
import { tightMarks, type Marks } from '../marks/index.ts';

// In heights of the writing: a narrower component is one digit or a part of it, unless it is low and wide for one, as
// two small 0s are (width over height); what a cut leaves at least on its sides; how far cuts stand apart; and how much
// ink a cut goes through at most, with what each stroke adds that it crosses: a joint is one, the middle of a 0 is two,
// and two 0s may share a side. Guesses.
const narrowest = 0.75;
const lowAndWide = 1.1;
const leastWidth = 0.2;
const apart = 0.2;
const mostInk = 0.9;
const perStroke = 0.2;
// For each height that the component is wide. A guess.
const mostCuts = 2;
// Of the row's height: many write their 0s smaller, but what is lower than this is a bar or a rule. A guess.
const smallest = 0.4;
// In pixels: what is lower shows no form, whole or cut. A guess.
const legible = 9;

/** What is left of a cut, and how much ink the cut to its left went through, in heights of a digit. */
export interface Part {
  readonly marks: Marks;
  readonly cutInk: number;
}

/** For each row of the marks the first column to the right of a cut, and the ink it goes through, in pixels. */
interface Seam {
  readonly columns: Int32Array;
  readonly ink: number;
}

/**
 * Marks in parts from left to right, cut where the least ink joins what may be two digits: along seams from the top
 * to the bottom that may lean and bend (Avidan & Shamir 2007). Neighbours may share a side. `height` is a digit's, in the
 * marks' pixels.
 */
export function cutMarks(marks: Marks, height: number): Part[] {
  const { width, height: high } = marks.box;
  const own = Math.min(height, high);
  const isOne = width < narrowest * height && width < lowAndWide * high;
  if (isOne || high < Math.max(legible, smallest * height)) return [{ marks, cutInk: 0 }];
  const most = Math.ceil((mostCuts * width) / own);
  const rooms = roomsOf(marks, own);
  const cheap = seamsOf(marks, rooms, own).filter(({ ink }) => ink <= mostInk * own);
  return partsOf(marks, rooms, apartFrom(cheap, own, most), own);
}

// In heights of a digit: how far from where a cut is wanted it may go, and what a pixel of that costs, in pixels of ink. Guesses.
const reach = 0.25;
const aside = 0.2;

/** As `cutMarks`, along the cheapest seam near each of these columns, however much ink it goes through. */
export function cutMarksNear(marks: Marks, height: number, columns: readonly number[]): Part[] {
  const own = Math.min(height, marks.box.height);
  const rooms = roomsOf(marks, own);
  const all = seamsOf(marks, rooms, own);
  const seams = columns.flatMap((column) => {
    const away = (seam: Seam) => Math.abs(meanColumnOf(seam) - column);
    const near = all.filter((seam) => away(seam) <= reach * height);
    const cost = (seam: Seam) => seam.ink + aside * away(seam);
    return near.length === 0
      ? []
      : near.reduce((least, seam) => (cost(seam) < cost(least) ? seam : least));
  });
  return partsOf(marks, rooms, apartFrom(seams, own, seams.length), own);
}

function partsOf(marks: Marks, rooms: Rooms, chosen: readonly Seam[], own: number): Part[] {
  const seams = [...chosen].sort((one, other) => meanColumnOf(one) - meanColumnOf(other));
  return [...seams, undefined]
    .map((right, index) => ({
      marks: marksBetween(marks, rooms, seams[index - 1], right),
      cutInk: (seams[index - 1]?.ink ?? 0) / own,
    }))
    .filter((part) => part.marks.coverage.length > 0);
}

// Of a pixel's coverage: more is ink. A guess.
const half = 127;

// What a step to the side costs, in pixels of ink: seams are as straight as digits stand. A guess.
const sideways = 0.15;

// What a step costs, in pixels of ink, through paper that ink encloses, and along the wall between two such rooms: two 0s
// are parted at the side that they share, not through their middles. Guesses.
const enclosed = 1;
const walled = 0.25;

/** The cheapest seam to each column of the lowest row. */
function seamsOf({ box, coverage }: Marks, { isRoom, to }: Rooms, height: number): Seam[] {
  const { width } = box;
  const margin = Math.max(1, Math.round(leastWidth * height));
  const steps = new Int8Array(width * box.height);
  let costs = new Float32Array(width);
  for (let row = 0; row < box.height; row++) {
    const next = new Float32Array(width).fill(Infinity);
    for (let column = margin; column < width - margin; column++) {
      const index = row * width + column;
      let [least, step] = [costs[column]!, 0];
      for (const side of [-1, 1]) {
        const cost = row === 0 ? Infinity : costs[column + side]! + sideways;
        if (cost < least) [least, step] = [cost, side];
      }
      steps[index] = step;
      const above = row === 0 ? 0 : coverage[index - width + step]!;
      const enters = coverage[index]! > half && above <= half;
      const paper = isRoom[index] ? enclosed : 0;
      const ink = coverage[index]! / 255 + (enters ? perStroke * height : 0);
      next[column] = least + (to[index]! > 0 ? walled : paper + ink);
    }
    costs = next;
  }
  return Array.from(costs, (cost, column) => ({ cost, column }))
    .filter(({ cost }) => cost < Infinity)
    .map(({ cost, column }) => ({ columns: followed(steps, column, box), ink: cost }));
}

/**
 * For each pixel, whether it is paper with no way out between the marks; and for those between two large such rooms
 * side by side, the columns that the wall between them reaches from and to, and how much of it closes a room.
 */
interface Rooms {
  readonly isRoom: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly stroke: number;
}

// In heights of a digit: a wall is no thicker, and a room no smaller across and down. Guesses.
const thickest = 0.6;
const smallestRoom = 0.2;

// Of a pixel's coverage: a faint place in a ring is no way out of it. A guess.
const faint = 63;

function roomsOf({ box: { width, height }, coverage }: Marks, own: number): Rooms {
  const paper = coverage.map((value) => (value > faint ? 0 : 1));
  const { labels, components } = labelComponents(width, height, paper);
  const isInside = components.map(
    ({ box }) => box.x > 0 && box.y > 0 && box.x + box.width < width && box.y + box.height < height,
  );
  const isLarge = components.map(
    ({ box }, room) => isInside[room]! && Math.min(box.width, box.height) >= smallestRoom * own,
  );
  const isRoom = Uint8Array.from(labels, (room) => (isInside[room - 1] ? 1 : 0));
  const [from, to] = [new Int32Array(labels.length), new Int32Array(labels.length)];
  // Without two rooms there is no wall, as in most components.
  if (isLarge.filter((large) => large).length < 2) return { isRoom, from, to, stroke: 0 };
  for (let row = 0; row < labels.length; row += width) {
    for (let index = row, start = row, room = 0; index < row + width; index++) {
      const here = labels[index]!;
      if (here !== 0 && !isInside[here - 1]) room = 0;
      if (!isLarge[here - 1]) continue;
      if (room !== 0 && room !== here && index - start <= thickest * own) {
        from.fill(start - row, start, index);
        to.fill(index - row, start, index);
      }
      [room, start] = [here, index + 1];
    }
  }
  const stroke = Math.round(strokeWidth({ width, height, channels: 1, values: coverage }));
  return { isRoom, from, to, stroke };
}

function followed(steps: Int8Array, column: number, { width, height }: Marks['box']): Int32Array {
  const columns = new Int32Array(height);
  for (let row = height - 1, at = column; row >= 0; row--) {
    columns[row] = at;
    at += steps[row * width + at]!;
  }
  return columns;
}

/** The cheapest seams that stand apart from each other. */
function apartFrom(seams: readonly Seam[], height: number, most: number): Seam[] {
  const chosen: Seam[] = [];
  for (const seam of [...seams].sort((one, other) => one.ink - other.ink)) {
    if (chosen.length === most) break;
    if (chosen.every((other) => isApart(seam, other, apart * height))) chosen.push(seam);
  }
  return chosen;
}

function isApart({ columns: one }: Seam, { columns: other }: Seam, least: number): boolean {
  const differences = one.map((column, row) => column - other[row]!);
  const meet = differences.some((difference) => difference * differences[0]! <= 0);
  return !meet && Math.abs(differences.reduce((sum, each) => sum + each, 0)) / one.length >= least;
}

function meanColumnOf({ columns }: Seam): number {
  return columns.reduce((sum, column) => sum + column, 0) / columns.length;
}

/**
 * What of the marks lies between two cuts. Where these run along a wall, the parts on both sides of it are closed by as
 * much of it as a stroke is wide.
 */
function marksBetween(
  { box, coverage, ...rest }: Marks,
  { from, to, stroke }: Rooms,
  left?: Seam,
  right?: Seam,
): Marks {
  const { width, height } = box;
  const values = new Uint8ClampedArray(coverage.length);
  for (let row = 0; row < height; row++) {
    let start = left ? left.columns[row]! : 0;
    let end = right ? right.columns[row]! : width;
    if (end <= start) continue;
    const line = row * width;
    const [first, last] = [line + start, line + end];
    if (left && to[first]! > 0)
      start = Math.min(start, Math.max(from[first]!, to[first]! - stroke));
    if (right && to[last]! > 0) end = Math.max(end, Math.min(to[last]!, from[last]! + stroke));
    values.set(coverage.subarray(line + start, line + end), line + start);
  }
  const part = tightMarks({ width, height, channels: 1, values });
  return { ...rest, ...part, box: { ...part.box, x: box.x + part.box.x, y: box.y + part.box.y } };
}
