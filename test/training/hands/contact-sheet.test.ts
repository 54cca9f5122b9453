import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { tileSide, type Tile } from '../../../src/pipeline/network/index.ts';
import { contactSheet } from '../../../training/hands/contact-sheet.ts';

test('a contact sheet shows every tile dark on light, in rows', () => {
  const [blank, full] = [0, 1].map((value) => new Float32Array(tileSide ** 2).fill(value) as Tile);
  const { width, height, data, channels } = decode(contactSheet([blank!, full!, full!], 2));
  const cell = tileSide * 2 + 2;
  expect([width, height, channels]).toEqual([2 * cell, 2 * cell, 1]);
  const middleOf = (column: number, row: number) =>
    data[(row * cell + tileSide) * width + column * cell + tileSide];
  expect([middleOf(0, 0), middleOf(1, 0), middleOf(0, 1)]).toEqual([255, 0, 0]);
});
