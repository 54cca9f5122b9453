import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  marksTable,
  presetNames,
  writeFolder,
  writeInk,
  writePictures,
  writeSamples,
  type PresetName,
} from '../pages/write-pages.ts';
import { runCommand, WrongUse } from './command.ts';

const usage = `npm run pages -- look [PRESETS…] | folder DIR [PRESETS…] | ink DIR | marks | samples [DIR]

  look       PNG files in .scratch/pages/, to look at
  folder     a folder of pictures that npm run evaluate measures
  ink        a folder of drawn numbers, the same way
  marks      what is found of the writing, and of what is none
  samples    the app's samples: pictures and index.json, in public/samples/ if not said otherwise
  --count N  how many of each; 3 without it
  --seed S   the first one's; 1 without it

  PRESETS are ${presetNames.join(', ')}`;

await runCommand(usage, (args) => {
  const number = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const options = { count: number('3'), seed: number('1') };
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const series = { count: Number(values.count), seed: Number(values.seed) };
  const [what, ...words] = positionals;
  const [folder, ...names] = words;
  if (what === 'look') {
    const presets = words.length > 0 ? words : ['forty', 'photograph', 'cheque'];
    const lines = writePictures(join('.scratch', 'pages'), presets.map(presetNamed), series);
    console.log(lines.join('\n'));
  } else if (what === 'folder' && folder) {
    const presets = names.length > 0 ? names : ['forty'];
    const count = writeFolder(folder, presets.map(presetNamed), series);
    console.log(`${count} pages in ${folder}`);
  } else if (what === 'ink' && folder) {
    writeInk(folder, series);
    console.log(`${series.count} numbers in ${folder}`);
  } else if (what === 'marks') console.log(marksTable(series));
  else if (what === 'samples') {
    const place = folder ?? join('public', 'samples');
    console.log(`${writeSamples(place)} samples in ${place}`);
  } else throw new WrongUse('Say what to make.');
});

function presetNamed(name: string): PresetName {
  const preset = presetNames.find((each) => each === name);
  if (!preset) throw new WrongUse(`There is no preset ${name}.`);
  return preset;
}
