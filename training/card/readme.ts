import { percent } from './markdown.ts';
import type { Figures } from './measured.ts';
import type { SetFigures } from './figures.ts';

/**
 * The README with the cards' figures in its table: a row is a set by how many answers it says the set has, and each
 * column with a network's name as its title is that network's. Rows of other sets stay as they are.
 */
export function withFigures(readme: string, networks: Readonly<Record<string, Figures>>): string {
  const lines = readme.split('\n');
  const head = lines.findIndex((line) =>
    Object.keys(networks).every((name) => line.includes(`\`${name}\` |`)),
  );
  if (head < 0) throw new Error('The README has no table with a column for each network.');
  const titles = cellsOf(lines[head]!);
  for (let index = head + 2; lines[index]?.startsWith('|'); index++) {
    const cells = cellsOf(lines[index]!);
    const count = Number(/[\d,]+/.exec(cells[1]!)?.[0].replaceAll(',', ''));
    const filled = cells.map((cell, column) => {
      const name = Object.keys(networks).find((each) => titles[column]!.trim() === `\`${each}\``);
      const share = name && shareOf(networks[name]!, count);
      return share === undefined || share === '' ? cell : ` ${share.padStart(cell.length - 2)} `;
    });
    lines[index] = filled.join('|');
  }
  return lines.join('\n');
}

const cellsOf = (line: string): string[] => line.split('|');

/** What a set with so many answers is told to come to: the share right, or not read of what is no digit. */
function shareOf(figures: Figures, count: number): string | undefined {
  return Object.values(figures)
    .map((each) => told(each, count))
    .find((share) => share !== undefined);
}

function told({ count, answersRight, noDigit }: SetFigures, wanted: number): string | undefined {
  const plain = noDigit?.unambiguous;
  if (plain?.count === wanted) return percent(plain.notRead / plain.count);
  return count === wanted ? percent(answersRight / count) : undefined;
}
