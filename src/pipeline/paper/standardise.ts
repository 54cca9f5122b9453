import type { Plane } from './scale.ts';

/** The side of the neighbourhood whose mean is 0 and whose deviation is 1 in what the page network is given. */
export const neighbourhood = 128;

// In grey levels: what deviates less is paper's grain, and stays as faint as it is.
const leastDeviation = 8;

/**
 * A page as the page network takes it, the same in training and in the app: how many deviations each pixel is lighter
 * than the mean of its neighbourhood. So neither the light on a page nor how dark its ink is need be learned.
 */
export function standardise(page: Plane): Float32Array {
  const { width, height, values } = page;
  const columns = nodesOf(width);
  const rows = nodesOf(height);
  const nodes = statisticsOfNodes(page, columns, rows);
  const out = new Float32Array(values.length);
  const [means, deviations] = [new Float32Array(columns.length), new Float32Array(columns.length)];
  for (let y = 0, index = 0; y < height; y++) {
    blendRows(nodes, columns.length, nodesAround(rows, y), means, deviations);
    for (let x = 0; x < width; x++, index++) {
      const { node, next, t } = nodesAround(columns, x);
      const mean = means[node]! + t * (means[next]! - means[node]!);
      const deviation = deviations[node]! + t * (deviations[next]! - deviations[node]!);
      out[index] = (values[index]! - mean) / deviation;
    }
  }
  return out;
}

/** The middles of the neighbourhoods along an axis, half overlapping; one where there is room for one alone. */
function nodesOf(length: number): number[] {
  const room = length - neighbourhood;
  if (room <= 0) return [length / 2];
  const gaps = Math.ceil(room / (neighbourhood / 2));
  return Array.from({ length: gaps + 1 }, (_, gap) => neighbourhood / 2 + (room * gap) / gaps);
}

/** A pixel between two nodes, `t` from the first to the second, 0 to 1. */
interface Between {
  readonly node: number;
  readonly next: number;
  readonly t: number;
}

function nodesAround(nodes: readonly number[], pixel: number): Between {
  const last = nodes.length - 1;
  if (last === 0) return { node: 0, next: 0, t: 0 };
  const position = (pixel + 0.5 - nodes[0]!) / (nodes[1]! - nodes[0]!);
  const node = Math.max(0, Math.min(last - 1, Math.floor(position)));
  return { node, next: node + 1, t: Math.max(0, Math.min(1, position - node)) };
}

interface Statistics {
  readonly mean: number;
  readonly deviation: number;
}

function statisticsOfNodes(
  page: Plane,
  columns: readonly number[],
  rows: readonly number[],
): Statistics[] {
  return rows.flatMap((row) => columns.map((column) => statisticsAround(page, column, row)));
}

function statisticsAround({ width, height, values }: Plane, x: number, y: number): Statistics {
  const [left, right] = spanAround(x, width);
  const [top, bottom] = spanAround(y, height);
  let [sum, squares] = [0, 0];
  for (let row = top; row < bottom; row++) {
    for (let index = row * width + left; index < row * width + right; index++) {
      const value = values[index]!;
      sum += value;
      squares += value * value;
    }
  }
  const count = (right - left) * (bottom - top);
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  return { mean, deviation: Math.max(leastDeviation, deviation) };
}

function spanAround(middle: number, length: number): [number, number] {
  const from = Math.max(0, Math.round(middle - neighbourhood / 2));
  return [from, Math.min(length, from + neighbourhood)];
}

/** Fills in the statistics of a line of pixels at each column of nodes. */
function blendRows(
  nodes: readonly Statistics[],
  columns: number,
  { node, next, t }: Between,
  means: Float32Array,
  deviations: Float32Array,
): void {
  for (let column = 0; column < columns; column++) {
    const [above, below] = [nodes[node * columns + column]!, nodes[next * columns + column]!];
    means[column] = above.mean + t * (below.mean - above.mean);
    deviations[column] = above.deviation + t * (below.deviation - above.deviation);
  }
}
