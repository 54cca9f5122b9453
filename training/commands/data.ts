import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../hands/catalogue.ts';
import { writeContactSheets } from '../hands/look.ts';
import { pictureOfCatalogue } from '../hands/picture-of-catalogue.ts';
import { runCommand, WrongUse } from './command.ts';

const usage = `npm run data -- look | catalogue

  look       contact sheets of what the reader learns from, in .scratch/data/
  catalogue  the allographs of the digits as docs/images/allographs.svg`;

await runCommand(usage, ([what]) => {
  if (what === 'look') {
    for (const path of writeContactSheets(join('.scratch', 'data'))) console.log(path);
  } else if (what === 'catalogue') {
    const path = join('docs', 'images', 'allographs.svg');
    writeFileSync(path, pictureOfCatalogue());
    console.log(`${path}: ${catalogue.flat().length} allographs of a digit`);
  } else throw new WrongUse('Say what to show.');
});
