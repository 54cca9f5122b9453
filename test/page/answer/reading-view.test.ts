import { describe, expect, test } from 'vitest';
import { correct } from '../../../src/page/reader/correction.ts';
import { DoneEvent } from '../../../src/page/shared/events.ts';
import '../../../src/page/answer/reading-view.ts';
import type { ReadingView } from '../../../src/page/answer/reading-view.ts';
import type { Screen } from '../../../src/page/reader/screen.ts';
import type { Reading } from '../../../src/pipeline/reading/reading.ts';
import { answer, digit, engine, notADigit, reading } from '../doubles.ts';
import { drawn, mount, violations, within } from '../mount.ts';

const answered = (of: Reading): Screen => ({ kind: 'answered', answer: answer(of), outlines: [] });
const failure = { code: 'worker-died' } as const;
const unreadable = { code: 'picture-unreadable', why: 'not-a-picture' } as const;

const screens = {
  empty: { kind: 'empty' },
  reading: { kind: 'reading', outlines: [] },
  read: answered(reading('read', digit(7))),
  unsure: answered(reading('unsure', digit(4, 0.6, 9))),
  'nothing-written': answered({ kind: 'nothing-written' }),
  'not-a-digit': answered(notADigit()),
  failed: { kind: 'failed', failure },
} satisfies Record<string, Screen>;

const show = (screen: Screen): Promise<ReadingView> => mount('reading-view', { screen });
const outputOf = (view: ReadingView): HTMLElement => within(view, 'output');

async function footOf(view: ReadingView): Promise<HTMLElement> {
  const foot = within(view, 'reading-foot');
  await drawn(foot);
  return foot;
}

describe('accessibility', () => {
  test.each(Object.entries(screens))('breaks no rule in state %s', async (_, screen) => {
    expect(await violations(await show(screen))).toEqual([]);
  });

  test('a stroke is not talked into: live regions are off before it ends', async () => {
    const view = await show(screens.read);
    expect(outputOf(view).ariaLive).toBe('polite');
    view.writing = true;
    await view.updateComplete;
    expect(outputOf(view).ariaLive).toBe('off');
    expect(within(view, '[role=status]').ariaLive).toBe('off');
  });

  test('what was read in mid-stroke is said when the stroke ends', async () => {
    const view = await show(screens.read);
    view.writing = true;
    await view.updateComplete;
    const unsaid = outputOf(view).lastChild;
    view.writing = false;
    await view.updateComplete;
    // Live regions say what is new in them, not what they held before they were switched on.
    expect(outputOf(view).lastChild).not.toBe(unsaid);
    expect(outputOf(view).textContent).toBe('7');
  });

  test('all ten probabilities are there to be listened to', async () => {
    const view = await show(screens.unsure);
    const rows = within(view, 'probability-bars').shadowRoot!.querySelectorAll('tr');
    expect(Array.from(rows, (row) => row.textContent.replace(/\s+/g, ' ').trim())).toEqual(
      ['0 0.00 %', '1 0.00 %', '2 0.00 %', '3 0.00 %', '4 60.00 %'].concat([
        '5 0.00 %',
        '6 0.00 %',
        '7 0.00 %',
        '8 0.00 %',
        '9 40.00 %',
      ]),
    );
  });
});

describe('the output', () => {
  test.each(Object.entries(screens))('names its state: %s', async (state, screen) => {
    expect(outputOf(await show(screen)).dataset.state).toBe(state);
  });

  test('its text is exactly the digits, and empty where there are none', async () => {
    for (const [state, screen] of Object.entries(screens)) {
      const text = { read: '7', unsure: '4' }[state] ?? '';
      expect(outputOf(await show(screen)).textContent, state).toBe(text);
    }
  });

  test('numbers are separated by a space and lines by a line feed, doubt or not', async () => {
    const number = (...digits: number[]) => ({
      digits: digits.map((value) => digit(value, value === 4 ? 0.6 : 0.99)),
      signs: [],
      certainty: 0.9,
    });
    for (const kind of ['read', 'unsure'] as const) {
      const of: Reading = {
        kind,
        certainty: 0.6,
        refused: [],
        lines: [{ numbers: [number(1, 2), number(3)] }, { numbers: [number(4, 5)] }],
      };
      expect(outputOf(await show(answered(of))).textContent).toBe('12 3\n45');
    }
  });

  test('the last digits stay while the next reading is on its way', async () => {
    const last = answer(reading('read', digit(7)));
    const output = outputOf(await show({ kind: 'reading', last, outlines: [] }));
    expect(output.textContent).toBe('7');
    expect(output.dataset.state).toBe('reading');
    expect(output.dataset.certainty).toBeUndefined();
  });

  test('carries a certainty when read or unsure, and in no other state', async () => {
    const certainties: Record<string, string> = {};
    for (const [state, screen] of Object.entries(screens)) {
      const { certainty } = outputOf(await show(screen)).dataset;
      if (certainty !== undefined) certainties[state] = certainty;
    }
    expect(certainties).toEqual({ read: '0.99', unsure: '0.6' });
  });

  test('names backend and network', async () => {
    const { backend, network } = outputOf(await show(screens.read)).dataset;
    expect({ backend, network }).toEqual(engine);
  });
});

describe('around the output', () => {
  test('doubt in a number is marked on the digit, not by colour alone', async () => {
    const view = await show(answered(reading('unsure', digit(4), digit(9, 0.6, 4), digit(6))));
    const doubtful = within(view, '.doubtful');
    expect(doubtful.textContent).toBe('9');
    expect(getComputedStyle(doubtful).textDecorationStyle).toBe('dashed');
    expect(getComputedStyle(doubtful, '::after').content).toBe('"?"');
  });

  test('a dash stands for no digit, beside the output', async () => {
    for (const state of ['not-a-digit', 'nothing-written'] as const) {
      const dash = within(await show(screens[state]), '.dash');
      expect(dash.closest('output')).toBeNull();
    }
  });

  test('the tile is that of the digit shown, and absent where nothing was read', async () => {
    const tiles: Record<string, number> = {};
    for (const [state, screen] of Object.entries(screens))
      tiles[state] = (await footOf(await show(screen))).shadowRoot!.querySelectorAll(
        'tile-view',
      ).length;
    expect(tiles).toMatchObject({ empty: 0, read: 1, unsure: 1, 'nothing-written': 0, failed: 0 });
  });

  test('no bar stands out where there is no digit', async () => {
    for (const state of ['empty', 'not-a-digit', 'nothing-written', 'failed'] as const) {
      const bars = within(await show(screens[state]), 'probability-bars');
      expect(bars.shadowRoot!.querySelectorAll('.column')).toHaveLength(10);
      expect(bars.shadowRoot!.querySelectorAll('.best, .second')).toHaveLength(0);
    }
  });

  test('what failed can be tried again, but a file that is no picture stays none', async () => {
    const view = await show(screens.failed);
    let retries = 0;
    view.addEventListener('retry', () => retries++);
    within(view, '.says button').click();
    expect(retries).toBe(1);
    const hopeless = await show({ kind: 'failed', failure: unreadable });
    expect(hopeless.shadowRoot!.querySelectorAll('.says button')).toHaveLength(0);
  });

  test('the tile can be seen large, and the bars as figures', async () => {
    const view = await show(screens.read);
    const tile = within(await footOf(view), 'tile-view');
    within(tile, '.small').click();
    expect(within(tile, 'dialog').matches(':modal')).toBe(true);
    const bars = within(view, 'probability-bars');
    expect(within(bars, 'table').className).toBe('visually-hidden');
    within(bars, '.toggle').click();
    await drawn(bars);
    expect(within(bars, 'table').className).toBe('');
  });
});

describe('several digits', () => {
  const number = reading('unsure', digit(4), digit(9, 0.6, 4), digit(6));
  const looksAt = (chosen: number, of: Reading = number): Screen => ({
    kind: 'answered',
    answer: answer(of),
    outlines: [],
    chosen,
  });

  test('break no rule of accessibility, looked at and corrected', async () => {
    expect(await violations(await show(looksAt(1)))).toEqual([]);
    expect(await violations(await show(looksAt(1, correct(number, 1, 4))))).toEqual([]);
  });

  test('bars are those of the digit that is looked at, else of the least certain', async () => {
    const best = async (screen: Screen) => {
      const bars = within(await show(screen), 'probability-bars');
      return within(bars, '.column.best').textContent.trim();
    };
    expect(await best(answered(number))).toBe('9');
    expect(await best(looksAt(2))).toBe('6');
  });

  test('the output is exactly the digits, whichever is looked at or corrected', async () => {
    for (const place of [0, 1, 2]) {
      expect(outputOf(await show(looksAt(place))).textContent).toBe('496');
      const corrected = outputOf(await show(looksAt(place, correct(number, place, 7))));
      expect(corrected.textContent).toBe(['796', '476', '497'][place]);
      expect(corrected.querySelector('.corrected')?.textContent).toBe('7');
    }
  });

  test('a press on a digit looks at it, with a second press at all', async () => {
    const view = await show(answered(number));
    const places: (number | undefined)[] = [];
    view.addEventListener('digit-chosen', ({ place }) => places.push(place));
    const doubtful = within(view, '.doubtful').getBoundingClientRect();
    const press = () => {
      const at = { clientX: doubtful.left + 5, clientY: doubtful.top + doubtful.height / 2 };
      outputOf(view).dispatchEvent(new MouseEvent('click', { ...at, bubbles: true }));
    };
    press();
    view.screen = looksAt(1);
    await view.updateComplete;
    press();
    expect(places).toEqual([1, undefined]);
  });

  test('the keyboard walks along them and corrects', async () => {
    const view = await show(looksAt(1));
    const asked: unknown[] = [];
    view.addEventListener('digit-chosen', ({ place }) => asked.push(place));
    view.addEventListener('digit-corrected', ({ place, value }) => asked.push([place, value]));
    for (const key of ['ArrowRight', 'ArrowLeft', '4'])
      within(view, '.numeral').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect(asked).toEqual([2, 0, [1, 4]]);
  });

  test('steps lead to the digits beside, and ten buttons to another value', async () => {
    const view = await show(looksAt(2));
    const asked: unknown[] = [];
    view.addEventListener('digit-chosen', ({ place }) => asked.push(place));
    view.addEventListener('digit-corrected', ({ place, value }) => asked.push([place, value]));
    const picker = within(await footOf(view), 'digit-picker');
    const after = within(picker, '[aria-label="Digit after"]') as HTMLButtonElement;
    expect(after.disabled).toBe(true);
    within(picker, '[aria-label="Digit before"]').click();
    within(picker, '.correct').click();
    expect(within(picker, 'dialog').matches(':modal')).toBe(true);
    expect(await violations(view)).toEqual([]);
    const values = [...picker.shadowRoot!.querySelectorAll<HTMLElement>('li button')];
    expect(values).toHaveLength(10);
    values[8]!.click();
    expect(asked).toEqual([1, [2, 8]]);
    expect(within(picker, 'dialog').matches(':modal')).toBe(false);
  });

  test('many lines scroll inside the answer, which keeps its height', async () => {
    const digits = Array.from({ length: 20 }, () => digit(7));
    const lines = Array.from({ length: 50 }, () => ({
      numbers: [{ digits, signs: [], certainty: 1 }],
    }));
    const rows: Reading = { kind: 'read', lines, refused: [], certainty: 0.9 };
    const view = await show(answered(rows));
    const numeral = within(view, '.numeral');
    expect(outputOf(view).textContent).toHaveLength(50 * 21 - 1);
    expect(numeral.scrollHeight).toBeGreaterThan(2 * numeral.clientHeight);
    expect(numeral.clientHeight).toBeLessThan(0.5 * innerHeight);
  });
});

describe('a wait', () => {
  test('can be ended, and what was stopped be read after all', async () => {
    const asked: string[] = [];
    const press = async (screen: Screen) => {
      const view = await show(screen);
      for (const name of ['stop', 'retry'])
        view.addEventListener(name, ({ type }) => asked.push(type));
      within(view, '.says button').click();
    };
    await press(screens.reading);
    await press({ kind: 'failed', failure: { code: 'stopped' } });
    expect(asked).toEqual(['stop', 'retry']);
  });
});

test('what was done with the answer is told, until there is another', async () => {
  const view = await show(screens.read);
  within(view, 'answer-menu').dispatchEvent(new DoneEvent('Copied'));
  await view.updateComplete;
  expect(within(view, '[role=status]').textContent).toContain('Copied');
  view.screen = screens.unsure;
  await view.updateComplete;
  expect(within(view, '[role=status]').textContent).not.toContain('Copied');
});
