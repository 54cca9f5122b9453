/**
 * `npm run fuzz`: gives the reader 1,000 pages and 1,000 inks of rubbish, the same ones every time. Each has to end in
 * a reading that makes sense. `-- --count N --from SEED` for other ones, `--only page|ink` for one of the two.
 */
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { Trial, type Outcome, type Rubbish } from './trial.ts';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
  },
});
const [from, count] = [Number(options.from), Number(options.count)];

const trial = await Trial.start();
const kinds = (['page', 'ink'] as const).filter((what) => !options.only || options.only === what);
const complaints: string[] = [];
for (const what of kinds) complaints.push(...(await judgeAll(what)));
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;

async function judgeAll(what: Rubbish): Promise<string[]> {
  const bar = new SingleBar({ format: `${what}s {bar} {value}/{total}, {eta_formatted} left` });
  const found: string[] = [];
  const outcomes: Outcome[] = [];
  bar.start(count, 0);
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await trial.judge(what, seed);
    outcomes.push(outcome);
    if (outcome.complaint) found.push(`${what} ${seed} (${outcome.kind}): ${outcome.complaint}`);
    bar.increment();
  }
  bar.stop();
  report(outcomes);
  return found;
}

/** For each kind of rubbish how often each state came, and the longest time. */
function report(outcomes: readonly Outcome[]): void {
  for (const kind of new Set(outcomes.map((outcome) => outcome.kind))) {
    const same = outcomes.filter((outcome) => outcome.kind === kind);
    const states = [...new Set(same.map(({ state }) => state))].map(
      (state) => `${state} ${same.filter((outcome) => outcome.state === state).length}`,
    );
    const slowest = Math.max(...same.map(({ seconds }) => seconds));
    console.log(`${kind.padEnd(36)} ${states.join(', ')}; at most ${slowest.toFixed(2)} s`);
  }
}
