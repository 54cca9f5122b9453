import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/page/reader/edit.ts';
import { editsFor } from '../../../src/page/reader/fulfil.ts';
import { LiveReading, type Question } from '../../../src/page/reader/live-reading.ts';
import { textOf, type Digit } from '../../../src/pipeline/reading/reading.ts';
import type { Answer } from '../../../src/protocol.ts';
import { digit, reading, ReaderDouble, settled } from '../doubles.ts';

/** A question that can be told from others by its page's width. */
function question(width: number): Question {
  const pixels = { width, height: 1, channels: 1 as const, values: new Uint8ClampedArray(width) };
  return {
    input: { kind: 'ink', pixels, strokes: [] },
    toSurface: (box) => box,
    toPage: (box) => box,
    isWritten: () => true,
  };
}

function setUp() {
  const reader = new ReaderDouble();
  const shown: Answer[] = [];
  const live = new LiveReading(reader, (answer) => {
    if (answer) shown.push(answer);
  });
  const widths = (): number[] =>
    reader.asked.map(({ input }) => (input.kind === 'ink' ? input.pixels.width : NaN));
  return { reader, live, shown, widths };
}

test('of edits that moved with their surface and do not apply it is told, with each new reading', async () => {
  const reader = new ReaderDouble();
  const told: number[] = [];
  const live = new LiveReading(
    reader,
    () => undefined,
    (count) => told.push(count),
  );
  const far = { x: 500, y: 500, width: 20, height: 40 };
  const edit: Edit = { kind: 'signs', digit: far, side: 'after', text: '.' };
  const answered = async (...edits: Edit[]) => {
    live.ask(() => question(1), edits);
    await settled();
    reader.answer(reading('read', digit(1)));
    await settled();
  };
  await answered(edit);
  expect(told).toEqual([]);
  await answered({ ...edit, moved: true }, { ...edit, moved: true });
  live.edit([{ ...edit, moved: true }]);
  expect(told).toEqual([2]);
});

describe('reading while something is drawn', () => {
  test('one question is asked at a time, and then only the newest', async () => {
    const { reader, live, widths } = setUp();
    for (const width of [1, 2, 3, 4]) live.ask(() => question(width));
    await settled();
    expect(widths()).toEqual([1]);
    reader.answer(reading('read', digit(1)));
    await settled();
    expect(widths()).toEqual([1, 4]);
  });

  test('the state is reading until the newest is answered, and the last answer stays meanwhile', async () => {
    const { reader, live } = setUp();
    live.ask(() => question(1));
    live.ask(() => question(2));
    await settled();
    expect(live.screen).toEqual({ kind: 'reading', outlines: [] });
    reader.answer(reading('read', digit(1)));
    await settled();
    expect(live.screen).toMatchObject({ kind: 'reading', last: { elapsed: 3 } });
    reader.answer(reading('read', digit(2)));
    await settled();
    expect(live.screen).toMatchObject({ kind: 'answered' });
  });

  test('every answer is shown once, in the order of the ink', async () => {
    const { reader, live, shown } = setUp();
    live.ask(() => question(1));
    live.ask(() => question(2));
    await settled();
    reader.answer(reading('read', digit(1)));
    await settled();
    reader.answer(reading('read', digit(2)));
    await settled();
    expect(shown.map((answer) => textOf(answer.reading))).toEqual(['1', '2']);
  });

  test('an answer to what was cleared meanwhile is dropped, and its reading called off', async () => {
    const { reader, live, shown } = setUp();
    live.ask(() => question(1));
    await settled();
    live.clear();
    expect(reader.asked[0]!.signal!.aborted).toBe(true);
    reader.answer(reading('read', digit(1)));
    await settled();
    expect(live.screen).toEqual({ kind: 'empty' });
    expect(shown).toEqual([]);
  });

  test('after clearing, the next question is asked at once and only its answer counts', async () => {
    const { reader, live, shown, widths } = setUp();
    live.ask(() => question(1));
    await settled();
    live.clear();
    live.ask(() => question(2));
    await settled();
    expect(widths()).toEqual([1, 2]);
    reader.answer(reading('read', digit(1)));
    reader.answer(reading('read', digit(2)));
    await settled();
    expect(shown.map((answer) => textOf(answer.reading))).toEqual(['2']);
  });

  test('a failure is shown, and the next question is asked all the same', async () => {
    const { reader, live } = setUp();
    const failure = { code: 'worker-died' } as const;
    live.ask(() => question(1));
    await settled();
    reader.fail(Object.assign(new Error('dead'), { failure }));
    await settled();
    expect(live.screen).toEqual({ kind: 'failed', failure });
    live.ask(() => question(2));
    await settled();
    reader.answer(reading('read', digit(2)));
    await settled();
    expect(live.screen.kind).toBe('answered');
  });

  test('an error that nobody foresaw is a failure too', async () => {
    const { live } = setUp();
    live.ask(() => {
      throw new TypeError('x is undefined');
    });
    await settled();
    expect(live.screen).toMatchObject({ kind: 'failed', failure: { code: 'unexpected' } });
  });
});

describe('what the user corrected', () => {
  const at = (x: number, value: number) => ({
    ...digit(value),
    box: { x, y: 0, width: 20, height: 40 },
  });
  const text = (live: LiveReading): string =>
    live.screen.kind === 'answered' ? textOf(live.screen.answer.reading) : live.screen.kind;

  async function corrected() {
    const { reader, live } = setUp();
    live.ask(() => question(1));
    await settled();
    reader.answer(reading('read', at(0, 4), at(30, 9)));
    await settled();
    const edits = editsFor(live.placed!, { kind: 'value', place: 1, value: 4 });
    live.edit(edits);
    expect(text(live)).toBe('44');
    const answerNext = async (...digits: Digit[]) => {
      live.ask(() => question(2), edits);
      await settled();
      reader.answer(reading('read', ...digits));
      await settled();
      return text(live);
    };
    return { live, answerNext };
  }

  test('stays while more is written before and behind it', async () => {
    const { answerNext } = await corrected();
    expect(await answerNext(at(-30, 1), at(0, 4), at(31, 9), at(60, 6))).toBe('1446');
    expect(await answerNext(at(0, 4), at(30, 9))).toBe('44');
  });

  test('is gone where something else is written since', async () => {
    const { answerNext } = await corrected();
    expect(await answerNext(at(0, 4), at(30, 7))).toBe('47');
  });

  test('is gone where the digit stands elsewhere', async () => {
    const { answerNext } = await corrected();
    expect(await answerNext(at(0, 4), at(90, 9))).toBe('49');
  });
});
