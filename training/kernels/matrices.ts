import type { Machine } from './memory.ts';
import type { Patches } from './patches.ts';

/** A matrix at an address by the bytes from one row, and from one column, to the next. */
export interface Strided {
  readonly address: number;
  readonly rows: number;
  readonly columns: number;
  readonly rowStep: number;
  readonly columnStep: number;
}

const float = 4;
const panel = 8;

/** A matrix that lies row by row. */
export function byRows(address: number, rows: number, columns: number): Strided {
  return { address, rows, columns, rowStep: columns * float, columnStep: float };
}

/** The same values with rows for columns. */
export function transposed(matrix: Strided): Strided {
  const { address, rows, columns, rowStep, columnStep } = matrix;
  return { address, rows: columns, columns: rows, rowStep: columnStep, columnStep: rowStep };
}

/** What is done to a product's sums: a bias a column (its address), and a least value. */
export interface Finish {
  readonly bias?: number | undefined;
  readonly floor?: number;
}

/** Writes `left × right`, plus bias, not below the floor, to `out`. */
export function multiply(
  machine: Machine,
  left: Patches,
  right: Strided,
  out: number,
  { bias, floor = -Infinity }: Finish = {},
): void {
  multiplyPacked(machine, left, packRight(machine, right, 'panels'), right.columns, out, {
    bias: paddedBias(machine, right.columns, bias),
    floor,
  });
}

/** As `multiply`, the right matrix packed beforehand and the bias padded to whole panels. */
export function multiplyPacked(
  machine: Machine,
  left: Patches,
  panels: number,
  columns: number,
  out: number,
  { bias, floor }: { bias: number; floor: number },
): void {
  const { rows, base, count, segments, run, hop } = left;
  const spare = machine.workspace('spare', 4 * panel * float);
  const { product } = machine.run;
  product(rows, base, count, panels, columns, segments, run, hop, bias, floor, out, spare);
}

/** The address of the right matrix as panels, in the workspace of that name. */
export function packRight(machine: Machine, right: Strided, name: string): number {
  const { address, rows, columns, rowStep, columnStep } = right;
  const panels = machine.workspace(name, rows * wholePanels(columns) * float);
  machine.run.pack(address, rows, columns, rowStep, columnStep, panels);
  return panels;
}

/** The address of a bias padded to whole panels: zeros where there is none. */
export function paddedBias(machine: Machine, columns: number, bias?: number): number {
  const length = wholePanels(columns);
  const address = machine.workspace('bias', length * float);
  if (bias === undefined) machine.clear(address, length);
  // One row of panels is the row itself, padded.
  else machine.run.pack(bias, 1, columns, 0, float, address);
  return address;
}

/** Writes `leftᵀ × right` to `out`: the gradient of `left × matrix` for the matrix. */
export function multiplyTransposed(
  machine: Machine,
  left: Patches,
  right: Strided,
  out: number,
): void {
  const { rows, base, count, segments, run, hop } = left;
  const { columns } = right;
  const floats = segments * Math.ceil(run / 4) * 4 * wholePanels(columns);
  const blocks = machine.workspace('blocks', floats * float);
  machine.clear(blocks, floats);
  const inPlace = columns % panel === 0 && right.columnStep === float;
  const lines = inPlace ? right.address : packRight(machine, right, 'lines');
  const pitch = inPlace ? right.rowStep : panel * float;
  const panelStep = inPlace ? panel * float : count * panel * float;
  const { outer, unblock } = machine.run;
  outer(rows, base, count, lines, pitch, panelStep, columns, segments, run, hop, blocks);
  unblock(blocks, segments, run, columns, out);
}

const wholePanels = (columns: number): number => Math.ceil(columns / panel) * panel;
