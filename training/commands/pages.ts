import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { familyNamed, pageNames, type NamedWish } from '../pages/named.ts';
import {
  writeFolder,
  writeInk,
  writePictures,
  writeSamples,
  writeThumbnails,
} from '../pages/write-pages.ts';
import { runCommand, WrongUse } from './command.ts';

const usage = `npm run pages -- look [KINDS…] | folder DIR [KINDS…] | ink DIR | samples [DIR] |
  thumbnails [DIR]

  look       PNG files in .scratch/pages/, to look at; with --truth what lies where beside
  folder     a folder of pictures that npm run evaluate measures
  ink        a folder of drawn numbers, the same way
  samples    the app's samples: pictures, thumbnails and index.json, in public/samples/ if not said otherwise
  thumbnails those of the samples that are there, and index.json with them
  --count N  how many of each; 3 without it
  --seed S   the first one's; 1 without it
  --split training  wide pages in hands that teach, not in those held out
  --without FAMILY  wide pages with nothing of that family

  KINDS are ${pageNames.join(', ')}`;

await runCommand(usage, (args) => {
  const number = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const options = {
    count: number('3'),
    seed: number('1'),
    split: { type: 'string', default: 'held-out' },
    without: { type: 'string' },
    truth: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const series = { count: Number(values.count), seed: Number(values.seed) };
  const [what, ...words] = positionals;
  const [folder, ...names] = words;
  if (what === 'look') {
    const kinds = words.length > 0 ? words : ['forty', 'photograph', 'cheque', 'wide'];
    const wished = { ...series, ...wishOf(values) };
    const into = join('.scratch', 'pages');
    console.log(writePictures(into, kinds.map(known), wished, values.truth).join('\n'));
  } else if (what === 'folder' && folder) {
    const kinds = names.length > 0 ? names : ['forty'];
    const count = writeFolder(folder, kinds.map(known), { ...series, ...wishOf(values) });
    console.log(`${count} pages in ${folder}`);
  } else if (what === 'ink' && folder) {
    writeInk(folder, series);
    console.log(`${series.count} numbers in ${folder}`);
  } else if (what === 'samples') {
    const into = folder ?? join('public', 'samples');
    console.log(`${writeSamples(into)} samples in ${into}`);
  } else if (what === 'thumbnails') {
    const into = folder ?? join('public', 'samples');
    console.log(`${writeThumbnails(into)} thumbnails in ${into}`);
  } else throw new WrongUse('Say what to make.');
});

function wishOf({ split, without }: { split: string; without?: string | undefined }): NamedWish {
  return {
    split: split === 'training' ? 'training' : 'held-out',
    ...(without !== undefined && { without: familyNamed(without) }),
  };
}

function known(kind: string): string {
  if (!pageNames.includes(kind)) throw new WrongUse(`There are no pages ${kind}.`);
  return kind;
}
