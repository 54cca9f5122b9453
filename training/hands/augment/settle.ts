import { tightMarks } from '../../../src/pipeline/marks/index.ts';
import { normalise, type Tile, tileSide } from '../../../src/pipeline/network/index.ts';
import type { Pixels } from '../../../src/pipeline/image/index.ts';
import type { Random } from '../../data/random.ts';
import { strengths } from './strengths.ts';

/** Fainter than this is no ink: what finding marks would have taken for paper. */
const faintest = 24;

/** The tile of a picture of ink, by the app's own `normalise`; undefined where nothing is left of it. */
export function tileOf(picture: Pixels): Tile | undefined {
  const { values } = picture;
  for (let index = 0; index < values.length; index++)
    if (values[index]! < faintest) values[index] = 0;
  const marks = tightMarks(picture);
  return marks.coverage.length === 0 ? undefined : normalise(marks);
}

/** What varies in finished tiles: where exactly the centre lies, and how dark ink is. */
export function unsettle(tile: Tile, random: Random): Tile {
  if (!random.augments) return tile;
  const { shift, intensity } = strengths;
  const moved = random.chance(shift.chance)
    ? shifted(tile, random.near(0, shift.pixels / 3), random.near(0, shift.pixels / 3))
    : tile;
  if (!random.chance(intensity.chance)) return moved;
  const gamma = random.between(...intensity.gamma);
  const gain = random.between(...intensity.gain);
  return moved.map((value) => gain * value ** gamma) as Tile;
}

/** Moved by less than a pixel each way, linear between pixels. */
function shifted(tile: Tile, dx: number, dy: number): Tile {
  const moved = new Float32Array(tile.length);
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  const [sideways, upright] = [dx > 0 ? -1 : 1, dy > 0 ? -tileSide : tileSide];
  for (let row = 1; row < tileSide - 1; row++) {
    for (let column = 1; column < tileSide - 1; column++) {
      const index = row * tileSide + column;
      const here = tile[index]! * (1 - x) + tile[index + sideways]! * x;
      const there = tile[index + upright]! * (1 - x) + tile[index + upright + sideways]! * x;
      moved[index] = here * (1 - y) + there * y;
    }
  }
  return moved as Tile;
}
