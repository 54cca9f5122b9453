import type { Lap } from '../pipeline/image/index.ts';

/**
 * Starts to measure a reading's stages: each is noted with its name and milliseconds on the worker's own timeline
 * (User Timing, W3C), where developer tools and the benchmark find it. What was noted before goes.
 */
export function startLaps(): Lap {
  performance.clearMeasures();
  let start = performance.now();
  return (stage) => {
    const end = performance.now();
    performance.measure(stage, { start, end });
    start = end;
  };
}
