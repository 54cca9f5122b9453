import type { Position } from '../../src/pipeline/ink/index.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import opentype from 'opentype.js';
import type { Outline } from './strokes/fill.ts';

/** Handwriting fonts with free licences (OFL or Apache), by package name under `@fontsource/`. */
export const trainingFonts = [
  'amatic-sc',
  'annie-use-your-telescope',
  'architects-daughter',
  'bad-script',
  'caveat',
  'coming-soon',
  'covered-by-your-grace',
  'crafty-girls',
  'dawning-of-a-new-day',
  'delius',
  'give-you-glory',
  'gloria-hallelujah',
  'handlee',
  'homemade-apple',
  'indie-flower',
  'just-me-again-down-here',
  'kalam',
  'kavivanar',
  'kristi',
  'la-belle-aurore',
  'mansalva',
  'marck-script',
  'nothing-you-could-do',
  'over-the-rainbow',
  'pangolin',
  'permanent-marker',
  'rancho',
  'reenie-beanie',
  'rock-salt',
  'schoolbell',
  'sedgwick-ave',
  'shadows-into-light',
  'short-stack',
  'swanky-and-moo-moo',
  'the-girl-next-door',
  'walter-turncoat',
  'zeyada',
] as const;

/** Fonts that only decide between recipes: never trained on. Several kinds of hand among them. */
export const heldOutFonts = [
  'cedarville-cursive',
  'gochi-hand',
  'loved-by-the-king',
  'neucha',
  'patrick-hand',
  'sue-ellen-francisco',
  'waiting-for-the-sunrise',
] as const;

/** What forms and books are printed in. Nothing is read from them: they teach what is no handwriting. */
export const printFonts = [
  'arimo',
  'tinos',
  'cousine',
  'roboto-condensed',
  'courier-prime',
  'vt323',
  'playfair-display',
] as const;

export type FontName =
  (typeof trainingFonts)[number] | (typeof heldOutFonts)[number] | (typeof printFonts)[number];

/** The outlines of a font's signs. */
export interface Font {
  readonly name: FontName;
  /** By sign; a sign the font lacks is not there. Lengths are in ems, y down. */
  readonly outlines: ReadonlyMap<string, Outline>;
}

/** Opens a font and flattens the outlines of the signs that are asked for. */
export function openFont(name: FontName, signs: readonly string[]): Font {
  const outlines = new Map<string, Outline>();
  for (const font of subsets(name)) {
    for (const sign of signs) {
      const drawn = font.charToGlyph(sign);
      if (drawn.index === 0 || outlines.has(sign)) continue;
      const outline = flattened(drawn.getPath(0, 0, 1).commands);
      if (outline.length > 0) outlines.set(sign, outline);
    }
  }
  return { name, outlines };
}

/** A font's files: Latin, and Cyrillic or Greek where there are any. */
function subsets(name: FontName): opentype.Font[] {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`)),
    'files',
  );
  return ['latin', 'cyrillic', 'greek'].flatMap((subset) => {
    try {
      const file = readFileSync(join(folder, `${name}-${subset}-400-normal.woff`));
      return [opentype.parse(new Uint8Array(file).buffer)];
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw failure;
    }
  });
}

/** Straight pieces of each curve: enough that none is seen at the size of a tile. */
const pieces = 5;

function flattened(commands: readonly opentype.PathCommand[]): Outline {
  const contours: Position[][] = [];
  for (const command of commands) {
    if (command.type === 'Z') continue;
    if (command.type === 'M') contours.push([]);
    const contour = contours.at(-1)!;
    addPiece(contour, command);
  }
  return contours.filter((contour) => contour.length > 2);
}

function addPiece(
  contour: Position[],
  command: Exclude<opentype.PathCommand, { type: 'Z' }>,
): void {
  const from = contour.at(-1);
  const end = { x: command.x, y: command.y };
  if (from === undefined || command.type === 'M' || command.type === 'L') {
    contour.push(end);
    return;
  }
  const first = { x: command.x1, y: command.y1 };
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    if (command.type === 'Q')
      contour.push(pointBetween(pointBetween(from, first, t), pointBetween(first, end, t), t));
    else contour.push(pointOnCubic(from, first, { x: command.x2, y: command.y2 }, end, t));
  }
}

function pointOnCubic(
  from: Position,
  first: Position,
  second: Position,
  end: Position,
  t: number,
): Position {
  const middle = pointBetween(first, second, t);
  const start = pointBetween(pointBetween(from, first, t), middle, t);
  return pointBetween(start, pointBetween(middle, pointBetween(second, end, t), t), t);
}

function pointBetween(from: Position, to: Position, t: number): Position {
  return { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) };
}
