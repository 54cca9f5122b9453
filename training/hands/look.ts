import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rasterise } from '../../src/pipeline/ink/index.ts';
import { tightMarks } from '../../src/pipeline/marks/index.ts';
import { normalise, type Tile } from '../../src/pipeline/network/index.ts';
import { Random } from '../data/random.ts';
import { catalogue } from './catalogue.ts';
import { contactSheet } from './contact-sheet.ts';
import { mixture, openHeldOut, openSamples, type HeldOutName, type SourceName } from './sources.ts';
import { styleOf, trainingStyle } from './style.ts';
import { write } from './writer.ts';

const [columns, rows] = [32, 24];
const none = { mnist: 0, hands: 0, fonts: 0, neighbours: 0, outliers: 0 };

/**
 * Writes contact sheets of what the reader learns from to a folder: every source, the held-out ones, and each allograph
 * in many hands, a row each. Gives their paths.
 */
export function writeContactSheets(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(allTiles()).map(([name, tiles]) => {
    const path = join(folder, `${name}.png`);
    writeFileSync(path, contactSheet(tiles, columns));
    return path;
  });
}

function allTiles(): Record<string, Tile[]> {
  const count = columns * rows;
  const sources = (Object.keys(mixture) as SourceName[]).map((name) => {
    const source = openSamples({ ...none, [name]: 1 });
    return [name, Array.from({ length: count }, (_, index) => source.sample(1, index).tile)];
  });
  const heldOut = (['hands', 'fonts', 'outliers'] satisfies HeldOutName[]).map((name) => [
    `held-out-${name}`,
    openHeldOut(name, count).tiles,
  ]);
  const allographs = catalogue.map((_, digit) => [`allographs-of-${digit}`, writtenIn(digit)]);
  return Object.fromEntries([...sources, ...heldOut, ...allographs]) as Record<string, Tile[]>;
}

/** A row of tiles for each allograph of a digit, each in another hand, as the app draws ink. */
function writtenIn(digit: number): Tile[] {
  return catalogue[digit]!.flatMap((allograph) =>
    Array.from({ length: columns }, (_, index) => {
      const random = new Random(digit, index);
      const strokes = write(allograph, styleOf(trainingStyle(random)), random);
      return normalise(tightMarks(rasterise(strokes).page));
    }),
  );
}
