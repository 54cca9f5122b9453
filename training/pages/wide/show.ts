import type { Random } from '../../data/random.ts';
import type { Frame } from '../camera.ts';
import { numberOf } from '../content/writer.ts';
import { type Coverage, patternOf, united } from '../coverage.ts';
import { frameOf } from '../layout.ts';
import { pickPattern } from '../paper/pattern.ts';
import { type Ground, ruledRulings, rulingPieces, squaredRulings } from '../paper/rulings.ts';
import { pickSurface, type Surface } from '../paper/surface.ts';
import type { Chance } from './chance.ts';
import { develop, leftOnBilevel } from './developing.ts';
import { drawSketch } from './draw-sketch.ts';
import { type Framing, pickFraming, pickSheetFrame } from './framing.ts';
import { pickInks } from './inks.ts';
import type { PageParts } from './page-parts.ts';
import { type Shot, takePicture } from './photograph.ts';
import {
  frameAround,
  grown,
  type Piece,
  placesOf,
  type Sketch,
  strokePiece,
  unionOf,
} from './piece.ts';
import { enlarged, mounted } from './resize.ts';
import type { Scene } from './scene.ts';

export interface Shown extends PageParts {
  readonly quality: number | undefined;
}

/** Draws a scene, lights and photographs it, and says what lies where on the picture. */
export function showScene(scene: Scene, chance: Chance): Shown {
  const { sketch, paper } = scene;
  const { framing, sheet, digits } = pickView(scene, chance);
  const { camera } = framing;
  const surface = surfaceOf(scene, digits, sheet, camera.scale, chance('surface'));
  const inks = pickInks(scene.pen, paper === 'board', chance('inks'));
  const ground = {
    written: digits,
    frame: camera.visibleFrame(sheet, 0.5),
    pitch: sketch.pitch,
    digitHeight: camera.scale,
  };
  const pieces = [
    ...otherSide(scene, digits, chance('other side')),
    ...rulingOf(scene, ground, chance('ruling')),
    ...sketch.pieces,
  ];
  const drawn = drawSketch({ ...sketch, pieces }, camera, inks, chance('drawing'));
  const fading = chance('fading').below(1 << 20);
  const { coloured, coverage: inked } = develop(drawn.tracks, inks, camera, fading);
  const shot = shotOf(scene, camera.scale);
  const { pixels, quality, bilevel } = takePicture(
    camera,
    surface,
    coloured,
    shot,
    chance('picture'),
  );
  const pattern = surface.pattern && patternOf(camera, surface.pattern.at);
  const whole = pattern ? { ...inked, print: united(inked.print, pattern) } : inked;
  const coverage = bilevel ? mapped(whole, (layer) => leftOnBilevel(pixels, layer)) : whole;
  const { lines, owners, others } = drawn;
  const parts = { pixels, coverage, owners, truth: { lines }, others };
  return { ...finished(parts, scene, framing, chance('finish')), quality };
}

function shotOf({ paper, families, inverted }: Scene, digitHeight: number): Shot {
  return {
    clean: paper === 'screen',
    hard: families.has('shadow-and-light'),
    coarse: families.has('low-resolution'),
    inverted,
    // Cheques are scanned in grey as often as not.
    grey: families.has('patterns') ? 0.5 : 0.15,
    digitHeight,
  };
}

function mapped(
  { handwriting, lines, print }: Coverage,
  change: (layer: Coverage['lines']) => Coverage['lines'],
): Coverage {
  return { handwriting: change(handwriting), lines: change(lines), print: change(print) };
}

interface View {
  readonly framing: Framing;
  /** Where the sheet ends. */
  readonly sheet: Frame;
  readonly digits: Frame;
}

function pickView(scene: Scene, chance: Chance): View {
  const { sketch, paper } = scene;
  const digits = frameOfDigits(sketch, chance('size'));
  const all = unionOf([digits, ...sketch.pieces.map((piece) => frameAround(placesOf(piece)))]);
  const rows = sketch.rows.map((row) => unionOf(row.map(frameOf)));
  const flat = paper === 'screen' || chance('pose').chance(0.3);
  const wish = {
    digits,
    all,
    rows,
    count: sketch.rows.flat().length,
    digitHeight: pickDigitHeight(scene, chance('size')),
    flat,
  };
  const framing = pickFraming(wish, chance('framing'));
  const edges = chance('edges');
  const edged = paper !== 'screen' && !flat && edges.chance(0.35);
  return { framing, sheet: pickSheetFrame(framing, grown(all, 0.1), edged, edges), digits };
}

/** What the digits cover; on a sheet without any, a part of it. */
function frameOfDigits({ rows }: Sketch, random: Random): Frame {
  const frames = rows.flat().map(frameOf);
  if (frames.length > 0) return unionOf(frames);
  return { left: 0, top: -1, right: random.between(3, 12), bottom: random.between(2, 9) };
}

/** Mostly about the height that pages are read at; of one or two numbers up to what fills a picture. */
function pickDigitHeight({ kind, families }: Scene, random: Random): number {
  if (families.has('low-resolution')) return random.between(10, 20);
  const isSmall = kind === 'single' || kind === 'number';
  if (isSmall && random.chance(0.25)) return random.between(60, 150);
  const lowest = isSmall ? 24 : 16;
  return lowest * (62 / lowest) ** random.next();
}

function surfaceOf(
  { paper, families }: Scene,
  written: Frame,
  frame: Frame,
  digitHeight: number,
  random: Random,
): Surface {
  const pattern = families.has('patterns')
    ? pickPattern(written, 3.2 / digitHeight, random)
    : undefined;
  return pickSurface({ kind: paper, frame, written, pattern }, random);
}

function rulingOf({ families }: Scene, ground: Ground, random: Random): Piece[] {
  if (families.has('squared')) return rulingPieces(random.pick(squaredRulings), ground, random);
  if (families.has('ruled') && families.has('patterns') && random.chance(0.8))
    return rulingPieces('field', ground, random);
  if (families.has('ruled')) return rulingPieces(random.pick(ruledRulings), ground, random);
  return [];
}

/** The other side's writing, which shines through: mirrored, and none of the page's. */
function otherSide(
  { writer, paper }: Scene,
  { left, top, right, bottom }: Frame,
  random: Random,
): Piece[] {
  if (paper === 'screen' || !random.chance(0.1)) return [];
  return Array.from({ length: 2 + random.below(6) }, () => {
    const [x, y] = [random.between(left - 1, right), random.between(top, bottom + 1)];
    return numberOf(writer, [2, 6], random).digits.flatMap(({ trace, ...digit }) => {
      if (trace.kind === 'image') return [];
      const place = (point: { x: number; y: number }): { x: number; y: number } => ({
        x: x - digit.x - point.x * digit.height,
        y: y + digit.y + point.y * digit.height,
      });
      return trace.strokes.map((stroke) => strokePiece('none', 'behind', stroke.map(place)));
    });
  }).flat();
}

// In pixels, on the longer side.
const longest = 900;

/** Small pictures enlarged; now and then one pasted onto a larger ground. */
function finished(
  parts: PageParts,
  { families, kind }: Scene,
  { camera }: Framing,
  random: Random,
): PageParts {
  const room = longest / Math.max(camera.width, camera.height);
  const times = Math.min(room, random.between(1.3, 3.2));
  const isEnlarged = families.has('low-resolution') && times > 1.2 && random.chance(0.8);
  const large = isEnlarged ? enlarged(parts, times, random.chance(0.85)) : parts;
  const isFew = kind === 'single' || kind === 'number';
  if (!random.chance(isFew ? 0.1 : 0.02)) return large;
  const margin = (): number => Math.round(random.between(0, 0.5) * large.pixels.height);
  const margins = { left: margin(), top: margin(), right: margin(), bottom: margin() };
  return mounted(large, margins, random.pick([255, 255, 205, 128, 0]));
}
