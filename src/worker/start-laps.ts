import type { Lap } from '../pipeline/image/index.ts';

/**
 * Starts to measure a reading's stages: each is noted with its name and milliseconds on the worker's own timeline
 * (User Timing, W3C), where developer tools and the benchmark find it. What was noted before goes.
 *
 * @param beat Is told that the reading goes on, with each stage and from within them.
 */
export function startLaps(beat: Lap): Lap {
  performance.clearMeasures();
  let start = performance.now();
  return (stage) => {
    beat(stage);
    if (!stage) return;
    const end = performance.now();
    performance.measure(stage, { start, end });
    start = end;
  };
}
