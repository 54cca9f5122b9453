import { featureNames } from '../../../src/pipeline/lattice/features.ts';
import type { Lattice, Step } from '../../../src/pipeline/lattice/lattice.ts';
import type { Weights } from '../../../src/pipeline/lattice/weights.ts';
import type { Probabilities } from '../../../src/pipeline/network/calibrate.ts';
import type { TileScore } from '../../../src/pipeline/network/score.ts';

// The score of a step is what it holds of one feature.
export const weights = {
  ...Object.fromEntries(featureNames.map((name) => [name, 0])),
  digit: 1,
} as unknown as Weights;
export const box = { x: 0, y: 0, width: 1, height: 1 };

/** A row in which every run is a digit, 0 to 2, or refused, with scores by chance. */
export function latticeOf(length: number, random: () => number, tileScores: TileScore[]): Lattice {
  const steps: Step[] = [];
  for (let from = 0; from < length; from++) {
    for (let to = from + 1; to <= length; to++) {
      const value = Math.floor(3 * random());
      const probabilities = new Float32Array(10) as Probabilities;
      tileScores.push({ energy: 0, value, logProbability: 0, probabilities });
      const span = { from, to, box, candidate: tileScores.length - 1 };
      for (const kind of ['digit', 'refused'] as const) {
        steps.push({ from, to, kind, span, features: { digit: 4 * random() - 2 } });
      }
    }
  }
  return { row: { pieces: [], height: 1 }, length, steps };
}

/** Every path through, with the digits it gives. */
export function pathsThrough({ length, steps }: Lattice, tileScores: readonly TileScore[]) {
  const paths: { score: number; text: string; steps: Step[] }[] = [];
  const walk = (node: number, score: number, text: string, taken: Step[]): void => {
    if (node === length) paths.push({ score, text, steps: taken });
    for (const step of steps.filter(({ from }) => from === node)) {
      const value = step.kind === 'digit' ? tileScores[step.span.candidate!]!.value : '';
      walk(step.to, score + step.features.digit!, `${text}${value}`, [...taken, step]);
    }
  };
  walk(0, 0, '', []);
  return paths;
}
