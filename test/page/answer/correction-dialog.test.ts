import { expect, test } from 'vitest';
import '../../../src/page/answer/correction-dialog.ts';
import type { CorrectionDialog } from '../../../src/page/answer/correction-dialog.ts';
import type { Asked } from '../../../src/page/reader/asked.ts';
import type { Reading } from '../../../src/pipeline/reading/index.ts';
import type { EditedDigit } from '../../../src/page/reader/correction.ts';
import type { Wish } from '../../../src/page/reader/wish.ts';
import { digit, notADigit, placed, reading } from '../doubles.ts';
import { drawn, mount, violations, within } from '../mount.ts';

const number = placed(reading('unsure', digit(4), digit(9, 0.6, 4), digit(7)));

async function asking(asked: Asked) {
  const painted: unknown[] = [];
  const dialog = await mount('correction-dialog', {
    asked,
    paint: (_, box) => painted.push(box),
  });
  const wishes: Wish[] = [];
  dialog.addEventListener('correction', ({ wish }) => wishes.push(wish));
  await dialog.show();
  return { dialog, wishes, painted };
}

function fieldIn(dialog: CorrectionDialog): HTMLInputElement {
  return within(within(dialog, 'written-field'), 'input') as HTMLInputElement;
}

async function typeInto(dialog: CorrectionDialog, text: string): Promise<void> {
  const field = fieldIn(dialog);
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await drawn(within(dialog, 'written-field'));
  within(within(dialog, 'written-field'), 'form').dispatchEvent(
    new Event('submit', { cancelable: true }),
  );
}

const second: Asked = { kind: 'digit', placed: number, place: 1 };

function way(dialog: CorrectionDialog, name: string): HTMLElement {
  const ways = [...dialog.shadowRoot!.querySelectorAll('button')];
  return ways.find(({ textContent }) => textContent.trim() === name)!;
}

test('breaks no rule of accessibility, whatever it asks about', async () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  const refused = { kind: 'digit', placed: placed(notADigit()), place: 0 } as const;
  for (const asked of [second, refused, { kind: 'box', box } as const])
    expect(await violations((await asking(asked)).dialog)).toEqual([]);
});

test('shows the digit, enlarged, and begins at what was read', async () => {
  const { dialog, painted } = await asking(second);
  expect(painted).toEqual([digit(9).box].map((box) => ({ ...box, x: 40 })));
  expect(within(dialog, 'h2').textContent).toContain('second digit');
  expect(dialog.shadowRoot!.activeElement?.textContent).toMatch(/9\s+60\u{a0}%/u);
});

test('no figure is likely where no network looked', async () => {
  const typed: EditedDigit = { ...digit(7, 1), by: 'user', unseen: true };
  const number = placed(reading('read', digit(4), typed));
  const figures = async (place: number) => {
    const { dialog } = await asking({ kind: 'digit', placed: number, place });
    return [...dialog.shadowRoot!.querySelectorAll('li')].map((one) => one.innerText.trim());
  };
  expect(await figures(1)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  expect((await figures(0))[4]).toMatch(/99\u{a0}%/u);
});

test('no figure is sure where it is not sure that one digit stands there', async () => {
  const [four, nine] = [digit(4), digit(9)];
  const read = reading('unsure', four, nine);
  const taken = 'lines' in read ? [read.lines[0]!.numbers[0]!.digits[1]!] : [];
  const unsure = placed({ ...read, partings: [{ taken, given: [], odds: 0.5 }] } as Reading);
  const texts = async (place: number) => {
    const { dialog } = await asking({ kind: 'digit', placed: unsure, place });
    return dialog.shadowRoot!.querySelector('ol')!.innerText;
  };
  expect(await texts(0)).toContain('99\u{a0}%');
  expect(await texts(1)).not.toContain('%');
});

test('what is put right is undone and done again by keys and buttons, in a field only once it is empty of typing', async () => {
  const { dialog } = await asking(second);
  const commands: string[] = [];
  dialog.addEventListener('command', ({ command }) => commands.push(command));
  const buttons = () => [...dialog.shadowRoot!.querySelectorAll('[aria-label$=" correction"]')];
  const press = (target: HTMLElement, key: string, init: KeyboardEventInit) =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...init }),
    );
  expect(buttons()).toEqual([]);
  Object.assign(dialog, { present: {}, canUndo: true });
  await drawn(dialog);
  for (const button of buttons()) (button as HTMLElement).click();
  expect(commands).toEqual(['undo']);
  press(fieldIn(dialog), 'z', { ctrlKey: true });
  press(within(dialog, 'dialog'), 'Z', { metaKey: true, shiftKey: true });
  press(within(dialog, 'dialog'), 'y', { ctrlKey: true });
  expect(commands).toEqual(['undo', 'undo', 'redo', 'redo']);
  fieldIn(dialog).dispatchEvent(new Event('input'));
  press(fieldIn(dialog), 'z', { ctrlKey: true });
  expect(commands).toHaveLength(4);
});

test('every way of being wrong is a press', async () => {
  const { dialog, wishes } = await asking(second);
  for (const name of ['Two digits', 'One with the next', 'A gap before it']) {
    way(dialog, name).click();
    expect(dialog.open, name).toBe(true);
  }
  way(dialog, 'Not a digit').click();
  expect(dialog.open).toBe(false);
  expect(wishes.map(({ kind }) => kind)).toEqual(['split', 'join', 'gap', 'remove']);
});

test('figures and other keys say it too, but not while a number is typed', async () => {
  const { dialog, wishes } = await asking(second);
  const field = fieldIn(dialog);
  const press = (target: HTMLElement, key: string) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  press(field, '4');
  press(within(dialog, 'dialog'), '/');
  press(within(dialog, 'dialog'), '4');
  expect(wishes).toEqual([
    { kind: 'split', place: 1 },
    { kind: 'value', place: 1, value: 4 },
  ]);
});

test('the whole number is typed over, and nothing but a number', async () => {
  const { dialog, wishes } = await asking(second);
  const field = fieldIn(dialog);
  const type = async (text: string) => {
    await typeInto(dialog, text);
  };
  expect(field.value).toBe('497');
  const hint = async () => {
    await drawn(within(dialog, 'written-field'));
    return within(dialog, 'written-field').shadowRoot!.querySelector('p')?.textContent ?? '';
  };
  expect(await hint()).toBe('');
  await type('4x7');
  expect(wishes).toEqual([]);
  expect(await hint()).toMatch(/^Digits, with signs/);
  expect(field.ariaInvalid).toBe('true');
  expect(await violations(dialog)).toEqual([]);
  await type('49 17');
  expect(wishes).toEqual([{ kind: 'text', place: 1, text: '49 17' }]);
});

test('what stands in a box that nothing was read in is typed', async () => {
  const box = { x: 1, y: 2, width: 10, height: 10 };
  const { dialog, wishes, painted } = await asking({ kind: 'box', box });
  expect(painted).toEqual([box]);
  await typeInto(dialog, '8');
  expect(wishes).toEqual([{ kind: 'insert', box, text: '8' }]);
});

test('signs are pressed into what is typed, and stand alone only in a box', async () => {
  const { dialog, wishes } = await asking(second);
  const press = async (one: CorrectionDialog, name: string) => {
    within(within(one, 'written-field'), `[aria-label="${name}"]`).click();
    await drawn(within(one, 'written-field'));
  };
  fieldIn(dialog).setSelectionRange(1, 2);
  await press(dialog, 'Point');
  expect(fieldIn(dialog).value).toBe('4.7');
  await typeInto(dialog, '-/');
  expect(wishes).toEqual([]);
  const box = { x: 1, y: 2, width: 10, height: 10 };
  const boxed = await asking({ kind: 'box', box });
  await press(boxed.dialog, 'Comma');
  await typeInto(boxed.dialog, fieldIn(boxed.dialog).value);
  expect(boxed.wishes).toEqual([{ kind: 'insert', box, text: ',' }]);
});

test('what is typed over is what the answer shows: with signs that were read, and those that the user gave', async () => {
  const point = { kind: 'point', before: 1, box: digit(9).box } as const;
  const [line] = 'lines' in number.reading ? number.reading.lines : [];
  const fieldWith = async (sign: typeof point & { text?: string }): Promise<string> => {
    const signed = { ...line!.numbers[0]!, signs: [sign] };
    const read = placed({ ...number.reading, lines: [{ numbers: [signed] }] } as Reading);
    const { dialog } = await asking({ kind: 'digit', placed: read, place: 1 });
    return fieldIn(dialog).value;
  };
  expect(await fieldWith(point)).toBe('4.97');
  expect(await fieldWith({ ...point, text: '/' })).toBe('4/97');
});

test('the second press of the double one that opened it does nothing there', async () => {
  const dialog = await mount('correction-dialog', { asked: second });
  const at = { clientX: 200, clientY: 300 };
  const press = (place: typeof at) => {
    const click = { ...place, detail: 1, bubbles: true, composed: true };
    within(within(dialog, 'written-field'), '.signs button:first-child').dispatchEvent(
      new MouseEvent('click', click),
    );
  };
  window.dispatchEvent(new PointerEvent('pointerup', at));
  await dialog.show();
  press({ ...at, clientX: 205 });
  expect(fieldIn(dialog).value).toBe('497');
  press({ ...at, clientX: 205 });
  expect(fieldIn(dialog).value).toBe('497.');
});
