import type { Logits } from './calibrate.ts';
import { tileSide, type Tile } from './tile.ts';

/** A tile seen a little otherwise: turned by an angle in radians, moved by parts of a pixel. */
export interface View {
  readonly turn: number;
  readonly right: number;
  readonly down: number;
}

/** A tile, and moved by half a pixel to each side. */
export const movedViews: readonly View[] = [
  { turn: 0, right: 0, down: 0 },
  { turn: 0, right: -0.5, down: 0 },
  { turn: 0, right: 0.5, down: 0 },
  { turn: 0, right: 0, down: -0.5 },
  { turn: 0, right: 0, down: 0.5 },
];

// Where a tile's centre of mass lies.
const middle = tileSide / 2;

/** The tile in a view, linear between pixels. */
export function viewOf(tile: Tile, { turn, right, down }: View): Tile {
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return tile.map((_, index) => {
    const x = (index % tileSide) - middle - right;
    const y = Math.floor(index / tileSide) - middle - down;
    return bilinearAt(tile, cosine * x + sine * y + middle, cosine * y - sine * x + middle);
  }) as Tile;
}

function bilinearAt(tile: Tile, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, along] = [x - left, y - top];
  const at = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < tileSide && row < tileSide
      ? tile[row * tileSide + column]!
      : 0;
  const upper = at(left, top) * (1 - across) + at(left + 1, top) * across;
  const lower = at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across;
  return upper * (1 - along) + lower * along;
}

/** The mean of the logits of one tile's views. */
export function meanOf(views: readonly Logits[]): Logits {
  return views[0]!.map(
    (_, digit) => views.reduce((sum, logits) => sum + logits[digit]!, 0) / views.length,
  ) as Logits;
}
