import { besideSealed, notesOf, type Known } from './beside.ts';
import type { Figures, SetFigures } from './figures.ts';
import { percent, table } from './markdown.ts';
import type { SealedFigures } from './sealed.ts';

/** Whether a set is made of MNIST's test images, which everybody has. */
export function isPublic(set: string): boolean {
  return set.startsWith('mnist');
}

/** How the network reads development sets and sealed ones, as a section of the card. */
export function measured({ name, figures, sealed }: Known): string {
  const sets = Object.entries(figures);
  const corrupted = figures['mnist-c']?.bySource;
  const parts = [
    `## Measured

Right means read, surely or not, exactly as written.`,
    ...(sealed ? [besideThem({ name, figures, sealed }, sealed)] : []),
    `### Development sets

${developmentSets}

Those marked private are other people's handwriting that its licences keep out of this project.`,
    digits(sets.filter(([, { digits: count }]) => count > 0)),
    ...noDigits(sets.filter(([, { noDigit }]) => noDigit)),
    ...(corrupted ? [corruptions(corrupted)] : []),
  ];
  return parts.join('\n\n');
}

/** What development sets are to the app. */
export const developmentSets = `Development sets, MNIST's test images among them, were looked at while the app was built. What they misread was
looked at: ways of writing were added to the catalogue for it and taken out again, stages of the pipeline were built
for it, and a factor was tried on 64 of their pictures. No network was trained on them and no weight or calibration fitted.`;

function besideThem(known: Known, sealed: SealedFigures): string {
  return ['### Beside sealed sets', besideSealed([known]), sealedSets(sealed)].join('\n\n');
}

/** What the sealed figures are, of which app, and what else was told of them. */
export function sealedSets(sealed: SealedFigures): string {
  return `Sealed sets are by other writers and other cameras: nobody who builds this app has seen them. Others measured
them, with the app as of commit \`${sealed.commit}\`, in ${sealed.month}; no command here repeats it. The difference is from the
development figure to the sealed one, in points. What else was told of the sealed sets:

${notesOf(sealed)}`;
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

function signed(difference: number): string {
  return `${difference < 0 ? '−' : '+'}${percent(Math.abs(difference))}`;
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
export function confusionsText(figures: Figures): string {
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
