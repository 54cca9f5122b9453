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
import { Drawing } from '../../../src/page/draw/drawing.ts';
import { letSingleKeysWork } from '../../../src/page/shell/shortcuts.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';
import type { Ink } from '../../../src/pipeline/ink/ink.ts';
import { textOf, type Reading } from '../../../src/pipeline/reading/reading.ts';
import type { Note } from '../../../src/protocol.ts';
import { loadKept } from '../../../src/load-kept.ts';
import { keepMode, keepSteps } from '../../../src/store.ts';
import {
  answer,
  digit,
  engine,
  notADigit,
  reading,
  ReaderDouble,
  settled,
  until,
} from '../doubles.ts';
import type { History } from '../../../src/page/shared/history.ts';
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
  await until(() => output(app).dataset.backend);
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
  await keepSteps('ink', { past: [], present: { ink: inkOf(0), edits: [] }, future: [] });
  await keepSteps('picture', { past: [], present: { edits: [] }, future: [] });
  await keepMode('draw');
}

const state = (app: DigitReader): string | undefined => output(app).dataset.state;

async function write(app: DigitReader, strokes: number): Promise<void> {
  pad(app).dispatchEvent(new InkChangeEvent(inkOf(strokes), true));
  await until(() => state(app) !== 'reading' && state(app) !== 'empty');
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

// What one of them still keeps, the next would go on with.
afterEach(async () => {
  const apps = [...document.body.querySelectorAll('digit-reader')];
  document.body.replaceChildren();
  await Promise.all(apps.map((app) => app.keep()));
});

describe('accessibility', () => {
  test('breaks no rule, drawing and with a picture', async () => {
    const app = await started();
    expect(await violations(app)).toEqual([]);
    await write(app, 1);
    expect(await violations(app)).toEqual([]);
    await app.openPicture(await drawnPicture(60, 40));
    await until(() => state(app) === 'read');
    expect(await violations(app)).toEqual([]);
  });

  test('the list of keys breaks no rule', async () => {
    const app = await started();
    await press('?');
    const more = (): HTMLElement | null =>
      app.shadowRoot!.querySelector('more-dialog')?.shadowRoot?.querySelector('dialog') ?? null;
    await until(() => more()?.matches(':modal'));
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
    await until(() => state(app) === 'read');
    button(app, 'Clear').click();
    await settled();
    expect([state(app), pad(app).ink.strokes.length]).toEqual(['empty', 0]);
    button(app, 'Undo').click();
    await until(() => state(app) === 'read');
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
    await until(() => state(app) === 'failed');
    within(within(app, 'reading-view'), '.says button').click();
    await settled();
    reader.answer(seven);
    await until(() => state(app) === 'read');
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
    await until(() => state(app) === 'failed');
    const says = within(within(app, 'reading-view'), '.says');
    expect(says.textContent).toContain('Check the connection');
  });
});

describe('the browser’s history', () => {
  const asked = () => new URL(location.href).searchParams.get('mode');

  test('Back and Forward move between Draw and Picture, and the address says which it is', async () => {
    const app = await started();
    await until(() => (history.state as { mode?: string } | null)?.mode === 'draw');
    button(app, 'Picture').click();
    await drawn(app);
    expect(asked()).toBe('picture');
    history.back();
    await until(() => button(app, 'Draw').ariaPressed === 'true');
    history.forward();
    await until(() => button(app, 'Picture').ariaPressed === 'true');
    expect((await loadKept()).mode).toBe('picture');
  });

  test('what is seen already is no step', async () => {
    const app = await started();
    await until(() => (history.state as { mode?: string } | null)?.mode === 'draw');
    const { length } = history;
    button(app, 'Draw').click();
    await drawn(app);
    expect(history.length).toBe(length);
  });
});

describe('what is on the page', () => {
  test('the pad says what it is, and where pictures are read', async () => {
    const app = await started();
    // It is what has the focus that is told of.
    const sheet = pad(app);
    sheet.focus();
    expect(app.shadowRoot!.activeElement).toBe(sheet);
    expect([sheet.role, sheet.ariaLabel]).toEqual(['group', 'Sheet to write on']);
    const about = within(app, `#${sheet.getAttribute('aria-describedby')!}`);
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
    await until(() => state(app) === 'read');
    const input = app.shadowRoot!.querySelector('picture-input')!;
    input.dispatchEvent(new PictureChangeEvent({ kind: 'turn' }));
    await drawn(app);
    expect(input.work).toEqual({ words: 'Turning…' });
    await until(() => !input.work);
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
    // The work that was kept has it at first.
    pad(app).blur();
    expect(document.activeElement).toBe(document.body);
    const text = async () => {
      await drawn(app);
      await drawn(within(app, 'reading-view'));
      return output(app).textContent;
    };
    await press('ArrowLeft');
    expect(pad(app).chosen).toBe(0);
    await press('8');
    await until(async () => (await text()) === '89');
    await press('Delete');
    await until(async () => (await text()) === '9');
    letSingleKeysWork(false);
    await press('ArrowRight');
    await press('3');
    letSingleKeysWork(true);
    await settled();
    expect(await text()).toBe('9');
  });

  test('are for the digits where a button has the focus, but for those that press it', async () => {
    const app = await started(new ReaderDouble(number));
    await write(app, 1);
    const view = within(app, 'reading-view');
    const foot = async () => {
      const element = within(view, 'reading-foot');
      await drawn(element);
      return within(element, 'digit-picker');
    };
    const after = within(await foot(), '[aria-label="Digit before"]');
    const pressOn = (target: Element, key: string) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    // Of the answer, which tells of the doubtful digit though none was chosen.
    pressOn(after, '7');
    await until(() => output(app).textContent === '47');
    pressOn(after, 'ArrowLeft');
    pressOn(after, '8');
    await until(() => output(app).textContent === '87');
    pressOn(button(app, 'Erase'), '3');
    await until(() => output(app).textContent === '37');
    for (const key of [' ', 'Enter']) pressOn(after, key);
    await settled();
    expect(output(app).textContent).toBe('37');
    expect(within(within(app, 'correction-dialog'), 'dialog').matches(':modal')).toBe(false);
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

test('while a box is drawn, keys leave the ink behind it as it is', async () => {
  const app = await started(new ReaderDouble(reading('read', digit(1), digit(2))));
  await write(app, 2);
  await press('b');
  await until(() => pad(app).shadowRoot!.querySelector('box-frame'));
  await press('z', { ctrlKey: true });
  await press('Delete');
  expect(pad(app).ink).toEqual(inkOf(2));
  await press('Escape');
  await drawn(app);
  await drawn(pad(app));
  await press('z', { ctrlKey: true });
  expect(pad(app).ink).toEqual(inkOf(0));
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
    await until(() => told.length > 0);
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
    expect(within(within(app, 'reading-view'), '.says').textContent).toMatch(
      /Reading….*40\u{a0}%/u,
    );
    reader.answer(seven);
    await until(() => state(app) === 'read');
  });

  test('a reading that takes long is stopped, and started again', async () => {
    const reader = new ReaderDouble();
    const app = await started(reader);
    pad(app).dispatchEvent(new InkChangeEvent(inkOf(1), true));
    await settled();
    within(within(app, 'reading-view'), '.says button').click();
    await until(() => state(app) === 'failed');
    expect(reader.asked[0]!.signal!.aborted).toBe(true);
    await drawn(within(app, 'reading-view'));
    within(within(app, 'reading-view'), '.says button').click();
    await until(() => reader.asked.length === 2);
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
    await until(() => widths.length === 1);
    within(app, 'picture-input').dispatchEvent(new PictureChangeEvent({ kind: 'turn' }));
    await until(() => widths.length === 2);
    await press('z', { ctrlKey: true });
    await until(() => widths.length === 3);
    expect(widths).toEqual([60, 40, 60]);
  });

  test('keys are for the frame that is open on one, and not for what lies behind', async () => {
    const app = await started();
    await app.openPicture(await drawnPicture(60, 40));
    const input = app.shadowRoot!.querySelector('picture-input')!;
    const turned = input.picture;
    input.dispatchEvent(new PictureChangeEvent({ kind: 'turn' }));
    await until(() => input.picture !== turned);
    const { picture } = input;
    await drawn(input);
    within(input, '[aria-label=Crop]').click();
    await drawn(input);
    const crop = input.shadowRoot!.querySelector('crop-frame')!;
    await drawn(crop);
    const whole = crop.corners;
    crop
      .shadowRoot!.querySelector('.corner')!
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }),
      );
    const moved = crop.corners;
    expect(moved).not.toEqual(whole);
    await press('z', { ctrlKey: true });
    expect(crop.corners).toEqual(whole);
    await press('y', { ctrlKey: true });
    expect(crop.corners).toEqual(moved);
    for (const key of ['z', 'z', 'z']) await press(key, { ctrlKey: true });
    await press('Delete');
    expect(crop.corners).toEqual(whole);
    expect(input.picture).toBe(picture);
    await press('Escape');
    await press('z', { ctrlKey: true });
    expect(input.picture).toBe(turned);
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
      await until(() => state(app) === 'read');
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
    await until(() => reader.asked.length > 0);
    removeEventListener('note', hear);
    expect(reader.asked).toHaveLength(1);
    expect(notes).toEqual([{ code: 'no-file' }, { code: 'first-of-several', given: 2 }]);
  });

  test('a file that is no picture is answered with a sentence', async () => {
    const app = await started();
    await app.openPicture(new Blob(['nonsense'], { type: 'image/png' }));
    await until(() => state(app) === 'failed');
    const says = within(within(app, 'reading-view'), '.says');
    expect(says.textContent).toContain('not a picture the browser can open');
  });

  test('the drawing and its reading are still there behind a picture', async () => {
    const app = await started();
    await write(app, 1);
    await app.openPicture(await drawnPicture(60, 40));
    await until(() => state(app) === 'read');
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
  const drawn2 = { ink: inkOf(2), edits: [] };
  const alone = (present: unknown) => ({ past: [], present, future: [] });
  const inkKept = async () => (await loadKept()).ink as History<typeof drawn2> | undefined;
  const pictureKept = async () => (await loadKept()).picture as History<{ picture?: Blob }>;

  test('the drawing comes back, and is read again', async () => {
    await keepSteps('ink', alone(drawn2));
    const app = await started();
    await until(() => state(app) === 'read');
    expect(pad(app).ink.strokes).toHaveLength(2);
  });

  test('a drawing that was kept without its steps is undone stroke by stroke, after what was put right in it', async () => {
    const app = await started();
    await write(app, 2);
    for (const value of [8, 9])
      within(app, 'reading-view').dispatchEvent(
        new CorrectionEvent({ kind: 'value', place: 0, value }),
      );
    await until(async () => (await inkKept())?.present.edits.length === 2);
    await keepSteps('ink', alone((await inkKept())!.present));
    const again = await started();
    await until(() => state(again) === 'read');
    expect(await seenWhile(again, 'Undo')).toEqual([
      ['9', 2],
      ['8', 2],
      ['7', 2],
      ['7', 1],
      ['', 0],
    ]);
  });

  test('all that was done to a drawing is undone and done again after a reload, Clear and what was undone too', async () => {
    const app = await started();
    await write(app, 1);
    await write(app, 2);
    within(app, 'reading-view').dispatchEvent(
      new CorrectionEvent({ kind: 'value', place: 0, value: 8 }),
    );
    await until(() => output(app).textContent === '8');
    button(app, 'Clear').click();
    await write(app, 3);
    button(app, 'Undo').click();
    await until(async () => (await inkKept())?.future.length === 1);

    const again = await started();
    await until(() => !button(again, 'Undo').disabled);
    const steps = [
      ['', 0],
      ['7', 1],
      ['7', 2],
      ['8', 2],
      ['', 0],
    ];
    expect(await seenWhile(again, 'Undo')).toEqual(steps.toReversed());
    expect(await seenWhile(again, 'Redo')).toEqual([...steps, ['7', 3]]);
  });

  test('what was drawn before the drawing came back comes after it', async () => {
    await keepSteps('ink', alone(drawn2));
    const app = new DigitReader();
    app.reader = new ReaderDouble(seven);
    document.body.replaceChildren(app);
    await drawn(app);
    pad(app).dispatchEvent(new InkChangeEvent(inkOf(3), true));
    await until(async () => (await inkKept())?.past.length === 4);
    await until(() => state(app) === 'read');
    expect((await seenWhile(app, 'Undo')).map(([, strokes]) => strokes)).toEqual([3, 0, 2, 1, 0]);
  });

  /** The answer and the number of strokes before each press of a button, until it can do nothing, and then. */
  async function seenWhile(app: DigitReader, name: string): Promise<[string, number][]> {
    const seen: [string, number][] = [];
    for (;;) {
      await settled();
      await until(() => state(app) !== 'reading');
      await drawn(within(app, 'reading-view'));
      seen.push([output(app).textContent, pad(app).ink.strokes.length]);
      if (button(app, name).disabled) return seen;
      button(app, name).click();
    }
  }

  test('the picture and the mode come back', async () => {
    await keepSteps('picture', alone({ picture: await drawnPicture(60, 40), edits: [] }));
    await keepMode('picture');
    const app = await started();
    await until(() => state(app) === 'read');
    expect(button(app, 'Picture').ariaPressed).toBe('true');
  });

  test('the mode that the user turned to stays when what was kept comes later', async () => {
    await keepSteps('ink', alone(drawn2));
    const address = new URL(location.href);
    address.searchParams.set('mode', 'draw');
    history.replaceState(null, '', address);
    const app = new DigitReader();
    app.reader = new ReaderDouble(seven);
    document.body.replaceChildren(app);
    await drawn(app);
    expect(pad(app).ink.strokes.length).toBe(0);
    await press('p');
    await until(() => pad(app).ink.strokes.length > 0);
    await drawn(app);
    expect(button(app, 'Picture').ariaPressed).toBe('true');
  });

  test('a blank sheet that was kept, and comes after the first stroke, is not undone once more', async () => {
    const address = new URL(location.href);
    address.searchParams.set('mode', 'draw');
    history.replaceState(null, '', address);
    const app = new DigitReader();
    app.reader = new ReaderDouble(seven);
    const restored = vi.spyOn(Drawing.prototype, 'restore');
    document.body.replaceChildren(app);
    await drawn(app);
    pad(app).dispatchEvent(new InkChangeEvent(inkOf(1), true));
    expect(restored).not.toHaveBeenCalled();
    await until(() => restored.mock.calls.length > 0);
    restored.mockRestore();
    await drawn(app);
    button(app, 'Undo').click();
    await drawn(app);
    expect([pad(app).ink.strokes.length, button(app, 'Undo').disabled]).toEqual([0, true]);
  });

  test('all that was done to a picture is undone and done again after a reload', async () => {
    const app = await started();
    const shown = (of: DigitReader) => of.shadowRoot!.querySelector('picture-input')!.picture;
    await app.openPicture(await drawnPicture(60, 40));
    const [upright] = [shown(app)];
    within(app, 'picture-input').dispatchEvent(new PictureChangeEvent({ kind: 'turn' }));
    await until(() => shown(app) !== upright);
    const turned = shown(app);
    await press('Delete');
    await until(async () => (await pictureKept()).past.length === 3);

    const again = await started();
    await until(() => again.shadowRoot!.querySelector('picture-input')!.canUndo);
    const bytes = async (picture?: Blob) =>
      picture && [...new Uint8Array(await picture.arrayBuffer())];
    const isShown = (expected?: Blob) =>
      until(async () => String(await bytes(shown(again))) === String(await bytes(expected)));
    for (const expected of [turned, upright, undefined]) {
      await press('z', { ctrlKey: true });
      await isShown(expected);
    }
    for (const expected of [upright, turned, undefined]) {
      await press('y', { ctrlKey: true });
      await isShown(expected);
    }
  });

  test('a picture that cannot be opened any more leaves the steps before it', async () => {
    const before = { picture: await drawnPicture(60, 40), edits: [] };
    const broken = { picture: new Blob(['nonsense']), edits: [] };
    await keepSteps('picture', { past: [before], present: broken, future: [] });
    await keepMode('picture');
    const app = await started();
    await until(() => state(app) === 'failed');
    expect((await pictureKept()).present.picture).toBeUndefined();
    await press('z', { ctrlKey: true });
    await press('z', { ctrlKey: true });
    await until(() => state(app) === 'read');
  });

  test('a finished stroke is kept, and clear removes it', async () => {
    const app = await started();
    await write(app, 1);
    await until(async () => (await inkKept())?.present.ink.strokes.length === 1);
    button(app, 'Clear').click();
    await until(async () => (await inkKept())?.present.ink.strokes.length === 0);
    await app.openPicture(await drawnPicture(60, 40));
    await until(async () => (await pictureKept()).present.picture);
    await press('Delete');
    await until(async () => !(await pictureKept()).present.picture);
  });
});

test('the output names what computes as soon as it is known', async () => {
  const { backend, network } = output(await started()).dataset;
  expect({ backend, network }).toEqual(engine);
});
