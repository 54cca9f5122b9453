import { Random } from '../../synthetic/random.ts';
import type { Frame } from '../camera.ts';
import { type ContentKind, sketchOf } from '../content/content.ts';
import { pickWriter, numberOf, type Writer } from '../content/writer.ts';
import { patternOf, united } from '../coverage.ts';
import { frameOf, movedNumber } from '../layout.ts';
import type { Split } from '../options.ts';
import type { Page } from '../page.ts';
import { pickPattern } from '../paper/pattern.ts';
import { ruledRulings, rulingPieces, squaredRulings } from '../paper/rulings.ts';
import { pickSurface, type Surface, type SurfaceKind } from '../paper/surface.ts';
import { type Ink, pickLightPen, pickWidePen } from '../writing/wide-pen.ts';
import { develop } from './developing.ts';
import { drawSketch } from './draw-sketch.ts';
import { type Family, type FamilyWish, pickContent, pickFamilies } from './families.ts';
import { type Framing, pickFraming, pickSheetFrame, visibleFrame } from './framing.ts';
import { pickInks } from './inks.ts';
import { grown, type Piece, placesOf, type Sketch, strokePiece, unionOf, frameAround } from './piece.ts';
import { takePicture } from './photograph.ts';
import type { PageParts } from './page-parts.ts';
import { enlarged, mounted } from './resize.ts';

/** A page of any kind that people may photograph, scan or draw, at about the size that it is read at. */
export interface WidePage extends PageParts, Pick<Page, 'hand' | 'quality'> {
  /** What it has in common with other pages; a kind of page that is to be held out has one of them. */
  readonly families: readonly Family[];
}

export interface WideOptions extends FamilyWish {
  /** Whose hands: those of `held-out` are never trained on. */
  readonly split: Split;
}

/** Makes a page: the same seed and options give the same pixels. Each part has chance of its own. */
export function makeWidePage(seed: number, options: WideOptions): WidePage {
  const part = (key: number): Random => new Random(0x1d9a, seed, key);
  const families = pickFamilies(options, part(1));
  const kind = pickContent(families, part(2));
  const paper = pickSurfaceKind(families, part(3));
  const pen = paper === 'board' ? pickLightPen(part(4)) : pickWidePen(part(4));
  const writer = pickWriter(
    {
      split: options.split,
      penWidth: pen.width,
      boxes: families.has('boxes-and-tables'),
      prints: families.has('print-beside'),
    },
    part(5),
  );
  const sketch = sketchOf(kind, writer, part(6));
  const coarse = families.has('low-resolution');
  const shown = showSketch({ sketch, kind, paper, pen, writer, families, coarse }, part);
  return { ...shown, hand: writer.hand.name, families: [...families] };
}

interface Scene {
  readonly sketch: Sketch;
  readonly kind: ContentKind;
  readonly paper: SurfaceKind;
  readonly pen: Ink;
  readonly writer: Writer;
  readonly families: ReadonlySet<Family>;
  readonly coarse: boolean;
}

function showSketch(
  scene: Scene,
  part: (key: number) => Random,
): PageParts & { quality: number | undefined } {
  const { sketch, paper, families } = scene;
  const digits = framesOf(sketch, part(7));
  const all = unionOf([digits, ...sketch.pieces.map((piece) => frameAround(placesOf(piece)))]);
  const digitHeight = pickDigitHeight(scene, part(8));
  const flat = paper === 'screen' || part(9).chance(0.3);
  const wish = { digits, all, count: sketch.rows.flat().length, digitHeight, flat };
  const framing = pickFraming(wish, part(10));
  const { camera } = framing;
  const edged = paper !== 'screen' && !flat && part(11).chance(0.35);
  const sheet = pickSheetFrame(framing, grown(all, 0.1), edged, part(12));
  const surface = surfaceOf(scene, digits, sheet, camera.scale, part(13));
  const inks = pickInks(scene.pen, paper === 'board', part(14));
  const ground = { frame: visibleFrame(camera, sheet), pitch: sketch.pitch, digitHeight: camera.scale };
  const pieces = [
    ...throughFrom(scene, digits, part(15)),
    ...rulingsOf(families, ground, part(16)),
    ...sketch.pieces,
  ];
  const drawn = drawSketch({ ...sketch, pieces }, camera, inks, part(17));
  const { coloured, coverage } = develop(drawn.tracks, inks, camera, part(18).below(1 << 20));
  const shot = { clean: paper === 'screen', hard: families.has('shadow-and-light'), coarse: scene.coarse, inverted: isInverted(scene, part(19)), digitHeight: camera.scale }; // prettier-ignore
  const { pixels, quality } = takePicture(camera, surface, coloured, shot, part(20));
  const print = surface.pattern ? united(coverage.print, patternOf(camera, surface.pattern.at)) : coverage.print; // prettier-ignore
  const { lines, owners, others } = drawn;
  const parts = { pixels, coverage: { ...coverage, print }, owners, truth: { lines }, others };
  return { ...finished(parts, scene, framing, part(21)), quality };
}

/** What the digits cover; on a sheet without any, a part of it. */
function framesOf({ rows }: Sketch, random: Random): Frame {
  const frames = rows.flat().map(frameOf);
  if (frames.length > 0) return unionOf(frames);
  return { left: 0, top: -1, right: random.between(1, 8), bottom: random.between(0, 6) };
}

/** Mostly about the height that pages are read at; of one or two numbers up to what fills a picture. */
function pickDigitHeight({ kind, coarse }: Scene, random: Random): number {
  if (coarse) return random.between(10, 20);
  const isSmall = kind === 'single' || kind === 'number';
  if (isSmall && random.chance(0.15)) return random.between(60, 140);
  return 15 * (62 / 15) ** random.next();
}

function pickSurfaceKind(families: ReadonlySet<Family>, random: Random): SurfaceKind {
  if (families.has('dark-or-coloured-paper'))
    return random.pick(['coloured', 'coloured', 'coloured', 'board', 'board', 'card', 'whiteboard', 'white']);
  const isPlain = !families.has('squared') && !families.has('ruled') && !families.has('patterns');
  return random.chance(isPlain ? 0.25 : 0.08) ? 'screen' : 'white';
}

/** White on black: of dark pages, what was drawn on a black screen or is a negative. */
function isInverted({ families, paper }: Scene, random: Random): boolean {
  return families.has('dark-or-coloured-paper') && (paper === 'white' || paper === 'whiteboard') && random.chance(0.8);
}

function surfaceOf(
  { paper, families }: Scene,
  written: Frame,
  frame: Frame,
  digitHeight: number,
  random: Random,
): Surface {
  const pattern = families.has('patterns') ? pickPattern(written, 3.2 / digitHeight, random) : undefined; // prettier-ignore
  return pickSurface({ kind: paper, frame, written, pattern }, random);
}

function rulingsOf(
  families: ReadonlySet<Family>,
  ground: { frame: Frame; pitch: number; digitHeight: number },
  random: Random,
): Piece[] {
  if (families.has('squared')) return rulingPieces(random.pick(squaredRulings), ground, random);
  if (families.has('ruled')) return rulingPieces(random.pick(ruledRulings), ground, random);
  return [];
}

/** The other side's writing, which shines through: mirrored, and none of the page's. */
function throughFrom({ writer, paper }: Scene, { left, top, right, bottom }: Frame, random: Random): Piece[] {
  if (paper === 'screen' || !random.chance(0.1)) return [];
  const count = 2 + random.below(6);
  return Array.from({ length: count }, () => {
    const x = random.between(left - 1, right);
    const y = random.between(top, bottom + 1);
    const number = movedNumber(numberOf(writer, [2, 6], random), 0, () => 0);
    return number.digits.flatMap(({ trace, ...digit }) =>
      trace.kind === 'image'
        ? []
        : trace.strokes.map((stroke) =>
            strokePiece('none', 'behind', stroke.map((point) => ({ x: x - digit.x - point.x * digit.height, y: y + digit.y + point.y * digit.height }))), // prettier-ignore
          ),
    );
  }).flat();
}

/** Small pictures enlarged; now and then one pasted onto a larger ground. */
function finished(parts: PageParts, scene: Scene, { camera }: Framing, random: Random): PageParts {
  const room = 900 / Math.max(camera.width, camera.height);
  const times = Math.min(room, random.between(1.3, 3.2));
  const large =
    scene.coarse && times > 1.2 && random.chance(0.75)
      ? enlarged(parts, times, random.chance(0.85))
      : parts;
  if (!random.chance(scene.kind === 'single' || scene.kind === 'number' ? 0.08 : 0.02)) return large;
  const margin = (): number => Math.round(random.between(0, 0.5) * large.pixels.height);
  const margins = { left: margin(), top: margin(), right: margin(), bottom: margin() };
  return mounted(large, margins, random.pick([255, 255, 205, 128, 0]));
}
