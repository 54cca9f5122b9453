import type { Outline } from '../../hands/strokes/fill.ts';
import type { Random } from '../../data/random.ts';
import type { Frame, Place } from '../camera.ts';
import type { Coverage } from '../coverage.ts';
import type { PlacedNumber } from '../placed.ts';

/** What a piece was made with: its colour, width and strength. Later ones lie over earlier ones. */
export const tools = ['behind', 'shade', 'ruling', 'margin', 'press', 'second', 'pen'] as const;
export type Tool = (typeof tools)[number];

/** What a piece is; `none` is neither writing nor line nor print: a blot, a stain. */
export type Layer = keyof Coverage | 'none';

/** Something on a sheet besides the digits of the truth, and what it is. Lengths in heights of a digit. */
export interface Piece {
  readonly layer: Layer;
  readonly tool: Tool;
  readonly shape: Shape;
}

/** A way of the tool, `width` wide if not as wide as the tool; or an outline filled. */
export type Shape =
  | { readonly kind: 'stroke'; readonly places: readonly Place[]; readonly width?: number }
  | { readonly kind: 'area'; readonly outline: Outline };

/** What stands on a sheet. */
export interface Sketch {
  /** From top to bottom, and in each row from left to right. */
  readonly rows: readonly (readonly PlacedNumber[])[];
  readonly pieces: readonly Piece[];
  /** From one baseline to the next; the first lies at 0. */
  readonly pitch: number;
}

export function strokePiece(
  layer: Layer,
  tool: Tool,
  places: readonly Place[],
  width?: number,
): Piece {
  return {
    layer,
    tool,
    shape: { kind: 'stroke', places, ...(width === undefined ? {} : { width }) },
  };
}

export function areaPiece(layer: Layer, tool: Tool, outline: Outline): Piece {
  return { layer, tool, shape: { kind: 'area', outline } };
}

/** An upright rectangle, filled. */
export function rectangle({ left, top, right, bottom }: Frame): Outline {
  return [
    [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ],
  ];
}

/** From one place to another in short pieces, so that the line arches with the sheet. */
export function ruled(from: Place, to: Place): Place[] {
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y)));
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count;
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  });
}

/** As a hand draws a line: ends that miss, a slope, a slow bend, a little shaking. */
export function drawn(from: Place, to: Place, random: Random): Place[] {
  const miss = 0.05;
  const [start, end] = [from, to].map(({ x, y }) => ({
    x: x + random.near(0, miss),
    y: y + random.near(0, miss),
  })) as [Place, Place];
  const long = Math.max(1e-3, Math.hypot(end.x - start.x, end.y - start.y));
  const [bend, shaking] = [random.near(0, 0.04), random.near(0, 0.006)];
  const [across, down] = [(start.y - end.y) / long, (end.x - start.x) / long];
  const count = Math.max(2, Math.ceil(3 * long));
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / count;
    const off = bend * Math.sin(Math.PI * share) + random.near(0, shaking);
    return {
      x: start.x + share * (end.x - start.x) + off * across,
      y: start.y + share * (end.y - start.y) + off * down,
    };
  });
}

export function frameAround(places: readonly Place[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, top, right, bottom };
}

export function placesOf({ shape }: Piece): readonly Place[] {
  return shape.kind === 'stroke' ? shape.places : shape.outline.flat();
}

export function unionOf(frames: readonly Frame[]): Frame {
  return frameAround(
    frames.flatMap(({ left, top, right, bottom }) => [
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
  );
}

/** A frame wider by so much on every side. */
export function grown({ left, top, right, bottom }: Frame, by: number): Frame {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Pieces elsewhere. */
export function moved(pieces: readonly Piece[], across: number, down: number): Piece[] {
  const shifted = (places: readonly Place[]): Place[] =>
    places.map(({ x, y }) => ({ x: x + across, y: y + down }));
  return pieces.map((piece) => {
    const { shape } = piece;
    return shape.kind === 'stroke'
      ? { ...piece, shape: { ...shape, places: shifted(shape.places) } }
      : { ...piece, shape: { ...shape, outline: shape.outline.map(shifted) } };
  });
}
