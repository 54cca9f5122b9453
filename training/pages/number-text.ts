import type { Random } from '../data/random.ts';

/** What people write with signs in it; each as often as the others. */
const forms: readonly ((random: Random) => string)[] = [
  (random) => `${upTo(999, random)}${random.pick(['.', ','])}${digits(2, random)}`,
  (random) => `${upTo(99, random)}${random.pick(['.', ','])}${digits(1, random)}`,
  (random) => `${upTo(999, random)}${random.pick([',', '.'])}${digits(3, random)}`,
  (random) => `-${upTo(999, random)}`,
  (random) => `${random.pick(['-', '+'])}${upTo(99, random)}.${digits(1, random)}`,
  (random) => `${upTo(20, random)}/${upTo(20, random)}`,
  (random) => date('/', random),
  (random) => date(random.pick(['.', '-']), random),
  (random) => `${upTo(23, random)}:${padded(random.below(60))}`,
  (random) => `${upTo(100, random)}%`,
  (random) => `${random.pick(['$', '€'])}${upTo(999, random)}`,
  (random) => `${upTo(99, random)}.${digits(2, random)}€`,
  (random) =>
    `${upTo(50, random)}${random.pick(['+', '-'])}${upTo(50, random)}=${upTo(99, random)}`,
  (random) => `(${upTo(99, random)})`,
];

/** A number as it is written, with at least one sign. */
export function pickNumberText(random: Random): string {
  return random.pick(forms)(random);
}

function upTo(most: number, random: Random): number {
  return 1 + random.below(most);
}

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => random.below(10)).join('');
}

function date(between: string, random: Random): string {
  const year = random.chance(0.5) ? digits(2, random) : `20${digits(2, random)}`;
  return [padded(upTo(31, random)), padded(upTo(12, random)), year].join(between);
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
