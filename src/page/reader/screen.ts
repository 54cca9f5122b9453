import type { Digit, Glyph, Reading } from '../../pipeline/reading/index.ts';
import type { Box } from '../../pipeline/image/index.ts';
import type { Answer, Failure } from '../../protocol.ts';
import type { Choosable } from '../shared/digit-keys.ts';
import {
  digitsOf,
  isCorrected,
  isDoubtful,
  isEdited,
  isPartingUnsure,
  partingsIn,
} from './correction.ts';

/**
 * What is shown of a drawing or a picture. `last` is the answer that stays while the next is on its way, `share` how
 * much of the work for that is known to be done, `chosen` the place among all digits of the one that the user looks at.
 */
export type Screen =
  | { kind: 'empty' }
  | { kind: 'reading'; last?: Answer; share?: number; outlines: readonly Outline[] }
  | {
      kind: 'answered';
      answer: Answer;
      outlines: readonly Outline[];
      chosen?: number;
      /** What the user just did with it, in words, where the digit that is looked at does not say so. */
      done?: string;
    }
  | { kind: 'failed'; failure: Failure };

/** Where a digit stands on the pad or the picture, in the units of that surface; those that were removed come after all others. */
export interface Outline {
  readonly box: Box;
  readonly label: string;
  readonly look: 'certain' | 'doubtful' | 'corrected' | 'removed';
}

/** The outlines of what was read. */
export function ofDigits(outlines: readonly Outline[]): readonly Outline[] {
  return outlines.filter(({ look }) => look !== 'removed');
}

export function answerOf(screen: Screen): Answer | undefined {
  if (screen.kind === 'answered') return screen.answer;
  return screen.kind === 'reading' ? screen.last : undefined;
}

/** Which digit the user looks at; nothing where none was chosen. */
export function chosenOn(screen: Screen): number | undefined {
  return screen.kind === 'answered' ? screen.chosen : undefined;
}

export function outlinesOn(screen: Screen): readonly Outline[] {
  return 'outlines' in screen ? screen.outlines : [];
}

/**
 * The place of the digit whose bars and tile are shown: the chosen one, else the first of those that may be parted
 * otherwise, else the least certain.
 */
export function placeShown(screen: Screen): number | undefined {
  const reading = answerOf(screen)?.reading;
  const digits = reading ? digitsOf(reading) : [];
  const [likeliest] = reading ? partingsIn(reading) : [];
  const first = likeliest?.taken[0] ?? leastCertain(digits);
  return chosenOn(screen) ?? (first && digits.indexOf(first));
}

/**
 * The place of the digit that is marked where it stands, in the text and over the bars: the one whose bars are shown, where
 * there are several.
 */
export function placeMarked(screen: Screen): number | undefined {
  const reading = answerOf(screen)?.reading;
  return reading && digitsOf(reading).length > 1 ? placeShown(screen) : undefined;
}

/** The digits that keys walk along and put right; nothing where there is no answer. */
export function choosableOn(screen: Screen): Choosable | undefined {
  const reading = answerOf(screen)?.reading;
  if (!reading) return undefined;
  return {
    count: digitsOf(reading).length,
    chosen: chosenOn(screen),
    marked: placeShown(screen),
  };
}

/** The glyph whose bars and tile are shown: a digit, else the first that was refused. */
export function glyphShown(screen: Screen): Glyph | undefined {
  const reading = answerOf(screen)?.reading;
  if (!reading || reading.kind === 'nothing-written') return undefined;
  return digitsOf(reading)[placeShown(screen) ?? 0] ?? reading.refused[0];
}

/**
 * The places of the digits that the reading is unsure of; where it is of how they are parted, of those that are meant, or
 * of all that nobody settled.
 */
export function doubtfulPlaces(reading: Reading): number[] {
  const digits = digitsOf(reading);
  const places = [...digits.keys()];
  const doubtful = places.filter((place) => isDoubtful(digits[place]!));
  if (doubtful.length > 0 || reading.kind !== 'unsure') return doubtful;
  if (partingsIn(reading).length > 0)
    return places.filter((place) => isPartingUnsure(reading, digits[place]!));
  return places.filter((place) => !isEdited(digits[place]!));
}

/** The next doubtful digit after a place, from the start again after the last; nothing where none is in doubt. */
export function nextDoubtful(reading: Reading, place = -1): number | undefined {
  const places = doubtfulPlaces(reading);
  return places.find((one) => one > place) ?? places[0];
}

/** Each digit's outline: `boxes` are theirs, on the surface they lie on. */
export function outlinesOf(reading: Reading, boxes: readonly Box[]): Outline[] {
  return digitsOf(reading).map((digit, place) => ({
    box: boxes[place]!,
    label: `${digit.value}`,
    look: lookOf(reading, digit),
  }));
}

export function lookOf(reading: Reading, digit: Digit): Outline['look'] {
  if (isCorrected(digit)) return 'corrected';
  return isDoubtful(digit) || isPartingUnsure(reading, digit) ? 'doubtful' : 'certain';
}

function leastCertain(digits: readonly Digit[]): Digit | undefined {
  const [first, ...others] = digits;
  return others.reduce(
    (least, digit) => (least && digit.certainty < least.certainty ? digit : least),
    first,
  );
}
