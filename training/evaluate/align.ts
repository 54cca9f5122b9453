/** A digit expected and the digit read in its place; '' where one was left out or added. */
export type Pair = readonly [expected: string, read: string];

/**
 * Two rows of characters laid side by side with as few differences as can be (Wagner and Fischer 1974,
 * doi 10.1145/321796.321811).
 */
export function align(expected: string, read: string): Pair[] {
  const distances = prefixDistances(expected, read);
  const pairs: Pair[] = [];
  let [row, column] = [expected.length, read.length];
  while (row > 0 || column > 0) {
    const here = distances[row]![column]!;
    const pair: Pair = [expected[row - 1] ?? '', read[column - 1] ?? ''];
    if (row > 0 && column > 0 && here === distances[row - 1]![column - 1]! + cost(pair)) {
      pairs.push(pair);
      row--;
      column--;
    } else if (row > 0 && here === distances[row - 1]![column]! + 1) {
      pairs.push([pair[0], '']);
      row--;
    } else {
      pairs.push(['', pair[1]]);
      column--;
    }
  }
  return pairs.reverse();
}

/** The fewest members to change, leave out and add that make one string, or list of them, the other. */
export function editDistance(expected: ArrayLike<string>, read: ArrayLike<string>): number {
  return prefixDistances(expected, read)[expected.length]![read.length]!;
}

function cost([expected, read]: Pair): 0 | 1 {
  return expected === read ? 0 : 1;
}

/** The distance of each prefix of `expected` (rows) from each prefix of `read` (columns). */
function prefixDistances(expected: ArrayLike<string>, read: ArrayLike<string>): number[][] {
  const distances = [Array.from({ length: read.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= expected.length; row++) {
    const above = distances[row - 1]!;
    const line = [row];
    for (let column = 1; column <= read.length; column++) {
      const replaced = above[column - 1]! + cost([expected[row - 1]!, read[column - 1]!]);
      line.push(Math.min(replaced, above[column]! + 1, line[column - 1]! + 1));
    }
    distances.push(line);
  }
  return distances;
}
