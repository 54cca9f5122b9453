import { textOf, type Digit, type Glyph, type Reading } from '../../pipeline/reading/index.ts';
import {
  digitsOf,
  isCorrected,
  isDoubtful,
  isPartingUnsure,
  placeInLine,
  readAs,
} from '../reader/correction.ts';
import { chosenOn, type Screen } from '../reader/screen.ts';
import { sayFailure } from '../shared/sentences.ts';
import { isLong } from './is-long.ts';

/** What a person would say of an answer: the gist, and more for who listens on. */
export interface Saying {
  readonly gist: string;
  readonly more: string;
  /** The gist is one of doubt. */
  readonly doubtful?: boolean;
}

/** The sentence above the numeral: of the digit that is looked at, else of all. Empty where there is nothing to say. */
export function say(screen: Screen): Saying {
  switch (screen.kind) {
    case 'empty':
      return { gist: '', more: '' };
    case 'reading':
      return screen.last ? sayReading(screen.last.reading) : sayProgress(screen.share);
    case 'answered':
      if (screen.done !== undefined) return { gist: screen.done, more: '' };
      return sayDigit(screen) ?? sayReading(screen.answer.reading);
    case 'failed':
      return { gist: 'Not read', more: sayFailure(screen.failure) };
  }
}

/**
 * The same for who listens: with the digits themselves where these are soon said, since nobody wants to have a page read out.
 * Nothing while the answer before still stands. How far a reading is changes too often to be said.
 */
export function sayAloud(screen: Screen): string | undefined {
  const { gist, more } = say(screen);
  if (screen.kind === 'reading') return screen.last ? undefined : gist;
  // A second sentence, or the rest of the first.
  const sentence = more === '' ? gist : `${gist}${/^[A-Z]/.test(more) ? '.' : ','} ${more}`;
  if (screen.kind !== 'answered' || screen.done !== undefined || chosenOn(screen) !== undefined)
    return sentence;
  const { reading } = screen.answer;
  if (!('lines' in reading) || isLong(reading)) return sentence;
  return `${textOf(reading).replace(/\.$/, '')}. ${sentence}`;
}

function sayProgress(share?: number): Saying {
  return { gist: 'Reading…', more: share === undefined ? '' : percent(share) };
}

function sayDigit(screen: Screen & { kind: 'answered' }): Saying | undefined {
  const { reading } = screen.answer;
  const place = chosenOn(screen);
  const digit = place === undefined ? undefined : digitsOf(reading)[place];
  if (place === undefined || !digit) return undefined;
  const where = whereIs(reading, place);
  if (isCorrected(digit)) return { gist: `Corrected to ${digit.value}`, more: where };
  if (isPartingUnsure(reading, digit))
    return { gist: 'Unsure', more: `where it ends: ${where}`, doubtful: true };
  if (!isDoubtful(digit))
    return { gist: `${digit.value}, ${percent(digit.certainty)}`, more: where };
  return { gist: `Perhaps ${digit.value}`, more: `${orElse(digit)}: ${where}`, doubtful: true };
}

function sayReading(reading: Reading): Saying {
  const saying = sayAsItLies(reading);
  if (!('lines' in reading) || reading.turned === undefined) return saying;
  const more = [saying.more, turnedWords[reading.turned]].filter((part) => part !== '');
  return { ...saying, more: more.join('; ') };
}

/** A picture that was turned to read it, by quarters to the right. */
const turnedWords = {
  1: 'read with the picture turned right',
  2: 'read with the picture turned upside down',
  3: 'read with the picture turned left',
};

function sayAsItLies(reading: Reading): Saying {
  if ('lines' in reading && reading.lines.length > 1) return sayLines(reading);
  switch (reading.kind) {
    case 'read':
      return sayRead(reading);
    case 'unsure':
      return sayUnsure(reading);
    case 'not-a-digit':
      return { gist: 'No digit here', more: 'It looks like something else.' };
    case 'nothing-written':
      return { gist: 'Nothing written here', more: 'No writing stands out from the paper.' };
  }
}

/** "40 lines", "3 doubtful": of a page people want to know how much there is, and how much to look at. */
function sayLines(reading: Numbers): Saying {
  const gist = `${capital(inWords(reading.lines.length))} lines`;
  if (reading.kind === 'read') {
    const { gist: how, more } = sayRead(reading);
    return { gist, more: `${how.toLowerCase()}, ${more}` };
  }
  const doubtful = digitsOf(reading).filter(isDoubtful);
  if (doubtful.length === 0) return { gist, more: 'unsure where each digit ends', doubtful: true };
  const where = doubtful.length === 1 ? `: ${whichAre(reading, doubtful)}` : '';
  return { gist, more: `${inWords(doubtful.length)} doubtful${where}`, doubtful: true };
}

/** A reading that holds numbers. */
type Numbers = Extract<Reading, { lines: unknown }>;

/** Of several numbers each is told to be as certain as the least certain one. */
function sayRead({ lines, certainty }: Numbers): Saying {
  const numbers = lines.flatMap((line) => line.numbers);
  const isAlone = numbers.length < 2;
  const least = isAlone ? certainty : Math.min(...numbers.map((number) => number.certainty));
  return {
    gist: howLikely(least),
    more: isAlone ? percent(least) : `each number at least ${percent(least, Math.floor)}`,
  };
}

/** Many digits, each of them likely, may well not all be right. */
function howLikely(certainty: number): string {
  if (certainty >= 0.95) return 'Certain';
  return certainty >= 0.5 ? 'Likely' : 'Perhaps all right';
}

function sayUnsure(reading: Reading): Saying {
  const digits = digitsOf(reading);
  const doubtful = digits.filter(isDoubtful);
  const [first] = doubtful;
  if (!first) return { gist: 'Unsure', more: 'where each digit ends', doubtful: true };
  if (digits.length === 1)
    return { gist: `Perhaps ${first.value}`, more: orElse(first), doubtful: true };
  const gist = `${capital(inWords(doubtful.length))} doubtful`;
  return { gist, more: whichAre(reading, doubtful), doubtful: true };
}

/** "the third: 9 or 4", "the first and the third"; of more than two nothing: they are marked where they stand. */
function whichAre(reading: Reading, [first, second, ...others]: readonly Digit[]): string {
  const place = (digit: Digit): string => whereIs(reading, digitsOf(reading).indexOf(digit));
  if (!first || others.length > 0) return '';
  if (second) return `${place(first)} and ${place(second)}`;
  return `${place(first)}: ${first.value} or ${secondBest(first)}`;
}

/** Where a digit stands: "the third", "line 2, third". */
export function whereIs(reading: Reading, place: number): string {
  const [line, inLine] = placeInLine(reading, place);
  const isOfLines = 'lines' in reading && reading.lines.length > 1;
  return isOfLines ? `line ${line + 1}, ${ordinal(inLine)}` : `the ${ordinal(inLine)}`;
}

/** The same as a name: "the third digit", "the third digit of line 2". */
export function nameDigit(reading: Reading, place: number): string {
  const [inLine, line] = whereIs(reading, place).split(', ').toReversed();
  return line ? `the ${inLine!} digit of ${line}` : `${inLine!} digit`;
}

/** Of what the bars of a digit are that the user put right: they are the network's view of it, and not the user's. */
export function sayWhose(glyph: Glyph | Digit): string {
  if (!('value' in glyph) || !isCorrected(glyph)) return '';
  const read = readAs(glyph);
  return read === undefined ? 'What the network made of it' : `The network read ${read}`;
}

/** "or 9, one in three": the next best digit and its chance. */
function orElse(digit: Digit): string {
  const second = secondBest(digit);
  return `or ${second}, ${chance(digit.probabilities[second]!)}`;
}

function secondBest(digit: Digit): number {
  const others = [...digit.probabilities].map((probability, value) => ({ probability, value }));
  return others
    .filter(({ value }) => value !== digit.value)
    .reduce((best, other) => (other.probability > best.probability ? other : best)).value;
}

/** A probability as people say it: "one in three". */
export function chance(probability: number): string {
  if (probability >= 0.4) return 'nearly as likely';
  if (probability < 0.1) return 'less likely';
  return `one in ${inWords(Math.round(1 / probability))}`;
}

/** How long something took: "12 ms", "1.4 s". */
export function sayTime(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.max(1, Math.round(milliseconds))} ms`;
}

/** Whole percent, the nearest, or as they are to be rounded; but nothing is 100 % sure, and nothing impossible. In one row with its sign. */
export function percent(certainty: number, round = Math.round): string {
  if (certainty < 0.01) return '<\u{a0}1\u{a0}%';
  return `${Math.min(99, round(certainty * 100))}\u{a0}%`;
}

const numbersInWords = 'no one two three four five six seven eight nine ten'.split(' ');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function inWords(count: number): string {
  return numbersInWords[count] ?? `${count}`;
}

/** "first" to "tenth", then "11th", "22nd". */
function ordinal(index: number): string {
  const count = index + 1;
  const ending =
    Math.floor(count / 10) % 10 === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return ordinals[index] ?? `${count}${ending}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
