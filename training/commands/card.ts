import { parseArgs } from 'node:util';
import { measure, networkNames, writeCard } from '../card/store.ts';
import { runCommand, WrongUse } from './command.ts';

const usage = `npm run card -- NETWORK [SETS…]

  Writes model/NETWORK/CARD.md with its diagram, and the figures in the README, from model/NETWORK/figures.json;
  model/NETWORK/rounds.md becomes a section of the card.

  SETS  are read with the network first, through the code of the app, and their figures kept: mnist-test, mnist-c, or
        folders of examples. Figures of sets that are not named, or are not there, stay as they were`;

await runCommand(usage, async (args) => {
  const [network, ...sets] = parseArgs({ args, allowPositionals: true }).positionals;
  if (network === undefined || !networkNames.includes(network))
    throw new WrongUse(`There is no network ${network ?? ''} under model/.`);
  for (const set of sets) {
    console.log(`${set}:`);
    if (!(await measure(network, set))) console.log('not there, its figures stay as they were');
  }
  await writeCard(network);
});
