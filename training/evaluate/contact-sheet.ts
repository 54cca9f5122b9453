import type { Content } from './example.ts';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pixels } from '../../src/pipeline/image/index.ts';
import type { Look } from '../../src/pipeline/paper/index.ts';
import type { Glyph } from '../../src/pipeline/reading/index.ts';
import { rasterise } from '../../src/pipeline/ink/index.ts';
import { decoded } from './decode.ts';
import { isRight, type Item } from './item.ts';
import { loadPageNetwork, startBackend } from './read-in-node.ts';
import type { Result } from './run.ts';
import { pictureOfSeen, pngOf } from './seen.ts';

/** An example as the page shows it: what was given, over it the boxes that were looked at, and what ink was seen. */
interface Entry {
  caption: string;
  right: boolean;
  /** The file with what the page network sees; null of drawn ink, and of pictures that only a browser decodes. */
  seen: string | null;
  /** The address of the picture, or null and what is drawn instead, of that width and height. */
  picture: string | null;
  width: number;
  height: number;
  strokes: (readonly [x: number, y: number])[][];
  glyphs: { box: Glyph['box']; tile: number[]; refused: boolean }[];
}

/**
 * Writes `index.html` with every example, the ink that the page network sees in it, and what was read, the wrong ones
 * first. Pictures are linked, not copied.
 */
export async function writeContactSheet(folder: string, results: readonly Result[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await startBackend('wasm');
  const { look, dispose } = await loadPageNetwork();
  const entries: Entry[] = [];
  for (const [index, result] of results.entries()) {
    const files = await writeSeen(folder, index, result.example.content, look);
    entries.push({ ...entryOf(result), ...files });
  }
  dispose();
  entries.sort((one, other) => Number(one.right) - Number(other.right));
  const template = await readFile(join(import.meta.dirname, 'contact-sheet.html'), 'utf8');
  // `<` could end the script that the entries stand in.
  const written = JSON.stringify(entries).replaceAll('<', '\\u003c');
  await writeFile(
    join(folder, 'index.html'),
    template.replace(/\[\]\s*(?=<\/script>)/, () => written),
  );
}

/** Writes what is seen of an example's pixels, and these themselves where no file holds them; gives their names. */
async function writeSeen(
  folder: string,
  index: number,
  content: Content,
  look: Look,
): Promise<Pick<Entry, 'seen'> & Partial<Pick<Entry, 'picture'>>> {
  const pixels = content.kind === 'picture' ? decoded(content.path) : pixelsOf(content);
  if (!pixels) return { seen: null };
  const [seen, picture] = [`seen-${index}.png`, `page-${index}.png`];
  await writeFile(join(folder, seen), await pictureOfSeen(pixels, look));
  if (content.kind === 'picture') return { seen };
  await writeFile(join(folder, picture), pngOf(pixels));
  return { seen, picture };
}

function pixelsOf(content: Content): Pixels | undefined {
  return content.kind === 'pixels' ? content.pixels : undefined;
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

function entryOf({ example, item, reading }: Result): Omit<Entry, 'seen'> {
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

function shownContent(content: Content): Omit<Entry, 'caption' | 'right' | 'seen' | 'glyphs'> {
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
