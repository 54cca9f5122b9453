/** A control point on a box 100 units high, x to the right, y down; at a corner the pen changes direction at once. */
export interface ControlPoint {
  readonly x: number;
  readonly y: number;
  readonly corner: boolean;
}

/** One way of writing a sign: the strokes' control points, which a smooth curve goes through, broken at corners. */
export interface Allograph {
  /** `digit/allograph`, as `seven/barred`. */
  readonly name: string;
  /** Who writes it so. */
  readonly where: string;
  /** How often, against the other allographs of the same digit. */
  readonly weight: number;
  readonly strokes: readonly (readonly ControlPoint[])[];
}

/** A row of the catalogue: the allograph's name, its weight, where it is used, and its strokes as `x,y x,y! …` (`!` a corner). */
export type AllographRow = readonly [
  name: string,
  weight: number,
  where: string,
  ...strokes: string[],
];

/** Reads the rows of a catalogue. */
export function allographs(sign: string, rows: readonly AllographRow[]): Allograph[] {
  return rows.map(([name, weight, where, ...strokes]) => ({
    name: `${sign}/${name}`,
    where,
    weight,
    strokes: strokes.map(controlPoints),
  }));
}

/** @throws SyntaxError where a point is not two numbers. */
export function controlPoints(stroke: string): ControlPoint[] {
  return stroke.split(' ').map((text) => {
    const match = /^(-?\d+),(-?\d+)(!?)$/.exec(text);
    if (match === null) throw new SyntaxError(`${text} is no control point.`);
    return { x: Number(match[1]), y: Number(match[2]), corner: match[3] === '!' };
  });
}
