import { html } from 'lit';
import { textOf, type Digit, type Reading } from '../pipeline/reading.ts';
import { digitsOf, isCorrected } from './correction.ts';
import { doubtfulDigits } from './screen.ts';

/**
 * The text of a reading, its plain digits in one piece: what stands out (doubtful among others, corrected, chosen) is
 * an element of its own. So a thousand certain digits are one text.
 */
export function renderDigits(reading: Reading, chosen: number | undefined): unknown[] {
  const digits = digitsOf(reading);
  const doubtful = new Set(digits.length > 1 ? doubtfulDigits(reading) : []);
  const pieces: unknown[] = [];
  let [plain, place] = ['', 0];
  for (const character of textOf(reading)) {
    const digit = /\d/.test(character) ? digits[place++] : undefined;
    const looks = digit ? looksOf(digit, doubtful, place - 1 === chosen) : '';
    if (looks) {
      pieces.push(plain, html`<span class=${looks}>${character}</span>`);
      plain = '';
    } else plain += character;
  }
  return [...pieces, plain];
}

function looksOf(digit: Digit, doubtful: ReadonlySet<Digit>, chosen: boolean): string {
  const looks: string[] = [];
  if (isCorrected(digit)) looks.push('corrected');
  if (doubtful.has(digit)) looks.push('doubtful');
  if (chosen) looks.push('chosen');
  return looks.join(' ');
}
