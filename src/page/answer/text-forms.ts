import {
  digitTextOfNumber,
  textOfNumber,
  type Reading,
  type WrittenNumber,
} from '../../pipeline/reading/index.ts';

/** Every number in a line of its own. */
export function oneALine(reading: Reading): string {
  return rowsOf(reading).flat().map(textOfNumber).join('\n');
}

/**
 * A table: a row for each line of writing, a column for each number, as RFC 4180 has it. A decimal comma that leaves no
 * doubt is a point there; all else stands as it is written.
 */
export function csvOf(reading: Reading): string {
  return rowsOf(reading)
    .map((numbers) => `${numbers.map(inTable).join(',')}\r\n`)
    .join('');
}

function rowsOf(reading: Reading): WrittenNumber[][] {
  return 'lines' in reading ? reading.lines.map(({ numbers }) => numbers) : [];
}

/** A number as programs read it, where its signs leave no doubt. */
function inTable(number: WrittenNumber): string {
  const digits = digitTextOfNumber(number);
  const point = decimalPlace(number.signs, digits);
  const minus = number.signs.some(({ kind, before }) => kind === 'minus' && before === 0);
  const value = point ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits;
  const understood = (minus ? 1 : 0) + (point ? 1 : 0);
  if (number.signs.length > understood) return quoted(textOfNumber(number));
  return minus ? `-${value}` : value;
}

function quoted(text: string): string {
  return text.includes(',') ? `"${text}"` : text;
}

/**
 * Where the decimal point stands. Of two signs, and before three digits (1,234 is a thousand to some and one and a
 * bit to others; 0,234 is not), nobody can tell.
 */
function decimalPlace(signs: WrittenNumber['signs'], digits: string): number | undefined {
  const points = signs.filter(({ kind }) => kind === 'point' || kind === 'comma');
  const separated = signs.some(({ kind }) => kind === 'separator');
  const [point] = points;
  if (!point || points.length > 1 || separated) return undefined;
  const decimals = digits.length - point.before;
  const ambiguous = decimals === 3 && !(point.before === 1 && digits.startsWith('0'));
  return point.before > 0 && decimals > 0 && !ambiguous ? point.before : undefined;
}
