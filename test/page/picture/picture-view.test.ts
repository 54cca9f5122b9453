import { expect, test } from 'vitest';
import '../../../src/page/picture/picture-view.ts';
import type { CorrectionEvent, DigitChosenEvent } from '../../../src/page/shared/events.ts';
import type { PictureView } from '../../../src/page/picture/picture-view.ts';
import type { Outline } from '../../../src/page/reader/screen.ts';
import { frame, until } from '../doubles.ts';
import { mount, violations, within } from '../mount.ts';
import { drawnPicture } from '../pictures.ts';

const outline = (x: number, y = 0.1): Outline => ({
  box: { x, y, width: 0.1, height: 0.2 },
  label: '7',
  look: 'certain',
});

/** A picture of 2:1 on a sheet of 400 × 400, its digits at the left, in the middle and at the right. */
async function shown(properties: Partial<PictureView> = {}): Promise<PictureView> {
  const address = URL.createObjectURL(await drawnPicture(200, 100));
  const outlines = [outline(0.1), outline(0.5), outline(0.8)];
  const view = await mount('picture-view', { address, outlines, ...properties });
  view.style.cssText = 'width: 400px; height: 400px';
  await until(() => within(view, 'img').getBoundingClientRect().width > 300);
  await frame();
  return view;
}

/** The places that are chosen while `act` goes on. */
async function chosenBy(view: PictureView, act: () => unknown): Promise<(number | undefined)[]> {
  const places: (number | undefined)[] = [];
  const note = ({ place }: DigitChosenEvent) => places.push(place);
  view.addEventListener('digit-chosen', note);
  act();
  await frame();
  view.removeEventListener('digit-chosen', note);
  return places;
}

function tap(view: PictureView, x: number, y: number): boolean {
  const { left, top, width, height } = within(view, '.frame').getBoundingClientRect();
  const at = { clientX: left + x * width, clientY: top + y * height };
  return within(view, '.sheet').dispatchEvent(new MouseEvent('click', { ...at, bubbles: true }));
}

function press(view: PictureView, key: string): boolean {
  return within(view, '.sheet').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

test('breaks no rule of accessibility', async () => {
  expect(await violations(await shown({ chosen: 1 }))).toEqual([]);
});

test('shows the picture as large as there is room, with frames around the digits', async () => {
  const view = await shown({ outlines: [outline(0.5)] });
  const picture = within(view, 'img').getBoundingClientRect();
  expect(picture.width / picture.height).toBeCloseTo(2, 1);
  const framed = within(view, 'path.outline').getBoundingClientRect();
  const middle = framed.left + framed.width / 2;
  expect(middle).toBeCloseTo(picture.left + 0.55 * picture.width, 0);
  expect(framed.width).toBeGreaterThan(0.1 * picture.width);
  expect(framed.width).toBeLessThan(0.1 * picture.width + 20);
});

test('frames have the colours that suit the paper, and stay as they are when the page turns dark', async () => {
  const colourOn = async (paper: 'light' | 'dark', page: 'light' | 'dark') => {
    document.documentElement.style.colorScheme = page;
    const view = await shown({ paper });
    const { stroke } = getComputedStyle(view.shadowRoot!.querySelector('path.outline')!);
    document.documentElement.style.colorScheme = '';
    return stroke;
  };
  const onLight = await colourOn('light', 'light');
  const onDark = await colourOn('dark', 'dark');
  expect(onLight).not.toBe(onDark);
  expect(await colourOn('light', 'dark')).toBe(onLight);
  expect(await colourOn('dark', 'light')).toBe(onDark);
});

test('a press on or near a digit chooses it, one elsewhere none', async () => {
  const view = await shown();
  expect(await chosenBy(view, () => tap(view, 0.55, 0.2))).toEqual([1]);
  expect(await chosenBy(view, () => tap(view, 0.87, 0.35))).toEqual([2]);
  expect(await chosenBy(view, () => tap(view, 0.3, 0.9))).toEqual([undefined]);
  view.chosen = 1;
  expect(await chosenBy(view, () => tap(view, 0.55, 0.2))).toEqual([undefined]);
});

test('the arrow keys walk along the digits, from the one that stands out, and stop at the ends', async () => {
  const view = await shown();
  const chosen = (key: string) => chosenBy(view, () => press(view, key));
  expect(await chosen('ArrowRight')).toEqual([0]);
  view.chosen = 2;
  expect(await chosen('ArrowRight')).toEqual([2]);
  expect(await chosen('ArrowLeft')).toEqual([1]);
  [view.chosen, view.marked] = [undefined, 1];
  expect(await chosen('ArrowRight')).toEqual([2]);
  expect(await chosen('ArrowLeft')).toEqual([0]);
  expect(await chosen('a')).toEqual([]);
});

test('what lies over the picture has the keys to itself, and what was removed is no digit', async () => {
  const removed = { ...outline(0.3), look: 'removed' } as const;
  const view = await shown({
    chosen: 2,
    outlines: [outline(0.1), outline(0.5), outline(0.8), removed],
  });
  const chosen = (key: string) => chosenBy(view, () => press(view, key));
  expect(await chosen('ArrowRight')).toEqual([2]);
  expect(await chosenBy(view, () => tap(view, 0.35, 0.2))).toEqual([undefined]);
  view.cropping = true;
  expect(await chosen('ArrowLeft')).toEqual([]);
});

test('Enter asks about the chosen digit, else about the one that stands out', async () => {
  const view = await shown({ marked: 1 });
  const asked: number[] = [];
  view.addEventListener('correction-asked', ({ place }) => asked.push(place));
  press(view, 'Enter');
  view.chosen = 2;
  press(view, 'Enter');
  view.chosen = view.marked = undefined;
  press(view, 'Enter');
  expect(asked).toEqual([1, 2, 0]);
});

test('a figure corrects the chosen digit, and nothing where none is chosen', async () => {
  const view = await shown();
  const corrected: unknown[] = [];
  view.addEventListener('correction', ({ wish }: CorrectionEvent) => corrected.push(wish));
  press(view, '4');
  view.chosen = 2;
  press(view, '4');
  expect(corrected).toEqual([{ kind: 'value', place: 2, value: 4 }]);
});

test('zooms by key and button, and shows the chosen digit then', async () => {
  const view = await shown();
  const width = () => within(view, 'img').getBoundingClientRect().width;
  const whole = width();
  press(view, '+');
  await frame();
  expect(width()).toBeCloseTo(1.5 * whole, 0);
  for (let time = 0; time < 3; time++) {
    within(view, '[aria-label="Zoom in"]').click();
    await frame();
  }
  const sheet = within(view, '.sheet').getBoundingClientRect();
  for (const chosen of [0, 2]) {
    view.chosen = chosen;
    await view.updateComplete;
    const box = within(view, 'path.chosen').getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(sheet.left);
    expect(box.right).toBeLessThanOrEqual(sheet.right);
  }
  for (let time = 0; time < 6; time++) press(view, '-');
  await frame();
  expect(width()).toBeCloseTo(whole, 0);
});

test('what is under the fingers stays there when they move apart', async () => {
  const view = await shown();
  const sheet = within(view, '.sheet');
  const fingers = (apart: number) =>
    [-1, 1].map(
      (side, identifier) =>
        new Touch({ identifier, target: sheet, clientX: 300 + side * apart, clientY: 200 }),
    );
  const touch = (type: string, apart: number) => {
    const init = { touches: fingers(apart), cancelable: true, bubbles: true };
    const event = new TouchEvent(type, init);
    sheet.dispatchEvent(event);
    return event;
  };
  const share = () => {
    const { left, width } = within(view, '.frame').getBoundingClientRect();
    return (300 - left) / width;
  };
  const whole = within(view, 'img').getBoundingClientRect().width;
  const before = share();
  touch('touchstart', 40);
  expect(touch('touchmove', 100).defaultPrevented).toBe(true);
  await frame();
  expect(within(view, 'img').getBoundingClientRect().width).toBeCloseTo(2.5 * whole, 0);
  expect(share()).toBeCloseTo(before, 2);
});

test('a thousand doubtful digits are framed by one path, and the chosen one by another', async () => {
  const outlines = Array.from({ length: 1000 }, (_, index) => ({
    box: { x: (index % 40) / 40, y: Math.floor(index / 40) / 25, width: 0.02, height: 0.01 },
    label: '7',
    look: 'doubtful' as const,
  }));
  const view = await shown({ outlines });
  const picture = within(view, '.outlines');
  const [all, ...others] = picture.querySelectorAll('path.outline');
  expect(others).toEqual([]);
  // Their neighbours in the line stand close: of each there is a side over it and one under it.
  expect(all!.getAttribute('d')!.match(/M/g)).toHaveLength(2 * 1000);
  const touched: Node[] = [];
  const observer = new MutationObserver((changes) => {
    touched.push(...changes.map(({ target }) => target));
  });
  observer.observe(picture, { attributes: true, subtree: true });
  view.chosen = 500;
  await view.updateComplete;
  await frame();
  observer.disconnect();
  expect(touched).toEqual([]);
  expect(picture.querySelectorAll('path.outline:not(.ground)')).toHaveLength(2);
  const chosen = within(view, 'path.chosen').getBoundingClientRect();
  expect(chosen.width).toBeLessThan(all!.getBoundingClientRect().width / 20);
});
