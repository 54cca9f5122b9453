import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { requireUnkept, writeContactSheet } from '../evaluate/contact-sheet.ts';
import { reportOf } from '../evaluate/report.ts';
import { evaluate, type Evaluation } from '../evaluate/run.ts';
import { scoreOf } from '../evaluate/score.ts';
import { runCommand, WrongUse } from './command.ts';

const usage = `npm run evaluate -- FOLDER [--network N] [--backend B] [--expect E] [--json FILE] [--show DIR]

  FOLDER     holds ink.jsonl, or labels.tsv and pictures; or is mnist-test, mnist-c, mnist-c/NAME or signs-ink
  --network  a network under model/
  --backend  wasm or cpu; for pictures webgl too
  --expect   digit, number or rows; without it the app decides
  --json     writes figures and each answer to FILE
  --show     writes a page with each picture, the ink that is seen in it and the answer to DIR, which must not be kept by git`;

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    options: { network: text, backend: text, expect: text, json: text, show: text },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new WrongUse('Name one folder.');
  return {
    ...values,
    folder,
    backend: choice('--backend', ['webgl', 'wasm', 'cpu'], values.backend),
    expect: choice('--expect', ['digit', 'number', 'rows'], values.expect),
  };
}

function choice<Name extends string>(
  option: string,
  names: readonly Name[],
  asked: string | undefined,
): Name | undefined {
  const known = names.find((name) => name === asked);
  if (known !== asked) throw new WrongUse(`${option} takes ${names.join(', ')}, not ${asked}.`);
  return known;
}

/** An evaluation as `--json` writes it. */
function writtenDown({ engine, results }: Evaluation): string {
  const items = results.map(({ item }) => item);
  const { network, backend } = engine;
  return JSON.stringify({ network, backend, ...scoreOf(items), items }, undefined, 1);
}

await runCommand(usage, async (args) => {
  const { folder, json, show, ...options } = optionsOf(args);
  if (show !== undefined) requireUnkept(show);
  const evaluation = await evaluate(folder, options);
  if (json !== undefined) await writeFile(json, writtenDown(evaluation));
  if (show !== undefined) await writeContactSheet(show, evaluation.results);
  console.log(reportOf(evaluation));
});
