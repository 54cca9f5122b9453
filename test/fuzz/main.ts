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
for (const what of kinds) await judgeAll(what);

/** Says what it finds as it does: who watches a long run need not wait for its end, and a run cut off has told. */
async function judgeAll(what: Rubbish): Promise<void> {
  const bar = new SingleBar({ format: `${what}s {bar} {value}/{total}, {eta_formatted} left` });
  const outcomes: Outcome[] = [];
  bar.start(count, 0);
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await trial.judge(what, seed);
    outcomes.push(outcome);
    if (outcome.complaint) {
      bar.stop();
      console.error(`${what} ${seed} (${outcome.kind}): ${outcome.complaint}`);
      process.exitCode = 1;
      bar.start(count, seed - from);
    }
    bar.increment();
  }
  bar.stop();
  report(outcomes);
}

/** For each kind of rubbish how often each state came, the longest time, and the most work. */
function report(outcomes: readonly Outcome[]): void {
  for (const kind of new Set(outcomes.map((outcome) => outcome.kind))) {
    const same = outcomes.filter((outcome) => outcome.kind === kind);
    const states = [...new Set(same.map(({ state }) => state))].map(
      (state) => `${state} ${same.filter((outcome) => outcome.state === state).length}`,
    );
    const slowest = Math.max(...same.map(({ seconds }) => seconds));
    const most = (['pixels', 'tiles', 'columns'] as const)
      .map((of) => `${Math.max(...same.map(({ work }) => work[of]))} ${of}`)
      .join(', ');
    console.log(
      `${kind.padEnd(36)} ${states.join(', ')}; at most ${slowest.toFixed(2)} s, ${most}`,
    );
  }
}
