import type { Random } from '../../data/random.ts';

const labels = 'Name Date Total Sum No. Nr. Score Points Grade Page Room Amount Qty Price Weight Age Class Team Time Result Phone Code Zip Betrag Datum Summe Menge Punkte Note Seite Zimmer Jumlah Suara Nombre Fecha Cantidad Nota Montant Prix Date: Total: Sum: Name: Score: Home Away Left Right Start End ID Serial Balance Tax'.split(' '); // prettier-ignore
const units = 'kg g cm mm m km l ml % h min s kWh EUR USD pcs x St. Stk °C km/h pts. m2 kcal'.split(
  ' ',
);
const words = 'the of and to in is for that with on this are was by be at from or an as it not have will each when paper number value please write here use black ink only answer question student school first second total amount name sign below above line every figure measured during test week day month year page sheet report order item customer office group work water level meter reading before after'.split(' '); // prettier-ignore
const names = 'Anna Ben Clara David Emma Felix Greta Hans Ida Jonas Karl Lena Maria Noah Otto Paul Rosa Sara Tim Uwe Vera Willi Zoe Milk Bread Butter Eggs Rice Tea Coffee Oil Salt Monday Tuesday Friday May June'.split(' '); // prettier-ignore

export function pickLabel(random: Random): string {
  const word = random.pick(random.chance(0.7) ? labels : names);
  const text = random.chance(0.25) ? word.toUpperCase() : word;
  return random.chance(0.2) && !text.endsWith(':') ? `${text}:` : text;
}

export function pickUnit(random: Random): string {
  return random.pick(units);
}

/** What a form has printed in figures: numbers of rows, dates, times, references. */
export function pickFigures(random: Random): string {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => random.below(10)).join('');
  const kinds = [
    () => `${1 + random.below(30)}${random.pick(['.', ')', ':', ''])}`,
    () => `${digits(2)}.${digits(2)}.20${digits(2)}`,
    () => digits(3 + random.below(6)),
    () => `${digits(1)},${digits(2)}`,
    () => `(${1 + random.below(12)})`,
    () => `${digits(2)}:${digits(2)}`,
  ];
  return random.pick(kinds)();
}

/** Several words in a row, or a label, or figures among words. */
export function pickSentence(random: Random, count: number): string {
  const text = Array.from({ length: count }, () =>
    random.chance(0.08) ? pickFigures(random) : random.pick(random.chance(0.85) ? words : names),
  );
  const first = text[0]!;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...text.slice(1)].join(' ');
}

export function pickName(random: Random): string {
  return random.pick(names);
}
