import type { Digit, Reading } from '../pipeline/reading.ts';
import { digitsOf, doubtfulDigits, type Screen } from './screen.ts';

/** What a person would say of an answer: the gist, and more for who listens on. */
export interface Saying {
  readonly gist: string;
  readonly more: string;
}

/** The sentence above the numeral. Empty where there is nothing to say. */
export function say(screen: Screen): Saying {
  switch (screen.kind) {
    case 'empty':
      return { gist: '', more: '' };
    case 'reading':
      return screen.last ? sayReading(screen.last.reading) : { gist: 'Reading…', more: '' };
    case 'answered':
      return sayReading(screen.answer.reading);
    case 'failed':
      return { gist: 'Not read', more: screen.failure.sentence };
  }
}

function sayReading(reading: Reading): Saying {
  switch (reading.kind) {
    case 'read':
      return sayRead(reading.certainty);
    case 'unsure':
      return sayUnsure(reading);
    case 'not-a-digit':
      return { gist: 'No digit here', more: 'It looks like something else.' };
    case 'nothing-written':
      return { gist: 'Nothing written here', more: 'No writing stands out from the paper.' };
  }
}

function sayRead(certainty: number): Saying {
  return { gist: certainty >= 0.95 ? 'Certain' : 'Likely', more: percent(certainty) };
}

function sayUnsure(reading: Reading): Saying {
  const digits = digitsOf(reading);
  const doubtful = doubtfulDigits(reading);
  const first = doubtful[0];
  if (!first) return { gist: 'Unsure', more: '' };
  if (digits.length === 1) return { gist: `Perhaps ${first.value}`, more: orElse(first) };
  const more =
    doubtful.length === 1
      ? `the ${ordinal(digits.indexOf(first))}: ${first.value} or ${secondBest(first)}`
      : '';
  return { gist: `${capital(inWords(doubtful.length))} doubtful`, more };
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

/** Whole percent, never more than was measured: nothing is 100 % sure. */
export function percent(certainty: number): string {
  return `${Math.min(99, Math.floor(certainty * 100))} %`;
}

const numbersInWords = 'no one two three four five six seven eight nine ten'.split(' ');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function inWords(count: number): string {
  return numbersInWords[count] ?? `${count}`;
}

function ordinal(index: number): string {
  return ordinals[index] ?? `${index + 1}th`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
