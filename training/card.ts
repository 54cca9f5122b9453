import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardOf, type Figures, type Metrics } from './card/text.ts';
import { figuresOf, type Evaluated } from './card/figures.ts';
import type { Calibration } from '../src/pipeline/calibrate.ts';

const usage = `npm run card -- NETWORK [SETS…]

  Reads MNIST's test set with a network under model/, and each of the folders, if any are given; writes the figures
  to model/NETWORK/figures.json and the card to model/NETWORK/CARD.md. Figures of folders that are not given, or are
  not there, stay as they were.`;

const [network, ...folders] = process.argv.slice(2);
const model = new URL(`../model/${network}/`, import.meta.url);
if (network === undefined || !existsSync(model)) {
  console.error(usage);
  process.exit(2);
}

const figuresFile = new URL('figures.json', model);
const known = existsSync(figuresFile) ? (read(figuresFile) as Figures) : {};
const present = folders.filter((folder) => existsSync(folder));
const measured = ['mnist-test', ...present].map((set) => [nameOf(set), measure(set)] as const);
const figures: Figures = { ...known, ...Object.fromEntries(measured) };
writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);

const metrics = read(new URL('metrics.json', model)) as Metrics;
const calibration = read(new URL('calibration.json', model)) as Calibration;
writeFileSync(new URL('CARD.md', model), cardOf(network, metrics, calibration, figures));

function read(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A folder's own name: where it lies is nobody's business. */
function nameOf(set: string): string {
  return set.split('/').findLast((part) => part !== '')!;
}

function measure(set: string): Figures[string] {
  const folder = mkdtempSync(join(tmpdir(), 'card-'));
  const file = join(folder, 'evaluation.json');
  try {
    const command = ['run', 'evaluate', '--', set, '--network', network!, '--json', file];
    execFileSync('npm', command, { stdio: 'inherit' });
    return figuresOf(JSON.parse(readFileSync(file, 'utf8')) as Evaluated);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
