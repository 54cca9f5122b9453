import { stripHeight } from '../../src/pipeline/line/index.ts';
import type { Outcome } from '../engine/run.ts';
import * as line from '../line-network/lesson.ts';
import type { Folded } from '../network/fold.ts';
import * as page from '../page-network/lesson.ts';
import { heldOutSets } from '../page-network/sets.ts';
import type { LessonRecipe } from '../recipes/recipe.ts';
import { folderOf, writeRecord } from './record.ts';
import { store, writeNetwork } from './store.ts';

/** What a network knows of held-out examples. */
interface Known {
  /** How much, as a share: what rounding the weights must not cost. */
  readonly share: number;
  /** As it stands in `metrics.json`: of the network as it is stored, and of the one that was trained. */
  readonly rounded: object;
  readonly exact: unknown;
  /** As it is said. */
  readonly sentence: string;
}

/** How a network that learned a lesson is examined before it is written. */
interface Finish {
  /** Height, width and channels of what it takes; `null` where any will do. */
  readonly input: readonly (number | null)[];
  readonly rate: `${string}PerSecond`;
  /** At most so much of the share may rounding the weights cost. */
  readonly roundingLoss: number;
  /** Draws the held-out examples, and gives how to examine a network on them. */
  readonly openExam: () => { readonly count: number; readonly examine: (network: Folded) => Known };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const finishes: Readonly<Record<LessonRecipe['name'], Finish>> = {
  line: {
    input: [null, stripHeight, 1],
    rate: 'linesPerSecond',
    // A guess.
    roundingLoss: 0.002,
    openExam: () => {
      const examples = line.heldOutExamples();
      const examine = (network: Folded): Known => {
        const found = line.examined(network, examples);
        const sentence = `Held-out lines right: ${percent(found.lines)}, columns ${percent(found.columns)}.`;
        return { share: found.columns, rounded: found, exact: found, sentence };
      };
      return { count: examples.length, examine };
    },
  },
  page: {
    input: [null, null, 1],
    rate: 'cropsPerSecond',
    // A guess.
    roundingLoss: 0.003,
    openExam: () => {
      const examples = page.heldOutExamples(heldOutSets);
      const examine = (network: Folded): Known => {
        const { loss, agreements } = page.examined(network, examples);
        const [handwriting, lines, print] = agreements;
        const { both, recall, precision } = handwriting!;
        const sentence = `Held-out handwriting: ${percent(recall)} found, ${percent(precision)} of what is found.`;
        return { share: both, rounded: { loss, handwriting, lines, print }, exact: both, sentence };
      };
      return { count: examples.length, examine };
    },
  },
};

/**
 * Writes a trained network whose lesson is its own to `model/NAME/`: network, weights, metrics and curve. Throws if the
 * rounded weights know noticeably less.
 */
export function finishLesson(recipe: LessonRecipe, outcome: Outcome): void {
  const { input, rate, roundingLoss, openExam } = finishes[recipe.name];
  const stored = store(recipe.name, outcome.network, recipe.levels, input);
  const { count, examine } = openExam();
  const exact = examine(outcome.network);
  const known = examine(stored.network);
  const lost = exact.share - known.share;
  if (lost > roundingLoss)
    throw new Error(`Rounding the weights costs ${lost} of what ${recipe.name} knows.`);
  writeNetwork(folderOf(recipe), stored);
  writeRecord(recipe, outcome, rate, { count, ...known.rounded, beforeRounding: exact.exact });
  console.log(`${known.sentence} Written to model/${recipe.name}/.`);
}
