import { median } from './median.ts';
import { once } from 'node:events';
import { openTeam } from '../engine/team.ts';
import { sharedFor, type Shared, type ThreadInput } from '../engine/shared.ts';
import { startThread } from '../data/start-thread.ts';
import { planOf } from '../network/plan.ts';
import { initialValues } from '../network/weights.ts';
import { recipe } from '../recipes/classic.ts';
import { recipes } from '../recipes/recipes.ts';

// The baseline keeps its rate: so does the engine, that their losses can be held against each other.
const hyperparameters = { ...recipe.hyperparameters, schedule: { kind: 'constant' as const } };
const rounds = 5;
const [engineSteps, baselineSteps] = [30, 6];
const comparedSteps = 8;

/** Does some steps and answers their mean loss. */
type Learner = (from: number, to: number) => Promise<number>;

interface Competitor {
  readonly learn: Learner;
  readonly close: () => Promise<void>;
}

/**
 * Trains the classic network with our engine and with TensorFlow.js' own kernels, turn and turn about, from the same
 * weights on the same examples. Prints both losses over the first steps and the samples a second of each.
 */
export async function bench(): Promise<void> {
  const engine = await openEngine();
  const baseline = openBaseline();
  console.log('step   loss, engine   loss, baseline');
  for (let step = 0; step < comparedSteps; step++) {
    const losses = [await engine.learn(step, step + 1), await baseline.learn(step, step + 1)];
    console.log(`${step}      ${losses.map((loss) => loss.toFixed(5)).join('        ')}`);
  }
  const turns: { engine: Turn[]; baseline: Turn[] } = { engine: [], baseline: [] };
  for (let round = 0; round < rounds; round++) {
    const at = (steps: number) => comparedSteps + round * steps;
    turns.engine.push(await turn(engine.learn, at(engineSteps), engineSteps));
    turns.baseline.push(await turn(baseline.learn, at(baselineSteps), baselineSteps));
  }
  printTimes(turns);
  await engine.close();
  await baseline.close();
}

/** Samples a second, and milliseconds of processor time a sample, which other work on the machine hardly touches. */
interface Turn {
  readonly speed: number;
  readonly effort: number;
}

async function turn(learn: Learner, from: number, steps: number): Promise<Turn> {
  const samples = steps * hyperparameters.batch;
  const begun = performance.now();
  const used = process.cpuUsage();
  await learn(from, from + steps);
  const { user, system } = process.cpuUsage(used);
  return {
    speed: (samples * 1000) / (performance.now() - begun),
    effort: (user + system) / 1000 / samples,
  };
}

function printTimes({ engine, baseline }: { engine: Turn[]; baseline: Turn[] }): void {
  const line = (turns: Turn[]) => {
    const speeds = turns.map(({ speed }) => Math.round(speed));
    const effort = median(turns.map((each) => each.effort)).toFixed(2);
    return `${median(speeds)} samples/s (${speeds.join(', ')}), ${effort} ms of processor time a sample`;
  };
  console.log(`engine    ${line(engine)}`);
  console.log(`baseline  ${line(baseline)}`);
  const ratios = engine.map(({ speed }, round) => speed / baseline[round]!.speed);
  console.log(
    `the engine is ${median(ratios).toFixed(1)} times as fast (median of ${rounds} rounds)`,
  );
}

function firstWeights(): Shared {
  const plan = planOf(recipe.network);
  const shared = sharedFor(plan.size, hyperparameters.shards);
  shared.values.set(initialValues(plan, hyperparameters.seed));
  return shared;
}

async function openEngine(): Promise<Competitor> {
  const shared = firstWeights();
  const team = await openTeam(recipes.classic!, hyperparameters, shared);
  const learn: Learner = async (from, to) => {
    shared.tally.fill(0);
    await team.run({ from, to });
    const sum = shared.tally.reduce((all, part, index) => (index % 2 === 0 ? all + part : all), 0);
    return sum / (to - from) / hyperparameters.batch;
  };
  return { learn, close: () => team.close() };
}

function openBaseline(): Competitor {
  const input: ThreadInput = {
    recipe: recipes.classic!.href,
    hyperparameters,
    shared: firstWeights(),
    kernels: new Uint8Array(),
    thread: 0,
    threads: 1,
  };
  const worker = startThread(new URL('./baseline.ts', import.meta.url), input);
  const learn: Learner = async (from, to) => {
    worker.postMessage({ from, to });
    const [loss] = (await once(worker, 'message')) as [number];
    return loss;
  };
  return {
    learn,
    close: async () => {
      await worker.terminate();
    },
  };
}
