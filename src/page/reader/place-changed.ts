import { characterOf, type Reading } from '../../pipeline/reading/index.ts';
import { digitsOf, isCorrected } from './correction.ts';
import type { PlacedReading } from './placed-reading.ts';

/**
 * The place of the first digit that is another one than before: by its figure, where it stands, the gap or the signs beside
 * it, or else by who said so. Where digits are gone, of the one that stands there now. Nothing where both are the same.
 */
export function placeChanged(before: PlacedReading, after: PlacedReading): number | undefined {
  const [old, now] = [looksOf(before), looksOf(after)];
  const place = firstOther(old, now);
  if (place >= 0) return place;
  if (old.length > now.length && now.length > 0) return now.length - 1;
  const said = firstOther(sayersOf(before.reading), sayersOf(after.reading));
  return said >= 0 ? said : undefined;
}

function firstOther<Look>(old: readonly Look[], now: readonly Look[]): number {
  return now.findIndex((look, index) => look !== old[index]);
}

/** Of each digit, whether the user said it. */
function sayersOf(reading: Reading): boolean[] {
  return digitsOf(reading).map(isCorrected);
}

/** Each digit as a text: two that look the same are the same. */
function looksOf({ reading, places }: PlacedReading): string[] {
  return linesOf(reading).flatMap(({ numbers }, line) =>
    numbers.flatMap(({ digits, signs }) => {
      const signsAt = (place: number): string =>
        signs
          .filter(({ before }) => before === place)
          .map(characterOf)
          .join('');
      return digits.map((digit, index) => {
        const { x, y, width, height } = places.get(digit)!;
        const isLast = index + 1 === digits.length;
        return JSON.stringify([
          [digit.value, x, y, width, height],
          [line, index === 0, signsAt(index), isLast ? signsAt(index + 1) : ''],
        ]);
      });
    }),
  );
}

function linesOf(reading: Reading) {
  return 'lines' in reading ? reading.lines : [];
}
