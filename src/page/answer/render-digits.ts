import { html } from 'lit';
import { textOf, type Digit, type Reading } from '../../pipeline/reading/index.ts';
import { digitsOf, isCorrected, isDoubtful } from '../reader/correction.ts';

/**
 * The text of a reading, its plain digits in one piece: what stands out (doubtful among others, corrected, chosen) is
 * an element of its own. So a thousand certain digits are one text.
 */
export function renderDigits(reading: Reading, chosen: number | undefined): unknown[] {
  const digits = digitsOf(reading);
  const pieces: unknown[] = [];
  let [plain, place] = ['', 0];
  for (const character of textOf(reading)) {
    const digit = /\d/.test(character) ? digits[place++] : undefined;
    // A digit by itself is what the sentence above it is about.
    const looks = digit && digits.length > 1 ? looksOf(digit, place - 1 === chosen) : '';
    if (looks) {
      pieces.push(plain, html`<span class=${looks}>${character}</span>`);
      plain = '';
    } else plain += character;
  }
  return [...pieces, plain];
}

function looksOf(digit: Digit, chosen: boolean): string {
  const looks: string[] = [];
  if (isCorrected(digit)) looks.push('corrected');
  if (isDoubtful(digit)) looks.push('doubtful');
  if (chosen) looks.push('chosen');
  return looks.join(' ');
}
