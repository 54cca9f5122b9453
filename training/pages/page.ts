import type { Pixels } from '../../src/pipeline/image/index.ts';
import { Random } from '../data/random.ts';
import { Camera, type Frame, pickPose } from './camera.ts';
import { type Coverage, patternOf, undimmed, united } from './coverage.ts';
import { addNoise, blur, type Coloured, expose, makeGrey, throughJpeg } from './develop.ts';
import type { Hand } from './hand.ts';
import { pickHand } from './hands.ts';
import { hasty, pickSizes } from './haste.ts';
import { emptyLayer, type InkLayer } from './ink-layer.ts';
import { pickLight } from './light.ts';
import type { PageOptions } from './options.ts';
import { type Paper, pickPaper } from './paper.ts';
import { type Pen, pickPen } from './pen.ts';
import { print } from './print.ts';
import { writeSheet } from './sheet.ts';
import { straightHand } from './straight.ts';
import { type TrueNumber, type Truth, writeNumbers } from './write-numbers.ts';

export type { TrueDigit, TrueNumber, Truth } from './write-numbers.ts';

/** A page of handwriting that never was, and what is written on it. */
export interface Page {
  readonly pixels: Pixels;
  readonly truth: Truth;
  /** For each pixel the number, from 1 in reading order, of the last digit whose ink fell there; 0 where none's did. */
  readonly owners: Uint16Array;
  /** Whose hand: hands of training and held-out pages bear different names. */
  readonly hand: string;
  /** The JPEG quality that the picture went through, if it did. */
  readonly quality: number | undefined;
  readonly coverage: Coverage;
}

/** The truth as dev-data writes labels: lines separated by `|`, numbers by a space. */
export function labelOf({ lines }: Truth): string {
  return lines.map((numbers) => numbers.map(textOfNumber).join(' ')).join('|');
}

function textOfNumber({ digits }: TrueNumber): string {
  return digits.map(({ value }) => value).join('');
}

/** Makes a page: the same seed and options give the same pixels. Each part has chance of its own. */
export function makePage(seed: number, options: PageOptions): Page {
  const part = (key: number): Random => new Random(seed, key);
  const paperKind = part(1).pick(options.papers);
  const pen = pickPen(part(2).pick(options.pens), part(3));
  const hand = unevenHand(options, part(4));
  const sheet = writeSheet(options, paperKind, pen.width, hand, part(5));
  const seen = pickSeen(sheet.written, options, part(6));
  const camera = pickCamera(seen, options, part(7));
  const paper = pickPaper(paperKind, pickEdges(seen, options, part(8)), part(9));
  const [byHand, byPress] = [0, 1].map(() => emptyLayer(camera.width, camera.height)) as [
    InkLayer,
    InkLayer,
  ];
  const owners = new Uint16Array(camera.width * camera.height);
  const truth = options.blank
    ? { lines: [] }
    : writeNumbers({ byHand, byPress }, owners, camera, sheet.rows, pen, part(10));
  const { printed, inked, lines } = print(camera, sheet, paper, pen, part(11));
  const ink = united(byHand, byPress, inked);
  const coloured = [printed, { layer: ink, colour: inkColour(pen, paper) }];
  return {
    ...photograph(camera, paper, coloured, options, part(12)),
    truth,
    owners,
    hand: hand.name,
    coverage: {
      handwriting: undimmed(byHand, pen.cover),
      lines,
      print: united(undimmed(byPress, pen.cover), patternOf(camera, paper.patternAt)),
    },
  };
}

/** The hand that writes a page: straight or uneven where the page asks for it. */
export function unevenHand(options: PageOptions, random: Random): Hand {
  const picked = pickHand(options, random);
  const hand = options.straight ? straightHand(picked) : picked;
  return options.uneven > 0 ? hasty(hand, { sizes: pickSizes(options.uneven, random) }) : hand;
}

/** What the camera is pointed at: the writing with paper around it, in a camera's format. */
function pickSeen(written: Frame, { margin, size, formats }: PageOptions, random: Random): Frame {
  const seen = {
    left: written.left - random.between(...margin),
    top: written.top - random.between(...margin),
    right: written.right + random.between(...margin),
    bottom: written.bottom + random.between(...margin),
  };
  const [width, height] = [seen.right - seen.left, seen.bottom - seen.top];
  const format = size ? size.width / size.height : pickFormat(formats, width / height, random);
  const [wider, higher] = [
    Math.max(0, height * format - width),
    Math.max(0, width / format - height),
  ];
  const [before, above] = [random.between(0.2, 0.8) * wider, random.between(0.2, 0.8) * higher];
  return {
    left: seen.left - before,
    top: seen.top - above,
    right: seen.right + wider - before,
    bottom: seen.bottom + higher - above,
  };
}

/** A writer turns the sheet, or the camera, so that no great part of the picture stays empty. */
function pickFormat(formats: PageOptions['formats'], written: number, random: Random): number {
  const growth = (format: number): number => Math.max(format / written, written / format);
  const fitting = formats.map((format) => format ?? written).filter((format) => growth(format) < 2);
  return fitting.length > 0 ? random.pick(fitting) : written;
}

function pickCamera(seen: Frame, options: PageOptions, random: Random): Camera {
  const pose = pickPose(options, random);
  return new Camera(seen, pose, {
    digitHeight: random.between(...options.digitHeight),
    size: options.size,
  });
}

/** Where the sheet ends: in sight on some sides, or far out. */
function pickEdges(seen: Frame, options: PageOptions, random: Random): Frame {
  const visible = random.chance(options.edges);
  const beyond = (): number =>
    visible && random.chance(0.6) ? -random.between(0.1, 0.8) * options.margin[0] : 50;
  return {
    left: seen.left - beyond(),
    top: seen.top - beyond(),
    right: seen.right + beyond(),
    bottom: seen.bottom + beyond(),
  };
}

/** On dark paper, light ink. */
function inkColour(pen: Pen, paper: Paper): Pen['colour'] {
  const dark = paper.colour[1] < 100;
  return dark && pen.kind !== 'chalk' ? [255, 255, 255] : pen.colour;
}

function photograph(
  camera: Camera,
  paper: Paper,
  layers: readonly Coloured[],
  options: PageOptions,
  random: Random,
): { pixels: Pixels; quality: number | undefined } {
  const light = pickLight(options.falloff, random.chance(options.shadows), random);
  const softness = random.between(...options.blur);
  const shaken = random.between(0.75, 1.3);
  const picture = blur(expose(camera, paper, layers, light), softness * shaken, softness / shaken);
  addNoise(picture, random.between(...options.noise), random.below(1 << 30));
  if (random.chance(options.grey)) makeGrey(picture);
  const quality = options.quality && Math.round(random.between(...options.quality));
  return { pixels: quality ? throughJpeg(picture, quality) : picture, quality };
}
