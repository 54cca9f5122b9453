import type { Classify, Logits } from '../pipeline/network/index.ts';
import type { ReadLine } from '../pipeline/line/index.ts';
import type { Look } from '../pipeline/paper/index.ts';
import { Failed } from './failed.ts';
import type { Lap } from '../pipeline/image/index.ts';
import type { Beat } from './classify.ts';
import { nextTask } from './next-task.ts';

/** Who waits for a call: is told how far it is, and may have gone. */
export interface Caller {
  /** @param share 0 to 1. */
  tell(share: number): void;
  /** Is given a sign of life from within long work, which lets no message in. */
  readonly beat: Beat;
  isWaiting(): boolean;
}

/** A network that gives signs of life while it computes. */
type WithBeat<Run extends (input: never) => unknown> = (
  input: Parameters<Run>[0],
  beat: Beat,
) => ReturnType<Run>;

/** Tiles between two looks at what has arrived: some ten milliseconds of work. */
const atOnce = 64;

/**
 * The same network, a few tiles at a time: between them the worker hears what has arrived, and gives up what nobody
 * waits for any more.
 */
export function inTurns(classify: WithBeat<Classify>, caller: Caller): Classify {
  let [before, share] = [0, 0];
  return async (tiles) => {
    const logits: Logits[] = [];
    while (logits.length < tiles.length) {
      logits.push(
        ...(await classify(tiles.slice(logits.length, logits.length + atOnce), caller.beat)),
      );
      if (logits.length === tiles.length) break;
      // Of all tiles that are known of: when more come, it stands still for a while.
      share = Math.max(share, (before + logits.length) / (before + tiles.length));
      caller.tell(share);
      await goOnFor(caller);
    }
    before += tiles.length;
    return logits;
  };
}

/** The page network, a part of a page at a time: after each of them the worker hears what has arrived, and `lap` is told. */
export function lookInTurns(look: WithBeat<Look>, caller: Caller, lap: Lap): Look {
  return async (part) => {
    const logits = await look(part, caller.beat);
    lap();
    await goOnFor(caller);
    return logits;
  };
}

/** The line network, a line at a time. */
export function readInTurns(readLine: WithBeat<ReadLine>, caller: Caller, lap: Lap): ReadLine {
  return async (strip) => {
    const logits = await readLine(strip, caller.beat);
    lap();
    await goOnFor(caller);
    return logits;
  };
}

async function goOnFor(caller: Caller): Promise<void> {
  await nextTask();
  if (!caller.isWaiting()) throw new Failed({ code: 'stopped' });
}
