import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { keepFinal, keepShortRuns } from '../ablation/kept.ts';
import { runCommand } from './command.ts';

const usage = `npm run ablation -- [FOLDERS…] [options]

  Trains the reader in short runs, each without one part of its examples, and writes held-out figures and, for those
  who read the card, measured ones to model/reader/ablation.json. FOLDERS hold ink.jsonl. What is cut off goes on.

  --samples N  examples of a run; ${(300_000).toLocaleString('en')} without it: ten minutes on two idle cores
  --final      only the final network: the last weights against averaged ones, one view of a tile against several
  --fresh      begin anew`;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      samples: { type: 'string', default: '300000' },
      final: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
    },
  });
  const { fresh, final } = values;
  const folders = positionals.filter((folder) => existsSync(folder));
  const sets = ['mnist-test', 'mnist-c', ...folders];
  if (!final) await keepShortRuns({ samples: Number(values.samples), fresh, sets });
  if (!(await keepFinal()))
    console.log('The state of the final run is not kept here: averaging stays as it was told.');
});
