import { degrade, otherWidth } from './augment/degrade.ts';
import { randomWarp } from './augment/warp.ts';
import type { Example } from './example.ts';
import { boundsOf } from './strokes/bounds.ts';
import { fill, type Outline } from './strokes/fill.ts';
import { openFont, type FontName } from './fonts.ts';
import type { Random } from '../data/random.ts';

/** Handwriting fonts opened for their digits and for letters that are none. */
export interface TypeCase {
  /** A font's ten digits, each 1 high about 0, 0. */
  readonly digits: readonly (readonly Outline[])[];
  readonly letters: readonly Outline[];
}

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * As among the strokes (`signs/letters.ts`): no sign that some hand's digit looks like. Left out as well what one of
 * the fonts draws like a digit: d as D, cursive F as a barred 7, L as a 2, f and & as an 8.
 */
const latin = 'A C E H K M N P R T U V W X a c e h k m n p t u v w x';
const marks = '@ # ? % * + = $ € { [ <';
const cyrillic = 'Ж И Л М П Ш Я е ж и м п ш я';
export const outlierSigns = [latin, marks, cyrillic].flatMap((signs) => signs.split(' '));

/** Opens fonts; takes about 20 ms each. */
export function openTypeCase(names: readonly FontName[]): TypeCase {
  const fonts = names.map((name) => openFont(name, [...digits, ...outlierSigns]));
  return {
    digits: fonts.map(({ outlines }) => digits.map((sign) => centred(outlines.get(sign)!))),
    letters: fonts.flatMap(({ outlines }) => lettersOf(outlines)),
  };
}

function lettersOf(outlines: ReadonlyMap<string, Outline>): Outline[] {
  return outlierSigns.flatMap((sign) => {
    const outline = outlines.get(sign);
    return outline === undefined || isNarrow(outline) ? [] : [centred(outline)];
  });
}

/** A digit of a font. */
export function typeExample({ digits: fonts }: TypeCase, random: Random): Example {
  const value = random.below(10);
  const outline = random.pick(fonts)[value]!;
  return { picture: printed(outline, random), target: { kind: 'digit', value } };
}

/** A letter or symbol of a font. */
export function letterExample({ letters }: TypeCase, random: Random): Example {
  return { picture: printed(random.pick(letters), random), target: { kind: 'outlier' } };
}

function printed(outline: Outline, random: Random): Example['picture'] {
  const warp = randomWarp(random, random.between(0.3, 1.3));
  const bent = outline.map((contour) => contour.map(({ x, y }) => warp(x, y)));
  return degrade(otherWidth(fill(bent, random.between(28, 48)), random), random);
}

/** A narrow letter of a narrow font may be a 1 to a reader of digits. */
function isNarrow(outline: Outline): boolean {
  const { width, height } = boundsOf(outline);
  return width < 0.45 * height;
}

/** 1 high, its middle at 0, 0. */
function centred(outline: Outline): Outline {
  const { x: left, y: top, width, height } = boundsOf(outline);
  return outline.map((contour) =>
    contour.map(({ x, y }) => ({
      x: (x - left - width / 2) / height,
      y: (y - top - height / 2) / height,
    })),
  );
}
