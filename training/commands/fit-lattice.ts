import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { defaultNetwork } from '../../src/worker/classify.ts';
import { commitOfCode } from '../engine/commit.ts';
import { loadClassifier, loadPictureNetworks, startBackend } from '../evaluate/read-in-node.ts';
import { judgedInThreads } from '../lattice/judged-cases.ts';
import { kinds } from '../lattice/kinds.ts';
import { fitLattice, type LatticeFile } from '../lattice/lattice-file.ts';
import { runCommand } from './command.ts';

const usage = `npm run fit-lattice -- [NAME] [--count C] [--rounds R] [--only ink|picture] [--keep] [--dry]

  Fits how whole numbers are taken apart, and how certain that is, with what the network NAME (without it the app's) says
  of numbers, pages, single digits and what is none, in held-out hands. Writes model/NAME/lattice.json: from the same
  code and network the same file, however often.

  --count    how many numbers the weights are fitted to; half as many others decide on certainties
  --rounds   steps of the fit
  --only     leaves the other kind as it is
  --keep     leaves the weights as they are: fits refusal and certainties alone
  --dry      writes nothing`;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '200' },
      only: { type: 'string' },
      keep: { type: 'boolean', default: false },
      dry: { type: 'boolean', default: false },
    },
  });
  const [name = defaultNetwork] = positionals;
  const path = new URL(`../../model/${name}/lattice.json`, import.meta.url);
  const known = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as LatticeFile)
    : undefined;
  await startBackend('wasm');
  const forPictures = await loadPictureNetworks();
  const fitted = await fitLattice({ ...(await loadClassifier(name)), ...forPictures }, known, {
    count: Number(values.count),
    rounds: Number(values.rounds),
    only: kinds.filter((kind) => values.only === undefined || values.only === kind),
    keep: values.keep,
    commit: commitOfCode() ?? 'unknown',
    tell: console.log,
    judgeCases: judgedInThreads(name),
  });
  if (values.dry) return;
  writeFileSync(path, await format(JSON.stringify(fitted), { parser: 'json' }));
});
