import type { Random } from '../../data/random.ts';
import { type ContentKind, sketchOf } from '../content/content.ts';
import { pickWriter, type Writer } from '../content/writer.ts';
import type { Split } from '../options.ts';
import type { SurfaceKind } from '../paper/surface.ts';
import { type Ink, pickLightPen, pickWidePen } from '../writing/wide-pen.ts';
import type { Chance } from './chance.ts';
import { type Family, pickContent } from './families.ts';
import type { Sketch } from './piece.ts';

/** What is to be photographed: who wrote what, on what, with what. */
export interface Scene {
  readonly families: ReadonlySet<Family>;
  readonly kind: ContentKind;
  readonly paper: SurfaceKind;
  readonly pen: Ink;
  readonly writer: Writer;
  readonly sketch: Sketch;
  /** White on black: drawn on a black screen, or a negative. */
  readonly inverted: boolean;
}

export function pickScene(families: ReadonlySet<Family>, split: Split, chance: Chance): Scene {
  const kind = pickContent(families, chance('content'));
  const paper = pickSurfaceKind(families, chance('paper'));
  const pen = paper === 'board' ? pickLightPen(chance('pen')) : pickWidePen(chance('pen'));
  const writer = pickWriter(
    {
      split,
      penWidth: pen.width,
      amounts: families.has('patterns') ? 0.75 : 0.25,
      boxes: families.has('boxes-and-tables'),
      prints: families.has('print-beside'),
    },
    chance('writer'),
  );
  const sketch = sketchOf(kind, writer, chance('sketch'));
  const inverted = isDark(families) && invertible.has(paper) && chance('polarity').chance(0.9);
  return { families, kind, paper, pen, writer, sketch, inverted };
}

function isDark(families: ReadonlySet<Family>): boolean {
  return families.has('dark-or-coloured-paper');
}

const invertible: ReadonlySet<SurfaceKind> = new Set(['white', 'screen', 'whiteboard']);

function pickSurfaceKind(families: ReadonlySet<Family>, random: Random): SurfaceKind {
  if (isDark(families))
    return random.pick([
      'coloured',
      'coloured',
      'coloured',
      'board',
      'board',
      'card',
      'whiteboard',
      'white',
      'screen',
      'screen',
    ]);
  const isPlain = !families.has('squared') && !families.has('ruled') && !families.has('patterns');
  return random.chance(isPlain ? 0.25 : 0.08) ? 'screen' : 'white';
}
