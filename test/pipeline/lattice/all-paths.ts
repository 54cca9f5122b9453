import fc from 'fast-check';
import { expect } from 'vitest';
import { viterbi, type Edge } from '../../../src/pipeline/lattice/viterbi.ts';

/** Edges from each place to each later one, with any scores. */
const edgesThrough = fc.integer({ min: 1, max: 5 }).chain((length) => {
  const pairs = Array.from({ length }, (_, from) =>
    Array.from({ length: length - from }, (__, step) => ({ from, to: from + step + 1 })),
  ).flat();
  const score = fc.double({ min: -3, max: 3, noNaN: true });
  const scores = fc.array(score, { minLength: pairs.length, maxLength: pairs.length });
  return scores.map((all) => ({
    length,
    edges: pairs.map((pair, index): Edge => ({ ...pair, score: all[index]! })),
  }));
});

/** Every path, one after another, as its definition says. */
function allPaths(length: number, edges: readonly Edge[]) {
  const paths: { score: number; places: number[] }[] = [];
  const walk = (place: number, score: number, places: number[]): void => {
    if (place === length) paths.push({ score, places });
    for (const edge of edges.filter(({ from }) => from === place)) {
      walk(edge.to, score + edge.score, [...places, edge.to]);
    }
  };
  walk(0, 0, [0]);
  return paths;
}

const sumOf = (paths: readonly { score: number }[]) =>
  paths.reduce((sum, { score }) => sum + Math.exp(score), 0);

/** What is found along the best path and summed over all is what each path by itself comes to. */
export const likeAllPaths = fc.property(edgesThrough, ({ length, edges }) => {
  const paths = allPaths(length, edges);
  const { score, total, before, after } = viterbi(length, edges)!;
  expect(score).toBeCloseTo(Math.max(...paths.map((path) => path.score)), 9);
  // In logarithms: sums of many likely paths are large.
  expect(total).toBeCloseTo(Math.log(sumOf(paths)), 6);
  for (let place = 0; place <= length; place++) {
    const through = paths.filter(({ places }) => places.includes(place));
    expect(before[place]! + after[place]!).toBeCloseTo(Math.log(sumOf(through)), 6);
  }
});
