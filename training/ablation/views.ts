import type { Logits } from '../../src/pipeline/calibrate.ts';
import type { Classify } from '../../src/pipeline/read.ts';
import { tileSide, type Tile } from '../../src/pipeline/tile.ts';

/** A tile seen a little otherwise: turned by an angle in radians, moved by parts of a pixel. */
export interface View {
  readonly turn: number;
  readonly right: number;
  readonly down: number;
}

const asItIs: View = { turn: 0, right: 0, down: 0 };
// Four degrees: half of what hands differ by.
const turned = [-0.07, 0.07].map((turn) => ({ ...asItIs, turn }));
const moved = [
  [-0.5, 0],
  [0.5, 0],
  [0, -0.5],
  [0, 0.5],
].map(([right, down]) => ({ turn: 0, right: right!, down: down! }));

/** The ways of looking that are compared, by what they are called in the card. */
export const waysOfLooking: Readonly<Record<string, readonly View[]>> = {
  'one view': [asItIs],
  'three views: turned by 4° each way': [asItIs, ...turned],
  'five views: moved by half a pixel each way': [asItIs, ...moved],
  'seven views: both': [asItIs, ...turned, ...moved],
};

/** The mean logits of each tile over its views. */
export async function logitsOver(
  views: readonly View[],
  tiles: readonly Tile[],
  classify: Classify,
): Promise<Logits[]> {
  const each: (readonly Logits[])[] = [];
  for (const view of views) each.push(await classify(tiles.map((tile) => seen(tile, view))));
  return tiles.map((_, index) => {
    const lines = each.map((logits) => logits[index]!);
    return lines[0]!.map(
      (_, digit) => lines.reduce((sum, line) => sum + line[digit]!, 0) / lines.length,
    ) as Logits;
  });
}

// Where a tile's centre of mass lies.
const middle = tileSide / 2;

/** The tile in a view, linear between pixels. */
export function seen(tile: Tile, { turn, right, down }: View): Tile {
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return tile.map((_, index) => {
    const x = (index % tileSide) - middle - right;
    const y = Math.floor(index / tileSide) - middle - down;
    return valueAt(tile, cosine * x + sine * y + middle, cosine * y - sine * x + middle);
  }) as Tile;
}

function valueAt(tile: Tile, x: number, y: number): number {
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
