import type { Content } from './example.ts';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Glyph } from '../../src/pipeline/reading/index.ts';
import { rasterise } from '../../src/pipeline/ink/index.ts';
import { isRight, type Item } from './item.ts';
import type { Evaluation, Result } from './run.ts';

/** An example as the page shows it: what was given, and over it the boxes that were looked at. */
interface Entry {
  caption: string;
  right: boolean;
  /** The address of the picture, or null and what is drawn instead, of that width and height. */
  picture: string | null;
  width: number;
  height: number;
  strokes: (readonly [x: number, y: number])[][];
  glyphs: { box: Glyph['box']; tile: number[]; refused: boolean }[];
}

/**
 * Writes `index.html` with every example, what it is and what was read, the wrong ones first. Pictures are linked,
 * not copied.
 */
export async function writeContactSheet(folder: string, { results }: Evaluation): Promise<void> {
  const entries = results
    .map(entryOf)
    .sort((one, other) => Number(one.right) - Number(other.right));
  const template = await readFile(join(import.meta.dirname, 'contact-sheet.html'), 'utf8');
  // `<` could end the script that the entries stand in.
  const written = JSON.stringify(entries).replaceAll('<', '\\u003c');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    template.replace(/\[\]\s*(?=<\/script>)/, () => written),
  );
}

/** Throws where git would keep the folder: examples are not the project's to pass on. */
export function requireUnkept(folder: string): void {
  const project = join(import.meta.dirname, '../..');
  const path = relative(project, resolve(folder));
  if (path.startsWith('..')) return;
  try {
    execFileSync('git', ['check-ignore', '--quiet', path], { cwd: project });
  } catch {
    throw new Error(`${folder} would be kept by git. Show the pictures in .scratch/ or outside.`);
  }
}

function entryOf({ example, item, reading }: Result): Entry {
  const found =
    reading && 'lines' in reading
      ? reading.lines.flatMap(({ numbers }) => numbers.flatMap(({ digits }) => digits))
      : [];
  const refused = reading && 'refused' in reading ? reading.refused : [];
  return {
    caption: captionOf(item),
    right: isRight(item),
    ...shownContent(example.content),
    glyphs: [
      ...found.map((glyph) => ({ ...shown(glyph), refused: false })),
      ...refused.map((glyph) => ({ ...shown(glyph), refused: true })),
    ],
  };
}

function captionOf({ name, expected, read, state, certainty }: Item): string {
  const sure = certainty === null ? '' : ` ${certainty.toFixed(3)}`;
  return `${name}\n${expected || 'none'} → ${read || state}${read && state === 'unsure' ? '?' : ''}${sure}`;
}

function shown({ box, tile }: Glyph) {
  return { box, tile: Array.from(tile, (value) => Math.round(255 * value)) };
}

function shownContent(content: Content): Omit<Entry, 'caption' | 'right' | 'glyphs'> {
  const nothing = { picture: null, width: 1, height: 1, strokes: [] };
  switch (content.kind) {
    case 'picture':
      return { ...nothing, picture: pathToFileURL(content.path).href };
    case 'ink': {
      const { page, strokes } = rasterise(content.strokes);
      const lines = strokes.map(({ points }) => points.map(({ x, y }) => [x, y] as const));
      return { picture: null, width: page.width, height: page.height, strokes: lines };
    }
    case 'pixels':
      return { ...nothing, width: content.pixels.width, height: content.pixels.height };
    case 'broken':
      return nothing;
  }
}
