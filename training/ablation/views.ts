import {
  type Classify,
  type Logits,
  meanOf,
  movedViews,
  viewOf,
  type Tile,
  type View,
} from '../../src/pipeline/network/index.ts';

const asItIs: View = { turn: 0, right: 0, down: 0 };
// Four degrees: half of what hands differ by.
const turned = [-0.07, 0.07].map((turn) => ({ ...asItIs, turn }));

/** The ways of looking that are compared, by what they are called in the card. */
export const waysOfLooking: Readonly<Record<string, readonly View[]>> = {
  'one view': [asItIs],
  'three views: turned by 4° each way': [asItIs, ...turned],
  'five views: moved by half a pixel each way': movedViews,
  'seven views: both': [...movedViews, ...turned],
};

/** The mean logits of each tile over its views. */
export async function logitsOver(
  views: readonly View[],
  tiles: readonly Tile[],
  classify: Classify,
): Promise<Logits[]> {
  const each: (readonly Logits[])[] = [];
  for (const view of views) each.push(await classify(tiles.map((tile) => viewOf(tile, view))));
  return tiles.map((_, index) => meanOf(each.map((logits) => logits[index]!)));
}
