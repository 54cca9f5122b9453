import { Presets, SingleBar } from 'cli-progress';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { curvePicture } from './curve.ts';
import type { Told } from './run.ts';
import type { Recipe } from '../recipes/recipe.ts';

/** What shows a run to the person who waits for it. */
export interface Reporter {
  readonly tell: (told: Told) => void;
  readonly close: () => void;
}

/** A progress bar on the terminal; a line a step group in `train.log` and a live `curve.svg` in the folder. */
export function reporter({ name, hyperparameters }: Recipe, folder: string): Reporter {
  const bar = new SingleBar(
    {
      format: `${name} {bar} {percentage} % | epoch {epoch}/${hyperparameters.epochs} | step {value}/{total} | loss {loss} | right {accuracy} % | held-out {heldOut} | {left} left`,
      hideCursor: true,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  );
  let started = false;
  const log = join(folder, 'train.log');
  console.log(`Log, curve and checkpoints: ${folder}`);
  return {
    tell: (told) => {
      const { step, steps, history } = told;
      if (!started) bar.start(steps, step, statusLine(told));
      started = true;
      bar.update(step, statusLine(told));
      appendFileSync(log, `${logLine(told)}\n`);
      writeFileSync(join(folder, 'curve.svg'), curvePicture(name, steps, history));
      // Where there is no terminal for the bar, a line an epoch.
      const isEpochEnd = history.epochs.at(-1)?.step === step;
      if (isEpochEnd && !process.stdout.isTTY) console.log(logLine(told));
    },
    close: () => {
      bar.stop();
    },
  };
}

function statusLine(told: Told): Record<string, string | number> {
  const { history, epoch } = told;
  const { loss, accuracy } = history.groups.at(-1)!;
  const heldOut = history.epochs.at(-1)?.heldOutAccuracy;
  return {
    epoch,
    loss: loss.toFixed(4),
    accuracy: (accuracy * 100).toFixed(2),
    heldOut: heldOut === undefined ? '–' : `${(heldOut * 100).toFixed(2)} %`,
    left: duration(secondsLeft(told)),
  };
}

function logLine(told: Told): string {
  const { step, steps, epoch, history } = told;
  const parts = Object.entries({ ...statusLine(told), epoch, step: `${step}/${steps}` });
  const line = parts.map(([key, value]) => `${key} ${value}`).join('  ');
  return `${line}  after ${history.seconds.toFixed(0)} s`;
}

/** By the mean time of all steps so far. */
function secondsLeft({ step, steps, history }: Told): number {
  return (history.seconds / step) * (steps - step);
}

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min` : `${Math.ceil(seconds)} s`;
}
