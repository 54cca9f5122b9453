/** A share from 0 to 1 as people read it. */
export const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** A table whose first column tells what the row is of; the others hold numbers. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
