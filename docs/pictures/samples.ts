/**
 * `npm run samples`: draws the pictures that the app offers for trying, and their list, into public/samples. They
 * are strokes of our own on paper of our own, so that nobody's handwriting is shipped.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../training/browser.ts';
import { write, type Hand } from './handwriting.ts';
import { sheet, type Paper } from './sheet.ts';

interface Sample {
  name: string;
  /** In public/samples. */
  file: string;
  /** What is written. */
  text: string;
  paper: Paper;
  hand: Hand;
}

const [width, height] = [640, 480];

const samples: Sample[] = [
  {
    name: 'A seven in ink on paper',
    file: 'seven-ink-paper.jpg',
    text: '7',
    paper: { kind: 'plain', colour: '#efe9dc', ink: '#1b2233', pen: 17, shade: 0.3 },
    hand: { x: 225, y: 95, height: 270, slant: 0.12 },
  },
  {
    name: 'A five in blue on squared paper',
    file: 'five-blue-squared.jpg',
    text: '5',
    paper: { kind: 'squared', colour: '#f6f5f0', ink: '#1c3fae', pen: 12, shade: 0.16 },
    hand: { x: 245, y: 130, height: 200, slant: 0.08 },
  },
  {
    name: 'A three in chalk on a board',
    file: 'three-chalk-board.jpg',
    text: '3',
    paper: { kind: 'board', colour: '#2c4038', ink: '#eef0e6', pen: 26, shade: 0.35 },
    hand: { x: 230, y: 85, height: 290, slant: 0.02 },
  },
  {
    name: 'A small two on a large sheet',
    file: 'two-small-sheet.jpg',
    text: '2',
    paper: { kind: 'plain', colour: '#e4e3df', ink: '#2b2b2e', pen: 5, shade: 0.22 },
    hand: { x: 452, y: 318, height: 62, slant: 0.1 },
  },
  {
    name: 'A four in pencil, half in shadow',
    file: 'four-pencil-shadow.jpg',
    text: '4',
    paper: { kind: 'plain', colour: '#f1ece4', ink: '#55565c', pen: 13, shade: 0.55 },
    hand: { x: 200, y: 120, height: 230, slant: 0.06 },
  },
];

const folder = join(import.meta.dirname, '../../public/samples');
await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width, height } });
for (const { file, text, paper, hand } of samples) {
  await page.setContent(sheet(width, height, paper, write(text, hand)));
  await page.screenshot({ path: join(folder, file), type: 'jpeg', quality: 72 });
}
await browser.close();
const list = samples.map(({ name, file, text }) => ({ name, file: `samples/${file}`, text }));
await writeFile(join(folder, 'index.json'), `${JSON.stringify(list, null, 2)}\n`);
