import { describe, expect, test } from 'vitest';
import { align, editDistance } from '../../../training/evaluate/align.ts';

/** All strings of the digits 0 and 1 up to a length. */
function stringsUpTo(length: number): string[] {
  if (length === 0) return [''];
  const shorter = stringsUpTo(length - 1);
  const longest = shorter.filter((string) => string.length === length - 1);
  return [...shorter, ...longest.flatMap((string) => [`${string}0`, `${string}1`])];
}

/** The definition itself, without a table. */
function distanceByDefinition(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  return Math.min(
    distanceByDefinition(one.slice(1), other) + 1,
    distanceByDefinition(one, other.slice(1)) + 1,
    distanceByDefinition(one.slice(1), other.slice(1)) + Number(!other.startsWith(one.charAt(0))),
  );
}

describe('laying digits side by side', () => {
  const pairs = stringsUpTo(4).flatMap((one) =>
    stringsUpTo(4).map((other) => [one, other] as const),
  );

  test('the edit distance is what its definition says', () => {
    for (const [one, other] of pairs) {
      expect(editDistance(one, other), `${one} ${other}`).toBe(distanceByDefinition(one, other));
    }
  });

  test('an alignment holds both strings in order and differs in as many places as the distance', () => {
    for (const [one, other] of pairs) {
      const aligned = align(one, other);
      expect(aligned.map(([expected]) => expected).join('')).toBe(one);
      expect(aligned.map(([, read]) => read).join('')).toBe(other);
      const differences = aligned.filter(([expected, read]) => expected !== read).length;
      expect(differences).toBe(editDistance(one, other));
    }
  });
});
