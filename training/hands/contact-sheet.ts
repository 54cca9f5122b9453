import { PNG } from 'pngjs';
import { tileSide, type Tile } from '../../src/pipeline/network/index.ts';

const gap = 2;

/** Tiles side by side as a PNG, dark on light, `columns` in a row, each tile pixel `zoom` pixels wide. */
export function contactSheet(tiles: readonly Tile[], columns: number, zoom = 2): Buffer {
  const cell = tileSide * zoom + gap;
  const rows = Math.ceil(tiles.length / columns);
  const sheet = new PNG({ width: columns * cell, height: rows * cell, colorType: 0 });
  sheet.data.fill(200);
  tiles.forEach((tile, index) => {
    const left = (index % columns) * cell;
    const top = Math.floor(index / columns) * cell;
    for (let y = 0; y < tileSide * zoom; y++) {
      for (let x = 0; x < tileSide * zoom; x++) {
        const value = tile[Math.floor(y / zoom) * tileSide + Math.floor(x / zoom)]!;
        const start = ((top + y) * sheet.width + left + x) * 4;
        sheet.data.fill(255 - Math.round(255 * value), start, start + 3);
        sheet.data[start + 3] = 255;
      }
    }
  });
  return PNG.sync.write(sheet);
}
