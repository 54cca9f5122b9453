import type { Random } from '../../data/random.ts';
import { Camera, type Frame, type Pose } from '../camera.ts';

/** What the camera is pointed at, and how. */
export interface Framing {
  readonly seen: Frame;
  readonly camera: Camera;
}

export interface FramingWish {
  /** What digits cover, and that with all that stands around them. */
  readonly digits: Frame;
  readonly all: Frame;
  /** What each row's digits cover. */
  readonly rows: readonly Frame[];
  readonly count: number;
  /** A digit's height in pixels, if the picture does not grow beyond its limit. */
  readonly digitHeight: number;
  /** Scans lie flat. */
  readonly flat: boolean;
}

/** The longest side of a picture, in pixels, and the least that a digit is high where that would be too long. */
const longest = 900;
const lowest = 11;

export function pickFraming(wish: FramingWish, random: Random): Framing {
  const seen = cropped(pickSeen(wish, random), wish, random);
  const side = Math.max(seen.right - seen.left, seen.bottom - seen.top);
  const digitHeight = Math.max(lowest, Math.min(wish.digitHeight, longest / side));
  return { seen, camera: new Camera(seen, pickPose(wish.flat, random), { digitHeight }) };
}

const views = [
  { kind: 'tight', weight: 2 },
  { kind: 'close', weight: 5 },
  { kind: 'whole', weight: 8 },
  { kind: 'far', weight: 2 },
  { kind: 'row', weight: 2 },
  { kind: 'part', weight: 1.5 },
] as const;

/** From a crop without paper to a small number on a large sheet; parts cut through writing. */
function pickSeen({ digits, all, rows, count }: FramingWish, random: Random): Frame {
  const { kind } = random.pickWeighted(views);
  const around = (frame: Frame, low: number, high: number): Frame => ({
    left: frame.left - random.between(low, high),
    top: frame.top - random.between(low, high),
    right: frame.right + random.between(low, high),
    bottom: frame.bottom + random.between(low, high),
  });
  if (kind === 'tight') return around(digits, -0.12, 0.2);
  if (kind === 'row' && rows.length > 0) return around(random.pick(rows), -0.05, 0.6);
  if (kind === 'close') return around(digits, 0.1, 1);
  if (kind === 'whole') return formatted(around(all, 0.3, 2.5), random);
  if (kind === 'far') return formatted(around(all, 1, count > 8 ? 3 : 12), random);
  return partOf(around(all, 0, 0.5), random);
}

/** In a camera's or a sheet's format, where that does not leave most of it empty. */
function formatted(frame: Frame, random: Random): Frame {
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const format = random.pick([undefined, 4 / 3, 3 / 4, 16 / 9, 1, Math.SQRT1_2]);
  const growth = format ? Math.max(format / (width / height), width / height / format) : Infinity;
  if (!format || growth > 2.5) return frame;
  const [wider, higher] = [
    Math.max(0, height * format - width),
    Math.max(0, width / format - height),
  ];
  const [before, above] = [random.next() * wider, random.next() * higher];
  return {
    left: frame.left - before,
    top: frame.top - above,
    right: frame.right + wider - before,
    bottom: frame.bottom + higher - above,
  };
}

function partOf({ left, top, right, bottom }: Frame, random: Random): Frame {
  const part = (from: number, to: number): [number, number] => {
    const long = Math.max(Math.min(1.6, to - from), random.between(0.3, 0.9) * (to - from));
    const start = from + random.next() * (to - from - long);
    return [start, start + long];
  };
  const [x, y] = [part(left, right), part(top, bottom)];
  return { left: x[0], right: x[1], top: y[0], bottom: y[1] };
}

/** Not more than fits with digits that can still be read. */
function cropped(seen: Frame, { digits }: FramingWish, random: Random): Frame {
  const most = longest / lowest;
  const cut = (from: number, to: number, first: number): [number, number] => {
    if (to - from <= most) return [from, to];
    const start = Math.max(from, Math.min(to - most, first - random.between(0, 3)));
    return [start, start + most];
  };
  const [x, y] = [cut(seen.left, seen.right, digits.left), cut(seen.top, seen.bottom, digits.top)];
  return { left: x[0], right: x[1], top: y[0], bottom: y[1] };
}

function pickPose(flat: boolean, random: Random): Pose {
  const turn = random.pick([1, 3, 8, 8, 20]);
  const tilt = flat ? 0 : random.pick([3, 10, 22]);
  return {
    turn: random.between(-turn, turn) * (flat ? 0.4 : 1),
    tiltAcross: random.between(-tilt, tilt),
    tiltDown: random.between(-tilt, tilt),
    distance: random.between(1, 2.5),
    arch: flat ? 0 : random.near(0, 0.012),
  };
}

/** Where the sheet ends: in sight on some sides, never through what stands on it; or far out. */
export function pickSheetFrame(
  { seen }: Framing,
  all: Frame,
  visible: boolean,
  random: Random,
): Frame {
  /** Between what stands there and what is seen, or far out on a side of -1 or 1. */
  const end = (inner: number, outer: number, side: -1 | 1): number => {
    const isCut = side * inner > side * outer;
    if (isCut || !visible || random.chance(0.5)) return outer + 50 * side;
    return inner + random.between(0.15, 0.9) * (outer - inner);
  };
  return {
    left: end(all.left, seen.left, -1),
    top: end(all.top, seen.top, -1),
    right: end(all.right, seen.right, 1),
    bottom: end(all.bottom, seen.bottom, 1),
  };
}
