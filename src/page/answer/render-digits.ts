import { html } from 'lit';
import { textOf, type Digit, type Reading } from '../../pipeline/reading/index.ts';
import { digitsOf, isCorrected, isDoubtful } from '../reader/correction.ts';

/**
 * The text of a reading, line by line, its plain digits in one piece: what stands out (doubtful among others,
 * corrected, chosen) is an element of its own. So a line of a hundred certain digits is one text.
 */
export function renderDigits(reading: Reading, chosen: number | undefined): unknown[] {
  const digits = digitsOf(reading);
  const lines = textOf(reading).split('\n');
  let before = 0;
  return lines.map((line, index) => {
    const places = { from: before, chosen };
    before += line.replace(/\D/g, '').length;
    const end = index + 1 < lines.length ? '\n' : '';
    return html`<span class="line">${renderLine(line, digits, places)}${end}</span>`;
  });
}

function renderLine(
  line: string,
  digits: readonly Digit[],
  { from, chosen }: { from: number; chosen: number | undefined },
): unknown[] {
  const pieces: unknown[] = [];
  let [plain, place] = ['', from];
  for (const character of line) {
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
