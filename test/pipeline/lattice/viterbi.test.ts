import { expect, test } from 'vitest';
import { type Edge, viterbi } from '../../../src/pipeline/lattice/viterbi.ts';
import { seeded } from '../seeded.ts';

test('the best path is the best of all paths, and the sums are those over all paths', () => {
  const random = seeded(23);
  for (let trial = 0; trial < 200; trial++) {
    const length = 1 + Math.floor(5 * random());
    const edges: Edge[] = [];
    for (let from = 0; from < length; from++) {
      for (let to = from + 1; to <= length; to++) edges.push({ from, to, score: 6 * random() - 3 });
    }
    const paths: { score: number; nodes: number[] }[] = [];
    const walk = (node: number, score: number, nodes: number[]): void => {
      if (node === length) paths.push({ score, nodes });
      for (const edge of edges.filter(({ from }) => from === node)) {
        walk(edge.to, score + edge.score, [...nodes, edge.to]);
      }
    };
    walk(0, 0, [0]);
    const { score, total, before, after } = viterbi(length, edges)!;
    const sumOf = (some: readonly { score: number }[]) =>
      some.reduce((sum, each) => sum + Math.exp(each.score), 0);
    expect(score).toBeCloseTo(Math.max(...paths.map((path) => path.score)), 9);
    expect(Math.exp(total)).toBeCloseTo(sumOf(paths), 6);
    for (let node = 0; node <= length; node++) {
      const through = paths.filter(({ nodes }) => nodes.includes(node));
      expect(Math.exp(before[node]! + after[node]!)).toBeCloseTo(sumOf(through), 6);
    }
  }
});

test('where no path leads through there is no path', () => {
  expect(viterbi(2, [{ from: 0, to: 1, score: 1 }])).toBeUndefined();
});
