import { SingleBar } from 'cli-progress';

/** How far a long run is, on the error stream: a bar on a terminal, else a line for every tenth. */
export interface Progress {
  step(): void;
  stop(): void;
}

export function showProgress(total: number): Progress {
  return process.stderr.isTTY ? progressBar(total) : lines(total);
}

function progressBar(total: number): Progress {
  const bar = new SingleBar({ format: '{bar} {value}/{total}, {eta_formatted} left' });
  bar.start(total, 0);
  return {
    step: () => {
      bar.increment();
    },
    stop: () => {
      bar.stop();
    },
  };
}

function lines(total: number): Progress {
  let done = 0;
  const tenth = Math.max(1, Math.ceil(total / 10));
  return {
    step: () => {
      done++;
      if (done % tenth === 0) console.error(`${done} of ${total}`);
    },
    stop: () => undefined,
  };
}
