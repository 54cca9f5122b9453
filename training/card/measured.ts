import { percent, table } from './markdown.ts';
import type { SetFigures } from './figures.ts';

/** The figures of each set, by its name. */
export type Figures = Readonly<Record<string, SetFigures>>;

/** Whether a set is made of MNIST's test images, which everybody has. */
export function isPublic(set: string): boolean {
  return set.startsWith('mnist');
}

/** How the network reads the sets that decide nothing, as a section of the card. */
export function measured(figures: Figures): string {
  const sets = Object.entries(figures);
  const corrupted = figures['mnist-c']?.bySource;
  const parts = [
    `## Measured

None of these sets has taught or decided anything. Sets marked private are a private measuring set: other people's
handwriting that its licences keep out of this project. Right means read, surely or not, exactly as written.`,
    digits(sets.filter(([, { digits: count }]) => count > 0)),
    ...noDigits(sets.filter(([, { noDigit }]) => noDigit)),
    ...(corrupted ? [corruptions(corrupted)] : []),
  ];
  return parts.join('\n\n');
}

type Sets = readonly (readonly [name: string, figures: SetFigures])[];

const titleOf = (set: string): string => (isPublic(set) ? set : `${set} (private)`);

function digits(sets: Sets): string {
  const rows = sets.map(
    ([set, { count, answersRight, overSources, unsure, refused, sure, ...rest }]) => [
      titleOf(set),
      count,
      percent(answersRight / count),
      overSources === undefined ? '–' : percent(overSources),
      percent(unsure / count),
      percent(refused / count),
      ...(sure
        ? [
            percent(sure.readRight),
            percent(sure.surelyRight),
            percent(sure.surelyWrong),
            signed(sure.certainty - sure.right),
          ]
        : ['–', '–', '–', '–']),
      percent(rest.calibrationError),
    ],
  );
  const head = [
    'set',
    'answers',
    'right',
    'mean over sources',
    'unsure',
    'refused',
    'of `read`: right',
    'right, certainty ≥ 0.99',
    'wrong, certainty ≥ 0.99',
    'mean certainty less share right',
    'calibration error',
  ];
  return table(head, rows);
}

function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${percent(Math.abs(share))}`;
}

function noDigits(sets: Sets): string[] {
  if (sets.length === 0) return [];
  const rows = sets.flatMap(([set, { noDigit }]) =>
    Object.entries(noDigit!).map(([which, { count, notRead, notADigit }]) => [
      `${titleOf(set)}, ${which}`,
      count,
      percent(notRead / count),
      percent(notADigit / count),
    ]),
  );
  return [
    `What is no digit; unambiguous is what nobody takes for one:

${table(['set', 'answers', 'not `read`', '`not-a-digit`'], rows)}`,
  ];
}

function corruptions(bySource: Readonly<Record<string, number>>): string {
  const shares = Object.values(bySource);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const rows = Object.entries(bySource).map(([name, share]) => [name, percent(share)]);
  return `MNIST-C (arXiv 1906.02337), 1,000 test images through each corruption, by the app as it is: most of these are
pictures that finding marks in photographs was not made for.

${table(['corruption', 'right'], [...rows, ['mean', percent(mean)]])}`;
}

/** Which digits are read as which, in every set of single digits. */
export function confusions(figures: Figures): string {
  const matrices = Object.entries(figures).flatMap(([set, { confusion }]) =>
    confusion && !set.startsWith('mnist-c') ? [matrixOf(titleOf(set), confusion)] : [],
  );
  return ['## Written (down) and read (across)', ...matrices].join('\n\n');
}

function matrixOf(title: string, matrix: readonly (readonly number[])[]): string {
  const head = ['', ...Array.from({ length: 10 }, (_, digit) => String(digit)), 'other'];
  const rows = matrix.map((row, digit) => [`**${digit}**`, ...row.map((count) => count || '·')]);
  return `<details>
<summary>${title}</summary>

${table(head, rows)}

</details>`;
}
