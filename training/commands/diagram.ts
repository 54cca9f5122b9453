import { writeFileSync } from 'node:fs';
import { diagramOf } from '../card/diagram.ts';
import { networkNames } from '../card/store.ts';
import { runCommand, WrongUse } from './command.ts';

const usage = `npm run diagram -- NETWORK

  Draws a network under model/ as model/NETWORK/network.svg.`;

await runCommand(usage, ([name]) => {
  if (name === undefined || !networkNames.includes(name))
    throw new WrongUse(`There is no network ${name ?? ''} under model/.`);
  const folder = new URL(`../../model/${name}/`, import.meta.url);
  writeFileSync(new URL('network.svg', folder), diagramOf(name, new URL('model.json', folder)));
  console.log(`model/${name}/network.svg`);
});
