import { describe, expect, test } from 'vitest';
import { applyEdits, countLost } from '../../../src/page/reader/apply-edits.ts';
import {
  digitsOf,
  isCorrected,
  isUnseen,
  partingsIn,
} from '../../../src/page/reader/correction.ts';
import type { Edit, Given } from '../../../src/page/reader/edit.ts';
import {
  boxesOf,
  isSamePlace,
  type PlacedReading,
} from '../../../src/page/reader/placed-reading.ts';
import { doubtfulPlaces, outlinesOf, placeShown } from '../../../src/page/reader/screen.ts';
import { editsFor, type PlainWish } from '../../../src/page/reader/fulfil.ts';
import { spotsOf } from '../../../src/page/reader/wish.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';
import { moveReading, turnBox } from '../../../src/pipeline/reading/index.ts';
import {
  digitTextOf,
  textOf,
  type Digit,
  type Reading,
} from '../../../src/pipeline/reading/reading.ts';
import { csvOf } from '../../../src/page/answer/text-forms.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { answer, digit, notADigit, placed, reading } from '../doubles.ts';

const at = (x: number, y: number, value: number, certainty = 0.99): Digit => ({
  ...digit(value, certainty),
  box: { x, y, width: 20, height: 40 },
});

/** Two lines: "12 34" and "56". */
const page: Reading = {
  kind: 'read',
  certainty: 0.9,
  refused: [],
  lines: [
    {
      numbers: [
        { digits: [at(0, 0, 1), at(30, 0, 2)], signs: [], certainty: 0.98 },
        { digits: [at(120, 0, 3), at(150, 0, 4)], signs: [], certainty: 0.98 },
      ],
    },
    { numbers: [{ digits: [at(0, 100, 5), at(30, 100, 6)], signs: [], certainty: 0.98 }] },
  ],
};

function after(of: Reading, ...wishes: PlainWish[]): PlacedReading {
  const read = placed(of);
  let edits: readonly Edit[] = [];
  for (const wish of wishes) edits = [...edits, ...editsFor(applyEdits(read, edits), wish)];
  return applyEdits(read, edits);
}

const text = (of: Reading, ...wishes: PlainWish[]): string => textOf(after(of, ...wishes).reading);

describe('each thing that can be wrong', () => {
  test('another digit', () => {
    expect(text(page, { kind: 'value', place: 2, value: 8 })).toBe('12 84\n56');
  });

  test('no digit: it is refused then, and an empty line is none', () => {
    const { reading } = after(page, { kind: 'remove', place: 4 }, { kind: 'remove', place: 4 });
    expect(textOf(reading)).toBe('12 34');
    expect('refused' in reading && reading.refused.map((glyph) => glyph.box.y)).toEqual([100, 100]);
  });

  test('nothing but what is no digit', () => {
    const { reading } = after(placed(readingOf(7)).reading, { kind: 'remove', place: 0 });
    expect(reading).toMatchObject({ kind: 'not-a-digit', refused: [{ value: 7 }] });
  });

  test('a gap that is none, and one that is', () => {
    expect(text(page, { kind: 'gap', place: 2 })).toBe('1234\n56');
    expect(text(page, { kind: 'gap', place: 2 }, { kind: 'gap', place: 2 })).toBe('12 34\n56');
    expect(text(page, { kind: 'gap', place: 1 })).toBe('1 2 34\n56');
    expect(text(page, { kind: 'gap', place: 4 })).toBe('12 34\n56');
  });

  test('a number typed over: longer, shorter, parted', () => {
    expect(text(page, { kind: 'text', place: 3, text: '384' })).toBe('12 384\n56');
    expect(text(page, { kind: 'text', place: 0, text: '7' })).toBe('7 34\n56');
    expect(text(page, { kind: 'text', place: 4, text: '5 0 6' })).toBe('12 34\n5 0 6');
  });

  test('digits missed: within a number, beside one, by themselves, in a line of their own', () => {
    const insert = (x: number, y: number, text: string): PlainWish => ({
      kind: 'insert',
      box: { x, y, width: 18, height: 40 },
      text,
    });
    expect(text(page, insert(136, 0, '9'))).toBe('12 394\n56');
    expect(text(page, insert(60, 3, '9'))).toBe('129 34\n56');
    expect(text(page, insert(240, 0, '90'))).toBe('12 34 90\n56');
    expect(text(page, insert(0, 200, '9'))).toBe('12 34\n56\n9');
    expect(text(page, insert(0, -100, '9'))).toBe('9\n12 34\n56');
  });

  test('digits missed where others were read: those give way', () => {
    const box = { x: 118, y: -2, width: 56, height: 44 };
    expect(text(page, { kind: 'insert', box, text: '888' })).toBe('12 888\n56');
  });

  test('a digit where none was read', () => {
    expect(text(notADigit(), { kind: 'value', place: 0, value: 3 })).toBe('3');
    const box = { x: 0, y: 0, width: 30, height: 40 };
    expect(text({ kind: 'nothing-written' }, { kind: 'insert', box, text: '12' })).toBe('12');
  });

  test('one is two, and two are one, as the network reads them then', () => {
    const look = { ...digit(7), certainty: 0.8 };
    const given = (x: number, value: number): Given => ({
      box: { x, y: 0, width: 10, height: 40 },
      value,
      by: 'network',
      look,
    });
    const [spot, next] = spotsOf(placed(page));
    const split = applyEdits(placed(page), [
      { kind: 'digits', taken: [spot!], given: [given(0, 7), given(10, 1)] },
    ]);
    expect(textOf(split.reading)).toBe('712 34\n56');
    const join = applyEdits(placed(page), [
      { kind: 'digits', taken: [spot!, next!], given: [{ ...given(0, 8), box: spot!.box }] },
    ]);
    expect(textOf(join.reading)).toBe('8 34\n56');
    expect(digitsOf(join.reading)[0]).toMatchObject({ certainty: 0.8, by: 'network' });
  });
});

describe.each([1, 2, 3] as const)(
  'on a page that was turned to read it, by %d quarters',
  (turned) => {
    const back = (4 - turned) as 1 | 2 | 3;
    const lying = (box: Box): Box => turnBox(box, { width: 200, height: 150 }, back);
    const sideways = { ...moveReading(page, lying), turned } as Reading;
    const insert = (x: number, y: number, text: string, height = 40, width = 18): PlainWish => ({
      kind: 'insert',
      box: lying({ x, y, width, height }),
      text,
    });
    const written = (...wishes: PlainWish[]): string => textOf(after(sideways, ...wishes).reading);

    test('what was missed stands where it stands in its row', () => {
      expect(written(insert(136, 0, '9'))).toBe('12 394\n56');
      expect(written(insert(60, 3, '9'))).toBe('129 34\n56');
      expect(written(insert(240, 0, '90'))).toBe('12 34 90\n56');
      expect(written(insert(0, 200, '9'))).toBe('12 34\n56\n9');
      expect(written(insert(0, -100, '9'))).toBe('9\n12 34\n56');
    });

    test('signs stand beside their digits, also after another correction', () => {
      const first: PlainWish = { kind: 'value', place: 5, value: 0 };
      expect(written(first, insert(22, 20, '.', 18, 6))).toBe('1.2 34\n50');
      expect(written(first, insert(104, 20, '-', 18, 10))).toBe('12 -34\n50');
    });

    test('how it was turned stays said', () => {
      const { reading } = after(sideways, { kind: 'value', place: 0, value: 7 });
      expect(reading).toMatchObject({ turned });
    });
  },
);

describe('signs', () => {
  test('keep their places between the digits that stay', () => {
    const sign = { kind: 'point', before: 2, box: at(55, 30, 0).box } as const;
    const number = { digits: [at(0, 0, 1), at(30, 0, 2), at(60, 0, 5)], certainty: 0.9 };
    const of: Reading = { ...page, lines: [{ numbers: [{ ...number, signs: [sign] }] }] };
    const signs = (...wishes: PlainWish[]) => {
      const { reading } = after(of, ...wishes);
      if (!('lines' in reading)) throw new Error('There is nothing written.');
      return reading.lines[0]!.numbers.map((one) => one.signs.map(({ before }) => before));
    };
    expect(signs({ kind: 'remove', place: 0 })).toEqual([[1]]);
    expect(signs({ kind: 'text', place: 0, text: '132.5' })).toEqual([[3]]);
    expect(signs({ kind: 'text', place: 0, text: '1325' })).toEqual([[]]);
    expect(signs({ kind: 'gap', place: 1 })).toEqual([[], [1]]);
    expect(signs({ kind: 'gap', place: 1 }, { kind: 'gap', place: 1 })).toEqual([[2]]);
  });
});

describe('signs that the user gives', () => {
  const csv = (...wishes: PlainWish[]): string => csvOf(after(page, ...wishes).reading);
  const written = (...wishes: PlainWish[]): string => textOf(after(page, ...wishes).reading);

  test('are typed with the number', () => {
    const wish: PlainWish = { kind: 'text', place: 0, text: '-1,2' };
    expect(written(wish)).toBe('-1,2 34\n56');
    expect(digitTextOf(after(page, wish).reading)).toBe('12 34\n56');
    expect(csv(wish)).toBe('-1.2,34\r\n56\r\n');
    expect(csv({ kind: 'text', place: 0, text: '1/2%' })).toBe('1/2%,34\r\n56\r\n');
  });

  test('that leave a doubt to programs are kept as they were given', () => {
    expect(csv({ kind: 'text', place: 0, text: '1,234' })).toBe('"1,234",34\r\n56\r\n');
    expect(csv({ kind: 'text', place: 0, text: '1.234' })).toBe('1.234,34\r\n56\r\n');
  });

  test('are typed for a box, alone or with digits', () => {
    const box = (x: number, width: number) => ({ x, y: 20, width, height: 18 });
    const insert = (x: number, width: number, text: string): PlainWish => ({
      kind: 'insert',
      box: box(x, width),
      text,
    });
    expect(written(insert(22, 6, '.'))).toBe('1.2 34\n56');
    expect(written(insert(-12, 8, '-'))).toBe('-12 34\n56');
    expect(written(insert(104, 10, '-'))).toBe('12 -34\n56');
    expect(written(insert(174, 10, '%'))).toBe('12 34%\n56');
    expect(written(insert(240, 40, '7/8'))).toBe('12 34 7/8\n56');
  });

  test('go with their digit, and are taken back by typing without them', () => {
    const signed: PlainWish = { kind: 'text', place: 0, text: '1.2' };
    expect(written(signed, { kind: 'gap', place: 2 })).toBe('1.234\n56');
    expect(written(signed, { kind: 'value', place: 1, value: 9 })).toBe('1.9 34\n56');
    expect(written(signed, { kind: 'remove', place: 1 })).toBe('1. 34\n56');
    expect(written(signed, { kind: 'text', place: 0, text: '12' })).toBe('12 34\n56');
  });
});

describe('where digits may be parted otherwise', () => {
  const [first, second, , fourth] = digitsOf(page) as [Digit, Digit, Digit, Digit];
  const parting = { taken: [first, second], given: [at(4, 0, 0, 0.9)], odds: 0.8 };
  const other = { taken: [fourth], given: [at(150, 0, 1), at(162, 0, 1)], odds: 0.5 };
  const unsure = {
    ...page,
    kind: 'unsure',
    doubt: 'parting',
    partings: [parting, other],
  } as Reading;
  const partingsAfter = (...wishes: PlainWish[]) => partingsIn(after(unsure, ...wishes).reading);

  test('another way that is chosen is the user’s word, and the doubt is the other places’', () => {
    const { reading } = after(unsure, { kind: 'part', parting });
    expect(textOf(reading)).toBe('0 34\n56');
    expect(digitsOf(reading)[0]).toMatchObject({ by: 'user', certainty: 1 });
    expect(reading).toMatchObject({ kind: 'unsure', doubt: 'parting', partings: [other] });
    expect(doubtfulPlaces(reading)).toEqual([2]);
  });

  test('once each place is settled nothing is in doubt', () => {
    const keep: PlainWish = { kind: 'keep', places: [0, 1] };
    expect(partingsAfter(keep)).toEqual([other]);
    const { reading } = after(unsure, keep, { kind: 'part', parting: other });
    expect(textOf(reading)).toBe('12 311\n56');
    expect(reading.kind).toBe('read');
    expect(doubtfulPlaces(reading)).toEqual([]);
  });

  test('who says what a digit is has settled its place', () => {
    expect(partingsAfter({ kind: 'value', place: 1, value: 9 })).toEqual([other]);
    expect(partingsAfter({ kind: 'remove', place: 3 })).toEqual([parting]);
    expect(partingsAfter({ kind: 'gap', place: 1 })).toEqual([parting, other]);
  });

  test('those that are meant are marked, and first of all shown', () => {
    const { reading } = placed(unsure);
    const looks = outlinesOf(reading, boxesOf(placed(unsure))).map(({ look }) => look);
    expect(looks).toEqual(['doubtful', 'doubtful', 'certain', 'doubtful', 'certain', 'certain']);
    expect(doubtfulPlaces(reading)).toEqual([0, 1, 3]);
    expect(placeShown({ kind: 'answered', answer: answer(reading), outlines: [] })).toBe(0);
  });
});

const wishes: ((random: () => number, read: PlacedReading) => PlainWish)[] = [
  (random, read) => ({ kind: 'value', place: placeIn(random, read), value: ofTen(random) }),
  (random, read) => ({ kind: 'remove', place: placeIn(random, read) }),
  (random, read) => ({ kind: 'gap', place: placeIn(random, read) }),
  (random, read) => ({
    kind: 'text',
    place: placeIn(random, read),
    text: Array.from(
      { length: 1 + ofTen(random) / 2 },
      () => `${[' ', '.', '', '', '-'][Math.floor(5 * random())]!}${ofTen(random)}`,
    ).join(''),
  }),
  (random) => ({
    kind: 'insert',
    box: { x: 300 * random() - 50, y: 250 * random() - 50, width: 20, height: 40 },
    text: `${ofTen(random)}`,
  }),
];

const ofTen = (random: () => number): number => Math.floor(10 * random());

function placeIn(random: () => number, { reading }: PlacedReading): number {
  return Math.floor(random() * digitsOf(reading).length);
}

describe('any sequence of edits', () => {
  test('leaves a reading in which all is sound, and is undone by leaving the last ones out', () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seeded(seed);
      const read = placed(page);
      let edits: readonly Edit[] = [];
      const texts = [textOf(page)];
      const lengths = [0];
      for (let step = 0; step < 12; step++) {
        const wish = wishes[Math.floor(random() * wishes.length)]!;
        const now = applyEdits(read, edits);
        edits = [...edits, ...editsFor(now, wish(random, now))];
        const next = applyEdits(read, edits);
        expect(faultsOf(next), `seed ${seed}, step ${step}`).toEqual([]);
        texts.push(textOf(next.reading));
        lengths.push(edits.length);
      }
      for (const [step, length] of lengths.entries())
        expect(textOf(applyEdits(read, edits.slice(0, length)).reading)).toBe(texts[step]);
    }
  });

  test('says of a digit what the user said of it last, wherever it then stands', () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = seeded(1000 + seed);
      const [place, value] = [placeIn(random, placed(page)), ofTen(random)];
      const once = after(page, { kind: 'value', place, value });
      const box = spotsOf(placed(page))[place]!.box;
      const twice = after(page, { kind: 'value', place, value }, { kind: 'gap', place });
      for (const result of [once, twice])
        expect(digitAt(result, box)).toMatchObject({ value, certainty: 1 });
    }
  });
});

function digitAt({ reading, places }: PlacedReading, box: Box): Digit | undefined {
  return digitsOf(reading).find((one) => isSamePlace(places.get(one)!, box));
}

function faultsOf({ reading, places }: PlacedReading): string[] {
  if (!('lines' in reading)) return [];
  const numbers = reading.lines.flatMap((line) => line.numbers);
  const isShare = (certainty: number) => certainty >= 0 && certainty <= 1;
  const sound = {
    'no line is empty': reading.lines.every((line) => line.numbers.length > 0),
    'no number is empty': numbers.every(({ digits }) => digits.length > 0),
    'certainty is a share': [reading, ...numbers].every(({ certainty }) => isShare(certainty)),
    'signs stand in their number': numbers.every(({ digits, signs }) =>
      signs.every(({ before }) => before <= digits.length),
    ),
    'each digit has its place': digitsOf(reading).every((one) => places.has(one)),
  };
  return Object.entries(sound).flatMap(([name, holds]) => (holds ? [] : name));
}

describe('a new reading', () => {
  const [edit] = editsFor(placed(page), { kind: 'value', place: 1, value: 7 });

  test('keeps the edits that still apply, and leaves out the others', () => {
    const others = reading('read', at(0, 0, 1), at(30, 0, 2), at(60, 0, 8));
    expect(textOf(applyEdits(placed(others), [edit!]).reading)).toBe('178');
    const elsewhere = reading('read', at(0, 0, 1), at(90, 0, 2));
    expect(textOf(applyEdits(placed(elsewhere), [edit!]).reading)).toBe('12');
    const otherwise = reading('read', at(0, 0, 1), at(30, 0, 5));
    expect(textOf(applyEdits(placed(otherwise), [edit!]).reading)).toBe('15');
  });

  test('has no digit that was read in a box where the ink is gone', () => {
    const box = { x: 60, y: 0, width: 20, height: 40 };
    const look = { ...digit(9), certainty: 0.9 };
    const insert: Edit = {
      kind: 'digits',
      taken: [],
      given: [{ box, value: 9, by: 'network', look }],
    };
    const read = placed(reading('read', at(0, 0, 1), at(30, 0, 2)));
    expect(textOf(applyEdits(read, [insert]).reading)).toBe('129');
    expect(textOf(applyEdits({ ...read, isWritten: () => false }, [insert]).reading)).toBe('12');
  });
});

test('a digit that the user gave is his word, and the network has not seen it', () => {
  const { reading: typed } = after(page, { kind: 'text', place: 0, text: '192' });
  const given = digitsOf(typed)[1]!;
  expect(isCorrected(given)).toBe(true);
  expect([...given.probabilities].every((probability) => probability === 0)).toBe(true);
  expect(digitsOf(typed)[0]!.tile).toBe(digitsOf(page)[0]!.tile);
});

function readingOf(...values: number[]): Reading {
  return reading('read', ...values.map((value, index) => at(30 * index, 0, value)));
}

test('a digit that only the user knows has no look of the network, and keeps none when it is said to be another', () => {
  const typed: PlainWish = { kind: 'text', place: 0, text: '192' };
  const unseen = (of: PlacedReading) => digitsOf(of.reading).map((digit) => isUnseen(digit));
  expect(unseen(after(page, typed))).toEqual([false, true, false, false, false, false, false]);
  const again: PlainWish = { kind: 'value', place: 1, value: 8 };
  expect(unseen(after(page, typed, again))[1]).toBe(true);
  expect(unseen(after(page, { kind: 'value', place: 1, value: 8 }))[1]).toBe(false);
});

describe('edits that moved with a picture', () => {
  const box = at(0, 0, 1).box;
  const moved = true as const;
  const said: Edit = {
    kind: 'digits',
    taken: [{ box, value: 7 }],
    given: [{ box, value: 9, by: 'user' }],
    moved,
  };
  const read = placed(page);

  test('hold for what stands there, whatever it is read as now', () => {
    const { reading } = applyEdits(read, [said]);
    expect(textOf(reading)).toBe('92 34\n56');
    expect(digitsOf(reading)[0]).toMatchObject({ correctedFrom: 1 });
    expect(textOf(applyEdits(read, [{ ...said, given: [] }]).reading)).toBe('2 34\n56');
  });

  test('hold for a digit whose box the change made another one', () => {
    const wide = { x: -4, y: -6, width: 26, height: 50 };
    expect(textOf(applyEdits(read, [{ ...said, taken: [{ box: wide, value: 7 }] }]).reading)).toBe(
      '92 34\n56',
    );
  });

  test('hold where nothing is read any more, and where two digits are read as one', () => {
    const nothing = placed({ kind: 'nothing-written' });
    expect(textOf(applyEdits(nothing, [said]).reading)).toBe('9');
    expect(applyEdits(nothing, [{ ...said, given: [] }])).toBe(nothing);
    const halves: Edit = {
      kind: 'digits',
      taken: [
        { box: { ...box, width: 8 }, value: 1 },
        { box: { ...box, x: 12, width: 8 }, value: 1 },
      ],
      given: [{ box, value: 4, by: 'user' }],
      moved,
    };
    expect(textOf(applyEdits(read, [halves]).reading)).toBe('42 34\n56');
  });

  test('are counted where they mean nothing any more, and those that need not hold are not', () => {
    const far = at(500, 500, 1).box;
    const gap: Edit = { kind: 'gap', left: box, right: far, open: true, moved };
    const sign: Edit = { kind: 'signs', digit: far, side: 'after', text: '.', moved };
    const unmoved: Edit = { kind: 'signs', digit: far, side: 'after', text: '.' };
    expect(countLost(read, [said, { ...said, given: [] }, gap, sign, unmoved])).toBe(2);
    expect(countLost(read, [{ ...gap, right: at(30, 0, 2).box }])).toBe(0);
  });
});
