import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Corners } from '../../../src/page/shared/corners.ts';
import '../../../src/page/picture/picture-input.ts';
import type { PictureChosenEvent } from '../../../src/page/shared/events.ts';
import type { Note } from '../../../src/protocol.ts';
import type { PictureInput } from '../../../src/page/picture/picture-input.ts';
import { settled, until } from '../doubles.ts';
import { drawn, mount, violations, within } from '../mount.ts';
import { drawnPicture, drawnSheet } from '../pictures.ts';

beforeEach(() => {
  const listed = [
    {
      name: 'A seven on paper',
      file: 'samples/seven.png',
      thumbnail: 'samples/seven.png',
      text: '7',
    },
  ];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) =>
    address instanceof URL && address.pathname.endsWith('index.json')
      ? Response.json(listed)
      : new Response(await drawnPicture(20, 10)),
  );
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function shown(properties: Partial<PictureInput> = {}): Promise<PictureInput> {
  const input = await mount('picture-input', { active: true, ...properties });
  input.style.cssText = 'width: 400px; height: 400px';
  await until(() => !properties.picture || input.shadowRoot!.querySelector('picture-view'));
  await settled();
  return input;
}

function chosen(input: PictureInput): Promise<Blob> {
  return new Promise((resolve) => {
    input.addEventListener('picture-chosen', ({ picture }: PictureChosenEvent) => {
      resolve(picture);
    });
  });
}

test('breaks no rule of accessibility, with and without a picture', async () => {
  expect(await violations(await shown())).toEqual([]);
  expect(await violations(await shown({ picture: await drawnPicture(20, 10) }))).toEqual([]);
});

test('hands on the file that was chosen, and the same one again', async () => {
  const input = await shown();
  const field = within(input, 'input') as HTMLInputElement;
  for (let time = 0; time < 2; time++) {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['a picture'], 'digit.png', { type: 'image/png' }));
    field.files = transfer.files;
    const picture = chosen(input);
    field.dispatchEvent(new Event('change'));
    expect(await (await picture).text()).toBe('a picture');
    expect(field.files).toHaveLength(0);
  }
});

test.each([
  ['is missing', () => Promise.resolve(new Response('', { status: 404 }))],
  ['cannot be reached', () => Promise.reject(new TypeError('offline'))],
])('a sample that %s is told of, and is no picture', async (_, answer) => {
  const input = await shown();
  const samples = within(input, 'sample-list');
  await until(() => samples.shadowRoot!.querySelector('img'));
  vi.mocked(fetch).mockImplementation(answer);
  const told = new Promise<Note>((resolve) => {
    addEventListener(
      'note',
      ({ note }) => {
        resolve(note);
      },
      { once: true },
    );
  });
  within(samples, 'button').click();
  expect(await told).toEqual({ code: 'sample-unavailable' });
});

test('marks the sample that is pressed at once, until it cannot be had', async () => {
  const samples = within(await shown(), 'sample-list');
  await until(() => samples.shadowRoot!.querySelector('img'));
  let refuse: (reason: unknown) => void = () => undefined;
  vi.mocked(fetch).mockReturnValueOnce(new Promise((_, reject) => (refuse = reject)));
  const busy = async () => {
    await drawn(samples);
    return within(samples, 'button').ariaBusy;
  };
  within(samples, 'button').click();
  expect(await busy()).toBe('true');
  refuse(new TypeError());
  await settled();
  expect(await busy()).toBe('false');
});

test('offers samples by name and hands on the one that is pressed', async () => {
  const input = await shown();
  const samples = within(input, 'sample-list');
  await until(() => samples.shadowRoot!.querySelector('img'));
  expect(within(samples, 'img').getAttribute('alt')).toBe('A seven on paper');
  const picture = chosen(input);
  within(samples, 'button').click();
  expect((await picture).type).toBe('image/png');
});

test('fetches no sample before it is seen', async () => {
  await shown({ active: false });
  expect(fetch).not.toHaveBeenCalled();
});

test('a turn is asked for, and an undo where there is something to undo', async () => {
  const input = await shown({ picture: await drawnPicture(20, 10), canUndo: true });
  const asked: string[] = [];
  input.addEventListener('picture-change', ({ change }) => asked.push(change.kind));
  input.addEventListener('command', ({ command }) => asked.push(command));
  within(input, '[aria-label="Turn right"]').click();
  within(input, '[aria-label=Undo]').click();
  expect(asked).toEqual(['turn', 'undo']);
});

test('offers another one in the place of a file that is no picture', async () => {
  const input = await mount('picture-input', { picture: new Blob(['nonsense']) });
  await until(() => input.shadowRoot!.querySelector('.primary'));
  expect(input.shadowRoot!.querySelectorAll('picture-view')).toHaveLength(0);
});

test('asks for the camera when a photo is to be taken, and for files otherwise', async () => {
  const input = await shown();
  const asked: (string | null)[] = [];
  const field = within(input, 'input');
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => {
    asked.push(field.getAttribute('capture'));
  });
  within(input, '.quiet').click();
  within(input, '.primary').click();
  expect(asked).toEqual(['environment', null]);
});

describe('what goes on with a picture', () => {
  const noticeOf = async (input: PictureInput): Promise<HTMLElement> => {
    await drawn(input);
    const notice = within(input, 'picture-notice');
    await drawn(notice);
    return notice;
  };
  const says = async (input: PictureInput) => within(await noticeOf(input), 'p').textContent;
  /** What the user can do with the corners. */
  const tells = async (input: PictureInput) => {
    await drawn(input);
    return within(input, '.words').textContent;
  };
  const press = (input: PictureInput, name: string): void => {
    const buttons = [...input.shadowRoot!.querySelectorAll('button')];
    buttons
      .find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent.trim()) === name)!
      .click();
  };

  test('is said while it goes on, with its share, and no longer', async () => {
    const input = await shown({ picture: await drawnPicture(20, 10), work: { words: 'Turning…' } });
    expect(await says(input)).toBe('Turning…');
    const bar = () => noticeOf(input).then((notice) => within(notice, 'progress'));
    expect((await bar()).hasAttribute('value')).toBe(false);
    input.work = { words: 'Cropping…', share: 0.25 };
    expect(((await bar()) as HTMLProgressElement).value).toBe(0.25);
    expect(await violations(input)).toEqual([]);
    input.work = undefined;
    expect(await says(input)).toBe('');
  });

  test('Straighten proposes the sheet’s corners, and says that they can be dragged', async () => {
    const input = await shown({ picture: await drawnSheet() });
    press(input, 'Crop');
    expect(await tells(input)).toContain('Drag the corners');
    press(input, 'Straighten');
    const crop = input.shadowRoot!.querySelector('crop-frame')!;
    await until(async () => (await tells(input)).includes('Drag a corner that is off'));
    const found = crop.corners.flatMap(({ x, y }) => [x, y]);
    const truth = [0.2, 0.1, 0.8, 0.2, 0.9, 0.9, 0.1, 0.8];
    found.forEach((place, index) => {
      expect(Math.abs(place - truth[index]!), `${index}`).toBeLessThan(0.02);
    });
    expect(await violations(input)).toEqual([]);
  });

  test('the button that does it is called by what it does', async () => {
    const input = await shown({ picture: await drawnPicture(60, 40) });
    const names = async () => {
      await drawn(input);
      const buttons = input.shadowRoot!.querySelectorAll('.crop-tools button');
      return Array.from(buttons, ({ textContent }) => textContent.trim());
    };
    const cut: (Corners | undefined)[] = [];
    input.addEventListener('picture-change', ({ change }) => {
      cut.push(change.kind === 'cut' ? change.corners : undefined);
    });
    press(input, 'Crop');
    expect(await names()).toEqual(['Cancel', 'Straighten', 'Crop']);
    press(input, 'Straighten');
    expect(await names()).toEqual(['Cancel', 'Rectangle', 'Straighten']);
    press(input, 'Rectangle');
    expect(await names()).toEqual(['Cancel', 'Straighten', 'Crop']);
    press(input, 'Straighten');
    await drawn(input);
    const crop = input.shadowRoot!.querySelector('crop-frame')!;
    crop.corners = crop.corners.with(0, { x: 0.3, y: 0.2 }) as unknown as Corners;
    press(input, 'Straighten');
    expect(cut).toEqual([crop.corners]);
  });

  test('where no sheet is seen it says so, and the corners stay where they were, to be dragged', async () => {
    const input = await shown({ picture: await drawnPicture(60, 40) });
    press(input, 'Crop');
    await drawn(input);
    const crop = input.shadowRoot!.querySelector('crop-frame')!;
    const before = crop.corners;
    const said: string[] = [];
    input.addEventListener('said', ({ words }) => said.push(words));
    press(input, 'Straighten');
    await until(async () => (await tells(input)).includes('to a corner of the sheet'));
    expect(await tells(input)).toContain('No edges of a sheet were found.');
    expect(said.at(-1)).toBe(await tells(input));
    expect(crop.corners).toEqual(before);
  });
});
