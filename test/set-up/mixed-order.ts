import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Of files at a time; of these so many at most that wait for a browser, so that the rest compute meanwhile. */
export const lanes = { all: 3, waiting: 2 };

/** Processor seconds of files that compute for long; any other takes about `usual`. */
const computing: Readonly<Record<string, number>> = {
  'pipeline/paper/written.long.test.ts': 200,
  'fuzz/fuzz.long.test.ts': 120,
  'pipeline/read-alike.long.test.ts': 90,
  'pipeline/paper/generated-pages.long.test.ts': 60,
  'pipeline/paper/straight-strokes.long.test.ts': 15,
  'training/hands/catalogue.long.test.ts': 40,
  'training/pages/wide/wide-page.long.test.ts': 40,
  'training/pages/pages.long.test.ts': 15,
  'training/pages/wide/wide-page.test.ts': 20,
  'fuzz/fuzz.test.ts': 20,
  'pipeline/paper/written.test.ts': 20,
  'training/pages/pages.test.ts': 12,
  'build/trim-wasm.test.ts': 12,
  'pipeline/turned.test.ts': 10,
  'training/pages/coverage.test.ts': 10,
  'training/page-network/page-network.test.ts': 8,
  'training/kernels/kernels.test.ts': 8,
};
const usual = 1.5;

// A test of the built app takes a second or two, and some six lines.
const bytesPerSecond = 250;

/**
 * The order of test files in which two cores have work from the first second to the last: what waits for a browser beside
 * what computes, and the longest first. Vitest by itself takes one project after the other.
 */
export class MixedOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const timed = files.map((file) => ({ file, seconds: this.secondsOf(file) }));
    timed.sort((one, other) => other.seconds - one.seconds);
    const waits = ({ file }: Timed): boolean => file.project.name === 'built';
    return Promise.resolve(
      mixed(
        timed.filter(waits),
        timed.filter((each) => !waits(each)),
      ),
    );
  }

  /** As it was the last time, or else as it is expected. */
  private secondsOf({ moduleId, project }: TestSpecification): number {
    const path = relative(this.ctx.config.root, moduleId);
    const known = this.ctx.cache.getFileTestResults(`${project.name}:${path}`);
    if (known) return known.duration / 1000;
    if (project.name === 'built') return statSync(moduleId).size / bytesPerSecond;
    return computing[path] ?? usual;
  }
}

interface Timed {
  readonly file: TestSpecification;
  readonly seconds: number;
}

/** As lanes that become free would take them. */
function mixed(waiting: Timed[], others: Timed[]): TestSpecification[] {
  const order: TestSpecification[] = [];
  let running: { ends: number; waits: boolean }[] = [];
  let now = 0;
  while (waiting.length + others.length > 0) {
    if (running.length === lanes.all) now = Math.min(...running.map(({ ends }) => ends));
    running = running.filter(({ ends }) => ends > now);
    const isRoom = running.filter(({ waits }) => waits).length < lanes.waiting;
    const waits = waiting.length > 0 && (isRoom || others.length === 0);
    const next = (waits ? waiting : others).shift()!;
    order.push(next.file);
    running.push({ ends: now + next.seconds, waits });
  }
  return order;
}
