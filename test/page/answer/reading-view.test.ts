import { describe, expect, test, vi } from 'vitest';
import { DoneEvent } from '../../../src/page/shared/events.ts';
import '../../../src/page/answer/place-view.ts';
import '../../../src/page/answer/reading-view.ts';
import type { ReadingView } from '../../../src/page/answer/reading-view.ts';
import type { EditedDigit } from '../../../src/page/reader/correction.ts';
import type { Screen } from '../../../src/page/reader/screen.ts';
import type { Reading } from '../../../src/pipeline/reading/reading.ts';
import { answer, corrected, digit, engine, notADigit, reading, until } from '../doubles.ts';
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

/** A page of lines, each with two digits; the first lines with a doubtful one. */
function pageOf(count: number, doubtful = 0, length = 2): Reading {
  const lines = Array.from({ length: count }, (_, line) => {
    const digits = Array.from({ length }, (_, place) =>
      digit(place % 10, line < doubtful && place === 0 ? 0.6 : 0.99),
    );
    return { numbers: [{ digits, signs: [], certainty: 0.9 }] };
  });
  const of = { lines, refused: [], certainty: 0.9 };
  return doubtful > 0 ? { kind: 'unsure', doubt: 'digits', ...of } : { kind: 'read', ...of };
}

/** Its place is as on a wide screen, or as it is told. */
async function show(
  screen: Screen,
  place = 'inline-size: 340px; block-size: 640px',
): Promise<ReadingView> {
  const view = await mount('reading-view', { screen });
  view.style.cssText = place;
  return view;
}

const outputOf = (view: ReadingView): HTMLElement => within(view, 'output');

/** What it has to say aloud from now on. */
function heardFrom(view: ReadingView): string[] {
  const heard: string[] = [];
  view.addEventListener('said', ({ words }) => heard.push(words));
  return heard;
}

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
  });

  test('what was read in mid-stroke is said when the stroke ends, though it is the same as before', async () => {
    const view = await mount('reading-view');
    const said = heardFrom(view);
    const turn = async (properties: Partial<ReadingView>) => {
      Object.assign(view, properties);
      await view.updateComplete;
    };
    await turn({ screen: screens.read });
    await turn({ writing: true });
    await turn({ screen: answered(reading('read', digit(7))) });
    expect(said.splice(0)).toEqual(['7. Certain, 99\u{a0}%']);
    await turn({ writing: false });
    await turn({ screen: answered(reading('read', digit(7))) });
    expect(said).toEqual(['7. Certain, 99\u{a0}%']);
  });

  test('is brief: the digits where these are few, and never how far it is', async () => {
    const said = async (...several: Screen[]): Promise<string[]> => {
      const view = await mount('reading-view');
      const heard = heardFrom(view);
      for (const screen of several) {
        view.screen = screen;
        await view.updateComplete;
      }
      // What changes inside of it is not said from there, nor from anywhere else in it.
      expect(within(view, 'output > [aria-live]').ariaLive).toBe('off');
      expect(view.shadowRoot!.querySelectorAll('[role=status]')).toHaveLength(0);
      return heard;
    };
    expect(await said(screens.unsure)).toEqual(['4. Perhaps 4, or 9, nearly as likely']);
    expect(await said(screens['not-a-digit'])).toEqual([
      'No digit here. It looks like something else.',
    ]);
    const page = answered(pageOf(40, 3));
    expect(await said(screens.reading, { ...screens.reading, share: 0.4 }, page)).toEqual([
      'Reading…',
      '40 lines, three doubtful',
    ]);
    expect(await said({ ...page, chosen: 5 } as Screen, screens.empty)).toEqual([
      '1, 99\u{a0}%, line 3, second',
      '',
    ]);
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

  test('bars are somebody’s: none where there is no glyph, and none stands out of what is no digit', async () => {
    for (const state of ['empty', 'nothing-written', 'failed'] as const)
      expect((await show(screens[state])).shadowRoot!.querySelector('probability-bars')).toBeNull();
    const bars = within(await show(screens['not-a-digit']), 'probability-bars');
    expect(bars.shadowRoot!.querySelectorAll('.column')).toHaveLength(10);
    expect(bars.shadowRoot!.querySelectorAll('.best, .second')).toHaveLength(0);
  });

  test('an empty answer says that nothing leaves the device, and no other does', async () => {
    const invites: string[] = [];
    for (const [state, screen] of Object.entries(screens)) {
      const invitation = within(await show(screen), '.invitation');
      if (invitation.checkVisibility()) invites.push(state, invitation.textContent.trim());
    }
    expect(invites).toEqual(['empty', 'Nothing you write or show leaves this device.']);
  });

  test('that it works offline is told while it is news', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const view = await mount('reading-view', { screen: screens.read, offline: 'ready-now' });
      const news = async () => within(await footOf(view), '.news').textContent;
      expect(await news()).toBe('Ready to work offline.');
      vi.advanceTimersByTime(60_000);
      expect(await news()).toBe('');
      const later = await mount('reading-view', { screen: screens.read, offline: 'ready' });
      expect(within(await footOf(later), '.news').textContent).toBe('');
    } finally {
      vi.useRealTimers();
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
    expect(await violations(await show(looksAt(1, corrected(number, 1, 4))))).toEqual([]);
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
      const output = outputOf(await show(looksAt(place, corrected(number, place, 7))));
      expect(output.textContent).toBe(['796', '476', '497'][place]);
      expect(output.querySelector('.corrected')?.textContent).toBe('7');
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
    view.addEventListener('correction', ({ wish }) => asked.push(wish));
    for (const key of ['ArrowRight', 'ArrowLeft', '4'])
      within(view, '.numeral').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect(asked).toEqual([2, 0, { kind: 'value', place: 1, value: 4 }]);
  });

  test('steps lead to the digits beside, and further to what is doubtful, missed or wrong', async () => {
    const view = await show(looksAt(2));
    const asked: unknown[] = [];
    view.addEventListener('digit-chosen', ({ place }) => asked.push(place));
    view.addEventListener('correction-asked', ({ place }) => asked.push(`what is ${place}?`));
    view.addEventListener('box-asked', () => asked.push('box'));
    const picker = within(await footOf(view), 'digit-picker');
    const after = within(picker, '[aria-label="Digit after"]') as HTMLButtonElement;
    expect(after.disabled).toBe(true);
    within(picker, '[aria-label="Digit before"]').click();
    within(picker, '[aria-haspopup=dialog]').click();
    within(picker, '.doubts').click();
    within(picker, '[aria-label="Add a missed digit or sign"]').click();
    expect(asked).toEqual([1, 'what is 2?', 1, 'box']);
    expect(await violations(view)).toEqual([]);
  });

  test('how many are in doubt is said, and which of them is looked at', async () => {
    const doubts = reading('unsure', digit(4, 0.6), digit(9), digit(6, 0.6), digit(7, 0.6));
    const count = async (place: number) => {
      const foot = await footOf(await show({ ...looksAt(place, doubts) }));
      return within(within(foot, 'digit-picker'), '.doubts').textContent.trim();
    };
    expect([await count(0), await count(1), await count(2)]).toEqual(['1 of 3', '3', '2 of 3']);
  });
});

describe('a page of lines', () => {
  const places = [
    '340px; block-size: 640px',
    '358px; block-size: 330px',
    '250px; block-size: 366px',
  ];

  test.each(places)(
    'has whole lines, in most of the room, and a cue where there are more: %s',
    async (size) => {
      const view = await show(answered(pageOf(40, 3, 4)), `inline-size: ${size}`);
      const numeral = within(view, '.numeral');
      const height = parseFloat(getComputedStyle(numeral).lineHeight);
      expect(numeral.clientHeight / height).toBeCloseTo(
        Math.round(numeral.clientHeight / height),
        1,
      );
      expect(numeral.clientHeight).toBeGreaterThan(0.4 * view.clientHeight);
      expect(numeral.scrollHeight).toBeGreaterThan(numeral.clientHeight + height);
      expect(getComputedStyle(numeral).backgroundAttachment).toContain('local');
      // Wherever it is scrolled to, it comes to rest at a line's beginning.
      numeral.scrollTop = 3.4 * height;
      await until(
        () => numeral.scrollTop % height < 1.5 || numeral.scrollTop % height > height - 1.5,
      );
      expect(numeral.scrollTop).toBeGreaterThan(height);
      expect(outputOf(view).textContent).toBe(Array.from({ length: 40 }, () => '0123').join('\n'));
    },
  );

  test('shows bars and tile of the digit that is chosen, and of no other, and scrolls to it', async () => {
    const view = await show(answered(pageOf(40)));
    const details = async () => [
      view.shadowRoot!.querySelectorAll('probability-bars').length,
      (await footOf(view)).shadowRoot!.querySelectorAll('tile-view').length,
    ];
    expect(await details()).toEqual([0, 0]);
    view.screen = { ...answered(pageOf(40)), chosen: 70 } as Screen;
    await view.updateComplete;
    expect(await details()).toEqual([1, 1]);
    expectMarkedInView(view);
  });

  test('shows the digit that stands out in the picture, at every size, and moves nothing but itself', async () => {
    const page = pageOf(40);
    const [doubtful] = ('lines' in page ? page.lines : [])[33]!.numbers[0]!.digits;
    Object.assign(doubtful!, { certainty: 0.93 });
    const view = await show(answered(page));
    view.style.marginBlock = '900px';
    expectMarkedInView(view);
    within(view, '.numeral').scrollTop = 0;
    view.screen = { ...answered(page), chosen: 79 } as Screen;
    await view.updateComplete;
    expectMarkedInView(view);
    expect([document.documentElement.scrollTop, view.scrollTop]).toEqual([0, 0]);
    view.style.blockSize = '400px';
    await until(() => isMarkedInView(view));
  });

  test('breaks no rule of accessibility', async () => {
    expect(await violations(await show(answered(pageOf(40, 3))))).toEqual([]);
    expect(
      await violations(await show({ ...answered(pageOf(40, 3)), chosen: 0 } as Screen)),
    ).toEqual([]);
  });

  test('has no height of its own: what was read moves nothing beside it', async () => {
    const heights = new Set<number>();
    for (const screen of [...Object.values(screens), answered(pageOf(40, 3))]) {
      const view = await show(screen, '');
      heights.add(view.offsetHeight);
    }
    expect(heights.size).toBe(1);
  });
});

function isMarkedInView(view: ReadingView): boolean {
  const [seen, marked] = [within(view, '.numeral'), within(view, '.chosen')].map((one) =>
    one.getBoundingClientRect(),
  ) as [DOMRect, DOMRect];
  return marked.top >= seen.top - 1 && marked.bottom <= seen.bottom + 1;
}

function expectMarkedInView(view: ReadingView): void {
  expect(isMarkedInView(view)).toBe(true);
}

/** The text node within an element that holds these characters. */
function textWith(element: Element, characters: string): Text {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    if (currentNode instanceof Text && currentNode.data.includes(characters)) return currentNode;
  }
  throw new Error(`There is no text with ${characters}.`);
}

/** Where each of some characters begins, each of which stands in an element by itself. */
function leftsOf(element: Element, characters: readonly string[]): number[] {
  const range = document.createRange();
  return characters.map((one) => {
    const text = textWith(element, one);
    const place = text.data.indexOf(one);
    range.setStart(text, place);
    range.setEnd(text, place + 1);
    return range.getBoundingClientRect().left;
  });
}

test('numbers, counts and bars run left to right on a page that runs right to left', async () => {
  document.documentElement.dir = 'rtl';
  try {
    const view = await show(answered(reading('read', digit(1), digit(2))));
    const inOrder = (element: Element, ...characters: string[]) => {
      const lefts = leftsOf(element, characters);
      expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
    };
    inOrder(within(view, '.line'), '1', '2');
    inOrder(within(view, '.says'), '9', '%');
    const picker = within(within(view, 'reading-foot'), 'digit-picker');
    inOrder(within(picker, '.said'), '1', 'o', '2');
    const [before, after] = ['before', 'after'].map(
      (way) => within(picker, `[aria-label="Digit ${way}"]`).getBoundingClientRect().left,
    );
    expect(before).toBeLessThan(after!);
    const columns = [...within(view, 'probability-bars').shadowRoot!.querySelectorAll('.column')];
    const [zero, nine] = [columns[0]!, columns[9]!].map((one) => one.getBoundingClientRect().left);
    expect(zero).toBeLessThan(nine!);
  } finally {
    document.documentElement.removeAttribute('dir');
  }
});

describe('a wait', () => {
  test('is seen at once: its share as soon as that is known, else that it goes on', async () => {
    const bar = async (screen: Screen) =>
      within(await show(screen), 'progress') as HTMLProgressElement;
    expect((await bar(screens.reading)).hasAttribute('value')).toBe(false);
    expect((await bar({ ...screens.reading, share: 0.4 })).value).toBe(0.4);
    const last = answer(reading('read', digit(7)));
    expect((await bar({ kind: 'reading', last, share: 0.5, outlines: [] })).value).toBe(0.5);
    expect((await show(screens.read)).shadowRoot!.querySelector('progress')).toBeNull();
  });

  test('has a name of its own, so that the answer alone is called “Reading”', async () => {
    const { shadowRoot } = await show({ ...screens.reading, share: 0.4 });
    const named = [...shadowRoot!.querySelectorAll('[aria-label="Reading"]')];
    expect(named.map(({ localName }) => localName)).toEqual(['output']);
  });

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

test('what was done with the answer is told and said, until there is another', async () => {
  const view = await show(screens.read);
  const said = heardFrom(view);
  within(view, 'answer-menu').dispatchEvent(new DoneEvent('Copied'));
  await view.updateComplete;
  expect(within(view, '.says').textContent).toContain('Copied');
  view.screen = screens.unsure;
  await view.updateComplete;
  expect(within(view, '.says').textContent).not.toContain('Copied');
  expect(said[0]).toBe('Copied');
});

describe('a digit that was typed where nothing was read', () => {
  const box = { x: 30, y: 10, width: 8, height: 40 };
  const typed: EditedDigit = { ...digit(7, 1), by: 'user', unseen: true };
  const screen: Screen & { kind: 'answered' } = {
    kind: 'answered',
    answer: answer(reading('read', digit(4), typed)),
    outlines: [box, box].map((one) => ({ box: one, label: '', look: 'corrected' })),
    chosen: 1,
  };

  test('has the user’s word in the place of bars, and its own in that of the tile', async () => {
    const view = await show(screen);
    const painted: unknown[] = [];
    view.paint = (canvas, at) => painted.push([canvas.localName, at]);
    await drawn(view);
    const bars = within(view, 'probability-bars');
    await drawn(bars);
    expect(bars.shadowRoot!.querySelector('p')!.textContent).toBe('You said 7');
    expect(bars.shadowRoot!.querySelectorAll('.bars, table, button')).toHaveLength(0);
    const foot = await footOf(view);
    expect(foot.shadowRoot!.querySelectorAll('tile-view')).toHaveLength(0);
    await drawn(within(foot, 'place-view'));
    expect(painted.at(-1)).toEqual(['canvas', box]);
    expect(await violations(view)).toEqual([]);
  });

  test('another digit has its bars and its tile again', async () => {
    const view = await show(screen);
    view.screen = { ...screen, chosen: 0 };
    await drawn(view);
    const bars = within(view, 'probability-bars');
    await drawn(bars);
    expect(bars.shadowRoot!.querySelectorAll('.column')).toHaveLength(10);
    expect((await footOf(view)).shadowRoot!.querySelectorAll('tile-view')).toHaveLength(1);
  });
});
