import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise, type Tile } from '../../src/pipeline/network/index.ts';
import { rasterise } from '../../src/pipeline/ink/index.ts';
import { tightMarks } from '../../src/pipeline/marks/index.ts';
import { catalogue } from '../hands/catalogue.ts';
import { contactSheet } from '../hands/contact-sheet.ts';
import { pictureOfCatalogue } from '../hands/picture-of-catalogue.ts';
import { Random } from '../data/random.ts';
import {
  mixture,
  openHeldOut,
  openSamples,
  type HeldOutName,
  type SourceName,
} from '../hands/sources.ts';
import { styleOf, trainingStyle } from '../hands/style.ts';
import { write } from '../hands/writer.ts';

/**
 * Shows what the reader learns from.
 *
 * `npm run data -- look` writes contact sheets to `.scratch/data/`: every source, the held-out ones, and each way of
 * writing in many hands, a row a way. `npm run data -- catalogue` draws the catalogue for the documentation.
 */
const folder = join('.scratch', 'data');
const [columns, rows] = [32, 24];
const none = { mnist: 0, hands: 0, fonts: 0, neighbours: 0, outliers: 0 };

function look(): void {
  mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(mixture) as SourceName[]) {
    const source = openSamples({ ...none, [name]: 1 });
    save(
      name,
      Array.from({ length: columns * rows }, (_, index) => source.sample(1, index).tile),
    );
  }
  for (const name of ['hands', 'fonts', 'outliers'] satisfies HeldOutName[])
    save(`held-out-${name}`, openHeldOut(name, columns * rows).tiles);
  catalogue.forEach((_, digit) => {
    save(`ways-of-${digit}`, waysOf(digit));
  });
}

/** A row of tiles for each way of writing a digit, each in another hand, as the app draws ink. */
function waysOf(digit: number): Tile[] {
  return catalogue[digit]!.flatMap((way) =>
    Array.from({ length: columns }, (_, index) => {
      const random = new Random(digit, index);
      const strokes = write(way, styleOf(trainingStyle(random)), random);
      return normalise(tightMarks(rasterise(strokes).page));
    }),
  );
}

function save(name: string, tiles: readonly Tile[]): void {
  const path = join(folder, `${name}.png`);
  writeFileSync(path, contactSheet(tiles, columns));
  console.log(path);
}

function drawCatalogue(): void {
  const path = join('docs', 'images', 'allographs.svg');
  writeFileSync(path, pictureOfCatalogue());
  console.log(`${path}: ${catalogue.flat().length} ways of writing a digit`);
}

const [command] = process.argv.slice(2);
if (command === 'look') look();
else if (command === 'catalogue') drawCatalogue();
else throw new Error('Say `npm run data -- look` or `npm run data -- catalogue`.');
