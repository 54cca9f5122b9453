import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Ablation } from '../../../training/ablation/kept.ts';
import { ablationOf } from '../../../training/card/ablation.ts';
import { besideSealed, type Known } from '../../../training/card/beside.ts';
import { confusionOf, figuresOf, type Figures } from '../../../training/card/figures.ts';
import { kinds } from '../../../training/card/kinds.ts';
import { measured } from '../../../training/card/measured.ts';
import { withFigures } from '../../../training/card/readme.ts';
import { reliabilityDiagram } from '../../../training/card/reliability.ts';
import { sealed, type SealedFigures } from '../../../training/card/sealed.ts';
import { cardTextOf, measure, networkNames, readmeText } from '../../../training/card/store.ts';
import type { Item } from '../../../training/evaluate/item.ts';
import type { Result } from '../../../training/evaluate/run.ts';

const engine = { network: 'reader', backend: 'wasm' };

function resultOf(
  expected: string,
  read: string,
  state: Item['state'],
  certainty: number | null = null,
  label: { source?: string; ambiguous?: boolean } = {},
): Result {
  const item = { name: '1', expected, read, text: read, state, certainty };
  return {
    item,
    reading: undefined,
    example: {
      label: { name: '1', expected, ambiguous: false, ...label },
      content: { kind: 'broken' },
    },
  };
}

test('a confusion matrix counts each digit where it was read, or under other', () => {
  const items = [
    { expected: '3', read: '3' },
    { expected: '3', read: '8' },
    { expected: '7', read: '' },
    { expected: '7', read: '71' },
  ];
  const confusion = confusionOf(items);
  expect(confusion[3]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0]);
  expect(confusion[7]![10]).toBe(2);
  expect(confusion.flat().reduce((sum, count) => sum + count)).toBe(items.length);
});

describe('the figures of a set', () => {
  test('tell of single digits what they were read as, and how sure that was', () => {
    const results = [
      resultOf('3', '3', 'read', 0.995),
      resultOf('3', '8', 'read', 0.995),
      resultOf('3', '3', 'unsure', 0.6),
      resultOf('7', '', 'not-a-digit'),
    ];
    const figures = figuresOf({ engine, results }, false);
    expect(figures).toMatchObject({ count: 4, answersRight: 2, unsure: 1, refused: 1 });
    expect(figures.sure).toMatchObject({ readRight: 0.5, surelyRight: 0.25, surelyWrong: 0.25 });
    expect(figures.sure!.certainty).toBeCloseTo((0.995 + 0.995 + 0.6) / 3);
    expect(figures.reliability!.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(figures.confusion![3]![8]).toBe(1);
    expect(figures.noDigit).toBeUndefined();
  });

  test('tell of no digits how many are not read, of all and of those that nobody takes for one', () => {
    const results = [
      resultOf('', '', 'not-a-digit'),
      resultOf('', '4', 'unsure', 0.5),
      resultOf('', '0', 'read', 0.99, { ambiguous: true }),
    ];
    expect(figuresOf({ engine, results }, false)).toMatchObject({
      noDigit: {
        all: { count: 3, notRead: 2, notADigit: 1 },
        unambiguous: { count: 2, notRead: 2, notADigit: 1 },
      },
    });
  });

  test('name no source but our own, and take the mean over them either way', () => {
    const results = [
      resultOf('1', '1', 'read', 1, { source: 'a person' }),
      resultOf('1', '1', 'read', 1, { source: 'a person' }),
      resultOf('2', '3', 'read', 1, { source: 'another' }),
    ];
    const figures = figuresOf({ engine, results }, false);
    expect(figures.overSources).toBeCloseTo(0.5);
    expect(JSON.stringify(figures)).not.toContain('person');
    expect(figuresOf({ engine, results }, true).bySource).toEqual({ 'a person': 1, another: 0 });
  });

  test('of whole numbers have no confusion matrix of digits', () => {
    const results = [resultOf('31', '31', 'read', 0.9)];
    expect(figuresOf({ engine, results }, false).confusion).toBeUndefined();
  });
});

test('a card tells each set once, and what is no digit apart', () => {
  const figures: Figures = {
    'mnist-test': figuresOf({ engine, results: [resultOf('3', '3', 'read', 0.9)] }, true),
    'some-ink': figuresOf({ engine, results: [resultOf('3', '3', 'read', 0.9)] }, false),
    letters: figuresOf({ engine, results: [resultOf('', '', 'not-a-digit')] }, false),
  };
  const text = measured({ name: 'reader', figures });
  expect(text).toMatch(/\| mnist-test \| 1 \| 100\.00 %/);
  expect(text).toMatch(/\| some-ink \(private\) \| 1 \| 100\.00 %/);
  expect(text).toMatch(/\| letters \(private\), unambiguous \| 1 \| 100\.00 % \| 100\.00 % \|/);
});

test('a reliability diagram has a dot for every bin with answers, where certainty and share right are', () => {
  const bins = [
    { count: 0, certainty: 0, right: 0 },
    { count: 4, certainty: 0.5, right: 0.25 },
    { count: 96, certainty: 1, right: 1 },
  ];
  const svg = reliabilityDiagram('reader', [{ set: 'ink', bins, calibrationError: 0.01 }]);
  expect(svg.match(/<circle/g)).toHaveLength(2);
  expect(svg).toContain('cx="75.0" cy="112.5"');
  expect(svg).toContain('error 1.0 % of 100 answers');
});

test('an ablation tells held-out and measured shares of every run, and of the final network', () => {
  const run = { seconds: 600, heldOut: { mnist: 0.99, outliers: 0.8 }, measured: { ink: 0.97 } };
  const ablation: Ablation = {
    samples: 1000,
    seed: 7,
    runs: [
      { without: 'nothing', ...run },
      { without: 'fonts', ...run },
    ],
    views: { 'one view': { mnist: 0.991, outliers: 0.81 } },
  };
  const text = ablationOf(ablation);
  expect(text).toContain('| without | mnist | outliers refused |');
  expect(text).toContain('| fonts | 99.00 % | 80.00 % |');
  expect(text).toContain('| fonts | 97.00 % |');
  expect(text).toContain('| one view | 99.10 % | 81.00 % |');
});

const oneRight = figuresOf({ engine, results: [resultOf('3', '3', 'read', 0.9)] }, false);
const someSealed: SealedFigures = {
  commit: '1234567',
  month: 'May',
  sets: {
    'ink-digits': { count: 1_200, by: '7 people', right: '98.5', more: 'one was slow' },
    usps: { right: '97.0' },
  },
};

describe('development sets and sealed sets', () => {
  const reader: Known = { name: 'reader', figures: { 'ink-digits': oneRight }, sealed: someSealed };

  test('stand side by side, with the difference in points', () => {
    const classic: Known = { name: 'classic', figures: {} };
    expect(besideSealed([reader, classic]).split('\n').slice(2)).toEqual([
      '| digits drawn on many devices | 1 by about 50 people | 100.00 % | – | 1,200 by 7 people | 98.5 % | −1.5 |',
      '| digits of USPS | – | – | – | count not told | 97.0 % | – |',
    ]);
  });

  test('are not compared over other numbers of examples', () => {
    const results = ['3', '3'].map((read) => resultOf('3', read, 'read', 0.9));
    const figures = { 'ink-digits': figuresOf({ engine, results }, false) };
    expect(besideSealed([reader, { name: 'classic', figures }])).toContain(
      '| 100.00 % | – | 1,200',
    );
  });

  test('are told apart in the card, and who measured what', () => {
    const text = measured(reader);
    expect(text).toContain('as of commit `1234567`, in May');
    expect(text).toContain('- digits drawn on many devices: one was slow');
    expect(text.indexOf('### Beside sealed sets')).toBeLessThan(
      text.indexOf('### Development sets'),
    );
    expect(measured({ name: 'classic', figures: reader.figures })).not.toMatch(/sealed/i);
  });

  test('have a row each, in the order of the kinds', () => {
    const known = kinds.map((kind) => kind.sealed ?? kind.set);
    for (const { sets } of Object.values(sealed))
      expect(known.filter((set) => set in sets)).toEqual(Object.keys(sets));
  });
});

test('the cards and the README say what their command makes of the figures beside them', async () => {
  for (const name of networkNames) {
    const card = new URL(`../../../model/${name}/CARD.md`, import.meta.url);
    expect(cardTextOf(name)).toBe(readFileSync(card, 'utf8'));
  }
  const readme = new URL('../../../README.md', import.meta.url);
  expect(await readmeText()).toBe(readFileSync(readme, 'utf8'));
});

test('a folder that is not there leaves the figures as they were', async () => {
  const file = new URL('../../../model/reader/figures.json', import.meta.url);
  const before = readFileSync(file, 'utf8');
  expect(before).toContain('"ink-digits"');
  expect(await measure('reader', '/nowhere/ink-digits')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(cardTextOf('reader')).toContain('| ink-digits (private) |');
});

test('figures go between the comments of the README, whatever stood there, and the rest stays', async () => {
  const readme = '# A\n\n<!-- npm run card writes: -->\n\nold\n\n<!-- until here -->\n\nB\n';
  const written = await withFigures(readme, [{ name: 'reader', figures: { usps: oneRight } }]);
  expect(written).not.toContain('old');
  expect(written).toMatch(/^# A\n/);
  expect(written).toMatch(/\| digits of USPS \| +1 \| 100\.00 % \|/);
  expect(written).toMatch(/<!-- until here -->\n\nB\n$/);
  await expect(withFigures('# A\n', [])).rejects.toThrow('lacks');
});
