import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DigitReader } from '../../../src/page/shell/digit-reader.ts';
import {
  CorrectionEvent,
  DigitChosenEvent,
  InkChangeEvent,
  PictureChangeEvent,
  PictureChosenEvent,
  ReadingEvent,
  type NoteEvent,
} from '../../../src/page/shared/events.ts';
import type { Reader } from '../../../src/page/reader/live-reading.ts';
import { letSingleKeysWork } from '../../../src/page/shell/shortcuts.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';
import type { Ink } from '../../../src/pipeline/ink/ink.ts';
import { textOf, type Reading } from '../../../src/pipeline/reading/reading.ts';
import type { Note } from '../../../src/protocol.ts';
import { forget, keepInk, keepMode, keepPicture, loadKept } from '../../../src/store.ts';
import { answer, digit, engine, notADigit, reading, ReaderDouble, settled } from '../doubles.ts';
import { drawn, violations, within } from '../mount.ts';
import { drawnPicture } from '../pictures.ts';

const stroke = {
  points: [0, 30].map((y) => ({ x: 0, y, time: y, pressure: 0.5 })),
  width: 3,
};
const inkOf = (strokes: number): Ink => ({
  strokes: Array.from({ length: strokes }, () => stroke),
});
const seven = reading('read', digit(7));

async function started(reader: Reader = new ReaderDouble(seven)): Promise<DigitReader> {
  const app = new DigitReader();
  app.reader = reader;
  document.body.replaceChildren(app);
  await vi.waitUntil(() => output(app).dataset.backend);
  await settled();
  return app;
}

function output(app: DigitReader): HTMLElement {
  return (
    app.shadowRoot?.querySelector('reading-view')?.shadowRoot?.querySelector('output') ??
    document.createElement('output')
  );
}

const pad = (app: DigitReader) => app.shadowRoot!.querySelector('ink-pad')!;

async function forgetAll(): Promise<void> {
  const address = new URL(location.href);
  address.searchParams.delete('mode');
  history.replaceState(null, '', address);
  await forget('ink');
  await forget('picture');
  await keepMode('draw');
}

const state = (app: DigitReader): string | undefined => output(app).dataset.state;

async function write(app: DigitReader, strokes: number): Promise<void> {
  pad(app).dispatchEvent(new InkChangeEvent(inkOf(strokes), true));
  await vi.waitUntil(() => state(app) !== 'reading' && state(app) !== 'empty');
  await drawn(app);
}

async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init }));
  await settled();
}

function button(app: DigitReader, name: string): HTMLButtonElement {
  const roots = ['app-head', 'tool-bar'].map((name) => within(app, name).shadowRoot!);
  const buttons = roots.flatMap((root) => [...root.querySelectorAll('button')]);
  const named = ({ ariaLabel, textContent }: HTMLElement) => (ariaLabel ?? textContent).trim();
  return buttons.find((one) => named(one) === name)!;
}

beforeEach(forgetAll);

afterEach(() => {
  document.body.replaceChildren();
});

describe('accessibility', () => {
  test('breaks no rule, drawing and with a picture', async () => {
    const app = await started();
    expect(await violations(app)).toEqual([]);
    await write(app, 1);
    expect(await violations(app)).toEqual([]);
    await app.openPicture(await drawnPicture(60, 40));
    await vi.waitUntil(() => state(app) === 'read');
    expect(await violations(app)).toEqual([]);
  });

  test('the list of keys breaks no rule', async () => {
    const app = await started();
    await press('?');
    const more = (): HTMLElement | null =>
      app.shadowRoot!.querySelector('more-dialog')?.shadowRoot?.querySelector('dialog') ?? null;
    await vi.waitUntil(() => more()?.matches(':modal'));
    expect(await violations(app)).toEqual([]);
  });

  test('every tool has its name, and modes say which is pressed', async () => {
    const app = await started();
    for (const name of ['Undo', 'Redo', 'Erase', 'Clear', 'Draw', 'Picture'])
      expect(button(app, name), name).toBeInstanceOf(HTMLButtonElement);
    expect(button(app, 'Draw').ariaPressed).toBe('true');
    button(app, 'Picture').click();
    await drawn(app);
    expect(button(app, 'Draw').ariaPressed).toBe('false');
    expect(button(app, 'Picture').ariaPressed).toBe('true');
  });
});

describe('drawing', () => {
  test('what is written is read, and told to everyone outside', async () => {
    const app = await started();
    const told: ReadingEvent[] = [];
    document.body.addEventListener('reading', (event) => told.push(event), { once: true });
    await write(app, 1);
    expect(state(app)).toBe('read');
    expect(output(app).textContent).toBe('7');
    expect(told[0]).toBeInstanceOf(ReadingEvent);
    expect(told[0]!.reading).toBe(seven);
    expect(told[0]!.elapsed).toBe(3);
  });

  test('undo, redo and clear are followed by the reading', async () => {
    const app = await started();
    await write(app, 1);
    button(app, 'Undo').click();
    await settled();
    expect([state(app), output(app).textContent]).toEqual(['empty', '']);
    button(app, 'Redo').click();
    await vi.waitUntil(() => state(app) === 'read');
    button(app, 'Clear').click();
    await settled();
    expect([state(app), pad(app).ink.strokes.length]).toEqual(['empty', 0]);
    button(app, 'Undo').click();
    await vi.waitUntil(() => state(app) === 'read');
  });

  test('tools that can do nothing are disabled', async () => {
    const app = await started();
    const enabled = () => ['Undo', 'Redo', 'Clear'].filter((name) => !button(app, name).disabled);
    expect(enabled()).toEqual([]);
    await write(app, 1);
    expect(enabled()).toEqual(['Undo', 'Clear']);
    button(app, 'Undo').click();
    await settled();
    expect(enabled()).toEqual(['Redo']);
  });

  test('boxes of a number come back to where the ink is', async () => {
    const reader = new ReaderDouble(reading('read', digit(4), digit(2)));
    const app = await started(reader);
    await write(app, 1);
    const asked = reader.asked[0]!.input;
    const [top, bottom] = asked.kind === 'ink' ? asked.strokes[0]!.points : [];
    // The ink is a line from (0, 0) down to (0, 30); how large it is on the page tells the scale.
    const unit = 30 / (bottom!.y - top!.y);
    const { box } = digit(4);
    const [outline] = pad(app).outlines;
    const middle = (one: Box) => [one.x + one.width / 2, one.y + one.height / 2];
    const [x, y] = middle(box);
    expect(middle(outline!.box)[0]).toBeCloseTo((x! - top!.x) * unit);
    expect(middle(outline!.box)[1]).toBeCloseTo((y! - top!.y) * unit);
    // As wide as it was, or wider by the pen's own width where that runs through.
    expect([0, 3]).toContainEqual(expect.closeTo(outline!.box.width - box.width * unit));
  });

  test('a failed reading can be tried again', async () => {
    const reader = new ReaderDouble();
    const app = await started(reader);
    pad(app).dispatchEvent(new InkChangeEvent(inkOf(1), true));
    await settled();
    reader.fail(new Error('dead'));
    await vi.waitUntil(() => state(app) === 'failed');
    within(within(app, 'reading-view'), '.says button').click();
    await settled();
    reader.answer(seven);
    await vi.waitUntil(() => state(app) === 'read');
  });

  test('a network that cannot be had is a sentence, before anything is drawn', async () => {
    const failure = { code: 'network-unavailable', network: 'reader' } as const;
    const app = new DigitReader();
    app.reader = {
      load: () => Promise.reject(Object.assign(new Error(), { failure })),
      read: () => new Promise(() => undefined),
      stop: () => undefined,
    };
    document.body.replaceChildren(app);
    await vi.waitUntil(() => state(app) === 'failed');
    const says = within(within(app, 'reading-view'), '.says');
    expect(says.textContent).toContain('Check the connection');
  });
});

describe('the browser’s history', () => {
  const asked = () => new URL(location.href).searchParams.get('mode');

  test('Back and Forward move between Draw and Picture, and the address says which it is', async () => {
    const app = await started();
    await vi.waitUntil(() => (history.state as { mode?: string } | null)?.mode === 'draw');
    button(app, 'Picture').click();
    await drawn(app);
    expect(asked()).toBe('picture');
    history.back();
    await vi.waitUntil(() => button(app, 'Draw').ariaPressed === 'true');
    history.forward();
    await vi.waitUntil(() => button(app, 'Picture').ariaPressed === 'true');
    expect((await loadKept()).mode).toBe('picture');
  });

  test('what is seen already is no step', async () => {
    const app = await started();
    await vi.waitUntil(() => (history.state as { mode?: string } | null)?.mode === 'draw');
    const { length } = history;
    button(app, 'Draw').click();
    await drawn(app);
    expect(history.length).toBe(length);
  });
});

describe('what is on the page', () => {
  test('the pad says what it is, and where pictures are read', async () => {
    const canvas = within(pad(await started()), 'canvas');
    expect([canvas.role, canvas.ariaLabel]).toEqual(['img', 'Sheet to write on']);
    const about = within(pad(await started()), `#${canvas.getAttribute('aria-describedby')!}`);
    expect(about.textContent).toMatch(/Write digits here.*press Picture/s);
  });

  test('nothing that the reading does moves the pad, with larger letters either', async () => {
    const page = (lines: number): Reading => ({
      kind: 'read',
      refused: [],
      certainty: 0.9,
      lines: Array.from({ length: lines }, () => ({
        numbers: [{ digits: [digit(1), digit(2)], signs: [], certainty: 1 }],
      })),
    });
    const readings = [seven, reading('unsure', digit(4, 0.6, 9)), number, notADigit(), page(40)];
    for (const size of ['100%', '200%']) {
      document.documentElement.style.fontSize = size;
      const places = new Set<string>();
      for (const of of readings) {
        const app = await started(new ReaderDouble(of));
        const note = () => places.add(JSON.stringify(pad(app).getBoundingClientRect()));
        note();
        await write(app, 1);
        await drawn(within(app, 'reading-view'));
        note();
        await forgetAll();
      }
      document.documentElement.style.fontSize = '';
      expect(places.size, size).toBe(1);
    }
  });

  test('what computes, how fast, and that it works offline stands in More', async () => {
    const app = await started();
    await write(app, 1);
    app.offline = 'ready';
    await drawn(app);
    const more = within(app, 'more-dialog');
    await drawn(more);
    const told = [...more.shadowRoot!.querySelectorAll('dl')][0]!.textContent.replace(/\s+/g, ' ');
    expect(told.trim()).toBe('Works offline yes Computes on WASM Last reading 3 ms');
    const seen = within(app, 'reading-view').innerText;
    expect(seen).not.toMatch(/WASM|offline/);
  });

  test('a turn is shown to go on, and a picture that came of it no longer', async () => {
    const app = await started();
    await app.openPicture(await drawnPicture(60, 40));
    await vi.waitUntil(() => state(app) === 'read');
    const input = app.shadowRoot!.querySelector('picture-input')!;
    input.dispatchEvent(new PictureChangeEvent({ kind: 'turn' }));
    await drawn(app);
    expect(input.work).toEqual({ words: 'Turning…' });
    await vi.waitUntil(() => !input.work);
  });
});

const number = reading('unsure', digit(4), digit(9, 0.6, 4));

describe('keys', () => {
  test('undo, redo, clear and change the mode', async () => {
    const app = await started();
    await write(app, 1);
    const strokes = () => pad(app).ink.strokes.length;
    await press('z', { ctrlKey: true });
    expect(strokes()).toBe(0);
    await press('Z', { metaKey: true, shiftKey: true });
    expect(strokes()).toBe(1);
    await press('Delete');
    expect(strokes()).toBe(0);
    await press('p');
    expect(button(app, 'Picture').ariaPressed).toBe('true');
    await press('d');
    expect(button(app, 'Draw').ariaPressed).toBe('true');
    await press('e');
    expect(button(app, 'Erase').ariaPressed).toBe('true');
  });

  test('are for the digits where nothing has the focus', async () => {
    const app = await started(new ReaderDouble(number));
    await write(app, 1);
    expect(document.activeElement).toBe(document.body);
    const text = async () => {
      await drawn(app);
      await drawn(within(app, 'reading-view'));
      return output(app).textContent;
    };
    await press('ArrowRight');
    expect(pad(app).chosen).toBe(0);
    await press('8');
    await vi.waitUntil(async () => (await text()) === '89');
    await press('Delete');
    await vi.waitUntil(async () => (await text()) === '9');
    letSingleKeysWork(false);
    await press('ArrowRight');
    await press('3');
    letSingleKeysWork(true);
    await settled();
    expect(await text()).toBe('9');
  });

  test('are left alone in a text field and with other modifiers', async () => {
    const app = await started();
    const field = app.parentElement!.appendChild(document.createElement('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true, composed: true }));
    await press('p', { ctrlKey: true });
    await press('p', { altKey: true });
    expect(button(app, 'Draw').ariaPressed).toBe('true');
  });
});

describe('single keys', () => {
  afterEach(() => {
    letSingleKeysWork(true);
  });

  test('can be switched off in the list of keys; Delete and keys with Ctrl still work', async () => {
    const app = await started();
    await write(app, 1);
    await press('?');
    const more = within(app, 'more-dialog');
    within(more, 'input').click();
    within(more, '[aria-label=Close]').click();
    await press('e');
    await press('p');
    expect(button(app, 'Erase').ariaPressed).toBe('false');
    expect(button(app, 'Draw').ariaPressed).toBe('true');
    await press('z', { ctrlKey: true });
    expect(pad(app).ink.strokes).toHaveLength(0);
  });
});

describe('numbers', () => {
  test('what the user says of a digit is the answer from then on', async () => {
    const app = await started(new ReaderDouble(number));
    await write(app, 1);
    const told: string[] = [];
    app.addEventListener('reading', (event) => told.push(textOf(event.reading)));
    within(app, 'reading-view').dispatchEvent(
      new CorrectionEvent({ kind: 'value', place: 1, value: 4 }),
    );
    await vi.waitUntil(() => told.length > 0);
    await drawn(app);
    await drawn(within(app, 'reading-view'));
    expect([state(app), output(app).textContent, told]).toEqual(['read', '44', ['44']]);
    expect(pad(app).outlines[1]).toMatchObject({ label: '4', look: 'corrected' });
  });

  test('the digit that is looked at stands out on the pad, else the least certain', async () => {
    const app = await started(new ReaderDouble(number));
    await write(app, 1);
    expect(pad(app).chosen).toBe(1);
    within(app, 'reading-view').dispatchEvent(new DigitChosenEvent(0));
    await drawn(app);
    expect(pad(app).chosen).toBe(0);
    pad(app).dispatchEvent(new InkChangeEvent(inkOf(2), true));
    await settled();
    expect(pad(app).chosen).toBe(1);
  });

  test('a reading that takes long says how far it is', async () => {
    const reader = new ReaderDouble();
    const app = await started(reader);
    pad(app).dispatchEvent(new InkChangeEvent(inkOf(1), true));
    await settled();
    reader.asked[0]!.hear!(0.4);
    await drawn(app);
    await drawn(within(app, 'reading-view'));
    expect(within(within(app, 'reading-view'), '.says').textContent).toMatch(/Reading….*40 %/);
    reader.answer(seven);
    await vi.waitUntil(() => state(app) === 'read');
  });

  test('a reading that takes long is stopped, and started again', async () => {
    const reader = new ReaderDouble();
    const app = await started(reader);
    pad(app).dispatchEvent(new InkChangeEvent(inkOf(1), true));
    await settled();
    within(within(app, 'reading-view'), '.says button').click();
    await vi.waitUntil(() => state(app) === 'failed');
    expect(reader.asked[0]!.signal!.aborted).toBe(true);
    await drawn(within(app, 'reading-view'));
    within(within(app, 'reading-view'), '.says button').click();
    await vi.waitUntil(() => reader.asked.length === 2);
  });
});

describe('pictures', () => {
  test('are turned and read again, and turned back', async () => {
    const reader = new ReaderDouble(seven);
    const app = await started(reader);
    const widths: number[] = [];
    vi.spyOn(reader, 'read').mockImplementation((input) => {
      if (input.kind === 'picture') widths.push(input.bitmap.width);
      return Promise.resolve(answer(seven));
    });
    await app.openPicture(await drawnPicture(60, 40));
    await vi.waitUntil(() => widths.length === 1);
    within(app, 'picture-input').dispatchEvent(new PictureChangeEvent({ kind: 'turn' }));
    await vi.waitUntil(() => widths.length === 2);
    await press('z', { ctrlKey: true });
    await vi.waitUntil(() => widths.length === 3);
    expect(widths).toEqual([60, 40, 60]);
  });

  test('are read wherever they come from, and shown', async () => {
    const picture = new File([await drawnPicture(60, 40)], 'digit.png', { type: 'image/png' });
    const transfer = new DataTransfer();
    transfer.items.add(picture);
    const sources: Record<string, (app: DigitReader) => unknown> = {
      chosen: (app) => within(app, 'picture-input').dispatchEvent(new PictureChosenEvent(picture)),
      pasted: () =>
        window.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: transfer, cancelable: true }),
        ),
      dropped: () =>
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        ),
    };
    for (const [source, give] of Object.entries(sources)) {
      await forgetAll();
      const reader = new ReaderDouble(seven);
      const app = await started(reader);
      give(app);
      await vi.waitUntil(() => state(app) === 'read', { timeout: 5000 });
      expect(button(app, 'Picture').ariaPressed, source).toBe('true');
      expect(reader.asked[0]!.input, source).toMatchObject({
        kind: 'picture',
        bitmap: expect.any(ImageBitmap) as ImageBitmap,
      });
    }
  });

  test('of several files dropped the first is read, and a link leaves all as it is', async () => {
    const notes: Note[] = [];
    const hear = ({ note }: NoteEvent): void => void notes.push(note);
    addEventListener('note', hear);
    const reader = new ReaderDouble(seven);
    await started(reader);
    const drop = (fill: (transfer: DataTransfer) => void): boolean => {
      const dataTransfer = new DataTransfer();
      fill(dataTransfer);
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      return document.body.dispatchEvent(event);
    };
    const picture = new File([await drawnPicture(60, 40)], 'digit.png', { type: 'image/png' });
    // What is not prevented leaves the page.
    expect(
      drop(({ items }) => {
        items.add('https://example.org/', 'text/uri-list');
      }),
    ).toBe(false);
    drop(({ items }) => {
      items.add(picture);
      items.add(picture);
    });
    await vi.waitUntil(() => reader.asked.length > 0, { timeout: 5000 });
    removeEventListener('note', hear);
    expect(reader.asked).toHaveLength(1);
    expect(notes).toEqual([{ code: 'no-file' }, { code: 'first-of-several', given: 2 }]);
  });

  test('a file that is no picture is answered with a sentence', async () => {
    const app = await started();
    await app.openPicture(new Blob(['nonsense'], { type: 'image/png' }));
    await vi.waitUntil(() => state(app) === 'failed');
    const says = within(within(app, 'reading-view'), '.says');
    expect(says.textContent).toContain('not a picture the browser can open');
  });

  test('the drawing and its reading are still there behind a picture', async () => {
    const app = await started();
    await write(app, 1);
    await app.openPicture(await drawnPicture(60, 40));
    await vi.waitUntil(() => state(app) === 'read');
    button(app, 'Picture').click();
    await press('Delete');
    expect(state(app)).toBe('empty');
    button(app, 'Draw').click();
    await drawn(app);
    await settled();
    expect([state(app), pad(app).ink.strokes.length]).toEqual(['read', 1]);
  });
});

describe('what is kept on the device', () => {
  test('the drawing comes back, and is read again', async () => {
    await keepInk(inkOf(2));
    const app = await started();
    await vi.waitUntil(() => state(app) === 'read');
    expect(pad(app).ink.strokes).toHaveLength(2);
  });

  test('the drawing that came back is undone stroke by stroke, after what was put right in it', async () => {
    const app = await started();
    await write(app, 2);
    for (const value of [8, 9])
      within(app, 'reading-view').dispatchEvent(
        new CorrectionEvent({ kind: 'value', place: 0, value }),
      );
    await vi.waitUntil(async () => (await loadKept()).inkEdits?.length === 2);
    const again = await started();
    await vi.waitUntil(() => state(again) === 'read');
    const seen: [string, number][] = [];
    while (!button(again, 'Undo').disabled) {
      seen.push([output(again).textContent, pad(again).ink.strokes.length]);
      button(again, 'Undo').click();
      await settled();
      await vi.waitUntil(() => state(again) !== 'reading');
      await drawn(within(again, 'reading-view'));
    }
    expect(seen).toEqual([
      ['9', 2],
      ['8', 2],
      ['7', 2],
      ['7', 1],
    ]);
  });

  test('the picture and the mode come back', async () => {
    await keepPicture(await drawnPicture(60, 40));
    await keepMode('picture');
    const app = await started();
    await vi.waitUntil(() => state(app) === 'read');
    expect(button(app, 'Picture').ariaPressed).toBe('true');
  });

  test('a finished stroke is kept, and clear removes it', async () => {
    const app = await started();
    await write(app, 1);
    await vi.waitUntil(async () => (await loadKept()).ink?.strokes.length === 1);
    button(app, 'Clear').click();
    await vi.waitUntil(async () => !(await loadKept()).ink);
    await app.openPicture(await drawnPicture(60, 40));
    await vi.waitUntil(async () => (await loadKept()).picture);
    await press('Delete');
    await vi.waitUntil(async () => !(await loadKept()).picture);
  });
});

test('the output names what computes as soon as it is known', async () => {
  const { backend, network } = output(await started()).dataset;
  expect({ backend, network }).toEqual(engine);
});
