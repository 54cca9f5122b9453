import { encode } from 'fast-png';
import { tileSide, type Tile } from '../../src/pipeline/network/index.ts';

const gap = 2;
const paper = 200;

/** Tiles side by side as a PNG, dark on light, `columns` in a row, each tile pixel `zoom` pixels wide. */
export function contactSheet(tiles: readonly Tile[], columns: number, zoom = 2): Uint8Array {
  const cell = tileSide * zoom + gap;
  const [width, height] = [columns * cell, Math.ceil(tiles.length / columns) * cell];
  const data = new Uint8Array(width * height).fill(paper);
  tiles.forEach((tile, index) => {
    const left = (index % columns) * cell;
    const top = Math.floor(index / columns) * cell;
    for (let y = 0; y < tileSide * zoom; y++) {
      for (let x = 0; x < tileSide * zoom; x++) {
        const value = tile[Math.floor(y / zoom) * tileSide + Math.floor(x / zoom)]!;
        data[(top + y) * width + left + x] = 255 - Math.round(255 * value);
      }
    }
  });
  return encode({ width, height, data, channels: 1 });
}
