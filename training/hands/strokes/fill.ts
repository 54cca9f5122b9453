import type { Position } from '../../../src/pipeline/ink/index.ts';
import type { Pixels } from '../../../src/pipeline/image/index.ts';
import { boundsOf } from './bounds.ts';
import { blank } from './pen.ts';

/** Closed lines that bound ink, each an inside or an outside by the sense it turns in. */
export type Outline = readonly (readonly Position[])[];

/**
 * An outline filled with ink, `side` pixels on its longer side, with exact coverage at its edges: each edge adds its
 * signed area to the pixels it crosses, and a running sum along each row gives coverage (Levien, font-rs).
 */
export function fill(outline: Outline, side: number): Pixels {
  const { x: left, y: top, width, height } = boundsOf(outline);
  const scale = side / Math.max(width, height, 1e-6);
  const paper = blank(Math.ceil(width * scale) + 4, Math.ceil(height * scale) + 4);
  const areas = new Float32Array(paper.values.length + 2);
  const placed = (point: Position): Position => ({
    x: (point.x - left) * scale + 2,
    y: (point.y - top) * scale + 2,
  });
  for (const contour of outline) {
    let from = placed(contour.at(-1)!);
    for (const corner of contour) {
      const to = placed(corner);
      addEdge(areas, paper.width, from, to);
      from = to;
    }
  }
  let area = 0;
  for (let index = 0; index < paper.values.length; index++) {
    area += areas[index]!;
    paper.values[index] = 255 * Math.min(1, Math.abs(area));
  }
  return paper;
}

function addEdge(areas: Float32Array, width: number, from: Position, to: Position): void {
  if (from.y === to.y) return;
  const sense = from.y < to.y ? 1 : -1;
  const [upper, lower] = sense === 1 ? [from, to] : [to, from];
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  let x = upper.x;
  for (let row = Math.floor(upper.y); row < lower.y; row++) {
    const depth = Math.min(row + 1, lower.y) - Math.max(row, upper.y);
    const next = x + slope * depth;
    addSpan(areas, row * width, Math.min(x, next), Math.max(x, next), sense * depth);
    x = next;
  }
}

/** Spreads an edge's depth in one row over the pixels it crosses: all right of an edge is covered by it. */
function addSpan(
  areas: Float32Array,
  row: number,
  left: number,
  right: number,
  depth: number,
): void {
  const first = Math.floor(left);
  const last = Math.floor(right);
  if (first === last) {
    const covered = 1 - ((left + right) / 2 - first);
    areas[row + first]! += depth * covered;
    areas[row + first + 1]! += depth * (1 - covered);
    return;
  }
  // Coverage up to each pixel's right border, by the share of the edge that lies left of it.
  const span = right - left;
  let before = 0;
  for (let column = first; column <= last; column++) {
    const start = Math.max(left, column);
    const end = Math.min(right, column + 1);
    const share = (end - start) / span;
    const covered = (share * (column + 1 - start + (column + 1 - end))) / 2;
    areas[row + column]! += depth * (covered + before);
    before = share - covered;
  }
  areas[row + last + 1]! += depth * before;
}
