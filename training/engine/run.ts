import type { Lesson } from '../network/lesson.ts';
import * as tf from '@tensorflow/tfjs';
import { commitOfCode } from './commit.ts';
import { statSync } from 'node:fs';
import { openTrainingBackend } from '../kernels/register.ts';
import { fold, type Folded } from '../network/fold.ts';
import { planOf, type Plan } from '../network/plan.ts';
import { exportedValues } from '../network/exported.ts';
import { unfold } from '../network/unfold.ts';
import { initialValues } from '../network/weights.ts';
import type { Recipe } from '../recipes/recipe.ts';
import {
  readCheckpoint,
  writeCheckpoint,
  type Identity,
  type Progress,
  averageIn,
} from './checkpoint.ts';
import { newHistory, type History } from './history.ts';
import { lessonOf } from './lesson-of.ts';
import { stepsOf } from './optimise.ts';
import { drawBatch } from './shard.ts';
import { sharedFor, type Shared } from './shared.ts';
import { openTeam, type Team } from './team.ts';

/** What is told after each group of steps and each epoch. */
export interface Told {
  readonly step: number;
  readonly steps: number;
  readonly epoch: number;
  readonly history: History;
}

export interface RunOptions {
  /** The module that exports the recipe, for the threads. */
  readonly module: URL;
  /** Where the run's state is kept. */
  readonly checkpoint: string;
  /** Begin anew, even where there is a checkpoint. */
  readonly fresh?: boolean;
  /** A checkpoint, or a folder of `model/`, whose weights a new run begins with, in place of random ones. */
  readonly from?: string;
  readonly cores?: number;
  /** Stop at this step, to go on another time. */
  readonly until?: number;
  /** Stop after so many milliseconds, to go on another time. */
  readonly milliseconds?: number;
  readonly tell?: (told: Told) => void;
}

/** A run that came to its end, or to where it was told to stop. */
export interface Outcome {
  readonly finished: boolean;
  readonly network: Folded;
  readonly history: History;
  /** The averaged weights themselves. */
  readonly average: Float32Array;
}

const groupSteps = 20;
const checkpointMilliseconds = 120_000;

/** Trains a recipe's network, from the checkpoint if there is one. */
export async function run(recipe: Recipe, options: RunOptions): Promise<Outcome> {
  await openTrainingBackend();
  const { hyperparameters, network } = recipe;
  const lesson = lessonOf(recipe);
  await lesson.prepare?.();
  const plan = planOf(network, lesson.input);
  const shared = sharedFor(plan.size, hyperparameters.shards);
  const identity = { network, hyperparameters };
  const statistics = await statisticsExamples(recipe);
  const progress = begin(plan, identity, shared, options, statistics);
  const judge = await openJudge(lesson, plan, shared, statistics);
  const team = await openTeam(options.module, hyperparameters, shared, options.cores);
  try {
    const finished = await goOn(recipe, options, { identity, shared, judge, team, progress });
    return {
      finished,
      network: judge.folded(),
      history: progress.history,
      average: shared.average,
    };
  } finally {
    await team.close();
  }
}

function begin(
  plan: Plan,
  identity: Identity,
  shared: Shared,
  { checkpoint, fresh, from }: RunOptions,
  statistics: tf.Tensor,
): { step: number; history: History } {
  const kept = fresh ? undefined : readCheckpoint(checkpoint, identity, shared);
  if (kept) return { ...kept };
  const { seed } = identity.hyperparameters;
  shared.values.set(
    from ? weightsFrom(from, plan, identity, statistics) : initialValues(plan, seed),
  );
  shared.average.set(shared.values);
  return { step: 0, history: newHistory(commitOfCode()) };
}

function weightsFrom(
  from: string,
  plan: Plan,
  { network }: Identity,
  statistics: tf.Tensor,
): Float32Array {
  return statSync(from).isDirectory()
    ? unfold(plan, exportedValues(from), statistics)
    : averageIn(from, network);
}

/** What tells how good the averaged weights are. */
interface Judge {
  folded(): Folded;
  heldOut(): { loss: number; accuracy: number };
}

async function openJudge(
  lesson: Lesson,
  plan: Plan,
  shared: Shared,
  statistics: tf.Tensor,
): Promise<Judge> {
  const exam = await lesson.openExam();
  const folded = () => fold(plan, shared.average, statistics);
  return { folded, heldOut: () => exam(folded()) };
}

/** The examples over which a recipe's batch statistics are measured, as `fold` takes them: a run's last. */
export async function statisticsExamples(recipe: Recipe): Promise<tf.Tensor> {
  const { seed, epochs, samplesPerEpoch } = recipe.hyperparameters;
  const lesson = lessonOf(recipe);
  const source = await (lesson.openForStatistics ?? lesson.open)();
  const end = Math.max(lesson.statistics, Math.floor(epochs * samplesPerEpoch));
  const { inputs } = drawBatch(lesson, source, seed, end - lesson.statistics, end);
  return tf.tensor(inputs, [lesson.statistics, ...lesson.input]);
}

interface Running {
  readonly identity: Identity;
  readonly shared: Shared;
  readonly judge: Judge;
  readonly team: Team;
  readonly progress: { step: number; history: History };
}

/** Steps in groups to the end, or until it is told to stop; answers whether it came to the end. */
async function goOn(recipe: Recipe, options: RunOptions, running: Running): Promise<boolean> {
  const { hyperparameters } = recipe;
  const { progress, identity, shared } = running;
  const steps = stepsOf(hyperparameters);
  const last = Math.min(steps, options.until ?? steps);
  const begun = performance.now();
  const save = () => {
    writeCheckpoint(options.checkpoint, identity, progress satisfies Progress, shared);
  };
  let saved = begun;
  const first = progress.step;
  while (progress.step < last) {
    const epochEnd = nextEpochEnd(progress.step, steps, hyperparameters.epochs);
    const to = Math.min(progress.step + groupSteps, epochEnd, last);
    await group(running, to, hyperparameters.batch);
    if (progress.step === epochEnd) judgeEpoch(running, hyperparameters.epochs, steps);
    const epoch = epochOf(progress.step, steps, hyperparameters.epochs);
    options.tell?.({ step: progress.step, steps, epoch, history: progress.history });
    const now = performance.now();
    if (progress.step === epochEnd || now - saved > checkpointMilliseconds) {
      save();
      saved = now;
    }
    if (now - begun > (options.milliseconds ?? Infinity)) break;
  }
  // Another process may be further by now.
  if (progress.step > first) save();
  return progress.step === steps;
}

async function group(
  { progress, shared, team }: Running,
  to: number,
  batch: number,
): Promise<void> {
  const begun = performance.now();
  await team.run({ from: progress.step, to });
  const examples = (to - progress.step) * batch;
  const sum = (offset: number) =>
    shared.tally.reduce((total, value, index) => (index % 2 === offset ? total + value : total), 0);
  progress.history.groups.push({
    step: to,
    loss: rounded(sum(0) / examples),
    accuracy: rounded(sum(1) / examples),
  });
  progress.history.seconds += (performance.now() - begun) / 1000;
  progress.step = to;
  shared.tally.fill(0);
}

const rounded = (value: number): number => Number(value.toFixed(5));

function judgeEpoch({ progress, judge }: Running, epochs: number, steps: number): void {
  const { loss, accuracy } = judge.heldOut();
  const epoch = epochOf(progress.step, steps, epochs);
  progress.history.epochs.push({
    epoch,
    step: progress.step,
    heldOutLoss: rounded(loss),
    heldOutAccuracy: rounded(accuracy),
  });
}

/** Epochs are equal parts of the run's steps; a part of an epoch at the end counts as one. */
function nextEpochEnd(step: number, steps: number, epochs: number): number {
  const epoch = epochOf(step, steps, epochs);
  return Math.min(steps, Math.floor(((epoch + 1) * steps) / epochs));
}

/** How many epochs are behind a step. */
function epochOf(step: number, steps: number, epochs: number): number {
  if (step >= steps) return Math.ceil(epochs);
  let epoch = 0;
  while (Math.floor(((epoch + 1) * steps) / epochs) <= step) epoch++;
  return epoch;
}
