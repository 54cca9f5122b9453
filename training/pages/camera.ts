import type { Random } from '../data/random.ts';

/** A place on the sheet, in heights of a digit, or on the photograph, in pixels. */
export interface Place {
  x: number;
  y: number;
}

/** An upright rectangle on the sheet by its edges, in heights of a digit. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How the camera was held. Angles in degrees. */
export interface Pose {
  readonly turn: number;
  readonly tiltAcross: number;
  readonly tiltDown: number;
  /** How far away the camera was, in diagonals of what it sees; nearer is steeper perspective. */
  readonly distance: number;
  /** How much the sheet arches, as a share of its half width. */
  readonly arch: number;
}

export interface PoseLimits {
  /** Greatest turn either way, in degrees. */
  readonly turn: number;
  /** Greatest tilt either way, in degrees. */
  readonly tilt: number;
}

export function pickPose(limits: PoseLimits, random: Random): Pose {
  return {
    turn: random.between(-limits.turn, limits.turn),
    tiltAcross: random.between(-limits.tilt, limits.tilt),
    tiltDown: random.between(-limits.tilt, limits.tilt),
    distance: random.between(1.2, 2.5),
    arch: limits.tilt === 0 ? 0 : random.near(0, 0.006),
  };
}

/** A pinhole camera over a slightly arched sheet (Hartley & Zisserman, ch. 8: the map of a plane is a homography). */
export class Camera {
  readonly width: number;
  readonly height: number;
  /** Pixels per height of a digit, in the middle. */
  readonly scale: number;
  private readonly forward: Matrix;
  private readonly backward: Matrix;
  private readonly arch: number;
  private readonly middle: Place;

  /**
   * Sees all of `frame`. Where `size` is given the photograph has it; else it is as large as `digitHeight` pixels
   * a digit make it.
   */
  constructor(
    frame: Frame,
    pose: Pose,
    wanted: { digitHeight: number; size?: { width: number; height: number } | undefined },
  ) {
    this.middle = { x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2 };
    const [wide, high] = [frame.right - frame.left, frame.bottom - frame.top];
    this.arch = (pose.arch * 2) / wide;
    const held = heldMatrix(pose, Math.hypot(wide, high));
    const seen = bounds(outline(frame).map((place) => apply(held, this.flat(place))));
    const [width, height] = [seen.right - seen.left, seen.bottom - seen.top];
    this.scale = wanted.size
      ? Math.min(wanted.size.width / width, wanted.size.height / height)
      : wanted.digitHeight;
    this.width = wanted.size?.width ?? Math.round(width * this.scale);
    this.height = wanted.size?.height ?? Math.round(height * this.scale);
    const across = this.width / 2 - ((seen.left + seen.right) / 2) * this.scale;
    const down = this.height / 2 - ((seen.top + seen.bottom) / 2) * this.scale;
    this.forward = multiply([this.scale, 0, across, 0, this.scale, down, 0, 0, 1], held);
    this.backward = inverse(this.forward);
  }

  toPhoto(place: Place): Place {
    return apply(this.forward, this.flat(place));
  }

  /** Pixels per height of a digit at a place on the sheet. */
  scaleAt(place: Place): number {
    const here = this.toPhoto(place);
    const right = this.toPhoto({ x: place.x + 0.1, y: place.y });
    const below = this.toPhoto({ x: place.x, y: place.y + 0.1 });
    const area = (right.x - here.x) * (below.y - here.y) - (right.y - here.y) * (below.x - here.x);
    return 10 * Math.sqrt(Math.abs(area));
  }

  /** Writes into `into`: the sheet's place that the photograph shows at x, y. */
  toSheet(x: number, y: number, into: Place): void {
    const [a, b, c, d, e, f, g, h, i] = this.backward;
    const depth = g * x + h * y + i;
    const across = (a * x + b * y + c) / depth;
    into.x = across + this.middle.x;
    into.y = (d * x + e * y + f) / depth - this.arch * across * across + this.middle.y;
  }

  /** The part of the sheet that the photograph shows, and `more` around it. */
  visibleFrame(sheet: Frame, more: number): Frame {
    const corners = [0, this.width].flatMap((x) =>
      [0, this.height].map((y) => {
        const place = { x: 0, y: 0 };
        this.toSheet(x, y, place);
        return place;
      }),
    );
    const [across, down] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    return {
      left: Math.max(sheet.left, Math.min(...across) - more),
      top: Math.max(sheet.top, Math.min(...down) - more),
      right: Math.min(sheet.right, Math.max(...across) + more),
      bottom: Math.min(sheet.bottom, Math.max(...down) + more),
    };
  }

  private flat(place: Place): Place {
    const across = place.x - this.middle.x;
    return { x: across, y: place.y - this.middle.y + this.arch * across * across };
  }
}

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

function heldMatrix(pose: Pose, diagonal: number): Matrix {
  const [turn, across, down] = [pose.turn, pose.tiltAcross, pose.tiltDown].map(
    (degrees) => (degrees * Math.PI) / 180,
  ) as [number, number, number];
  const [sine, cosine] = [Math.sin(turn), Math.cos(turn)];
  const far = pose.distance * diagonal;
  const depthAcross = Math.sin(across) / far;
  const depthDown = (Math.sin(down) * Math.cos(across)) / far;
  const tilted: Matrix = [
    Math.cos(across), Math.sin(across) * Math.sin(down), 0,
    0, Math.cos(down), 0,
    depthAcross, depthDown, 1,
  ]; // prettier-ignore
  return multiply(tilted, [cosine, -sine, 0, sine, cosine, 0, 0, 0, 1]);
}

function apply([a, b, c, d, e, f, g, h, i]: Matrix, { x, y }: Place): Place {
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

function multiply(left: Matrix, right: Matrix): Matrix {
  return Array.from({ length: 9 }, (_, index) => {
    const [row, column] = [3 * Math.floor(index / 3), index % 3];
    return (
      left[row]! * right[column]! +
      left[row + 1]! * right[column + 3]! +
      left[row + 2]! * right[column + 6]!
    );
  }) as unknown as Matrix;
}

/** Up to a factor, which a homography does not feel: the adjugate. */
function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  return [
    e * i - f * h, c * h - b * i, b * f - c * e,
    f * g - d * i, a * i - c * g, c * d - a * f,
    d * h - e * g, b * g - a * h, a * e - b * d,
  ]; // prettier-ignore
}

/** Corners and points along the edges: an arched edge reaches further than its ends. */
function outline(frame: Frame): Place[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((t) => {
    const x = frame.left + t * (frame.right - frame.left);
    const y = frame.top + t * (frame.bottom - frame.top);
    return [
      { x, y: frame.top },
      { x, y: frame.bottom },
      { x: frame.left, y },
      { x: frame.right, y },
    ];
  });
}

function bounds(places: readonly Place[]): Frame {
  const [across, down] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  };
}
