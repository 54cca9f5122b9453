import { expect, test } from 'vitest';
import '../../../src/page/shared/crop-frame.ts';
import { wholeButMargin } from '../../../src/page/shared/corners.ts';
import { mount, violations } from '../mount.ts';

async function shown() {
  const crop = await mount('crop-frame');
  document.body.style.cssText = 'position: relative; width: 400px; height: 400px';
  const handles = [...crop.shadowRoot!.querySelectorAll<HTMLElement>('.corner')];
  return { crop, handles };
}

test('breaks no rule of accessibility, and each corner is large enough for a finger', async () => {
  const { crop, handles } = await shown();
  expect(await violations(crop)).toEqual([]);
  expect(handles).toHaveLength(4);
  for (const handle of handles) expect(handle.offsetWidth).toBeGreaterThanOrEqual(44);
});

test('a corner moves with the arrow keys, with shift in larger steps', async () => {
  const { crop, handles } = await shown();
  const press = (key: string, shiftKey = false) =>
    handles[0]!.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
  press('ArrowRight');
  const small = crop.corners[0].x - wholeButMargin[0].x;
  expect(small).toBeGreaterThan(0);
  press('ArrowDown', true);
  expect(crop.corners[0].y - wholeButMargin[0].y).toBeCloseTo(10 * small);
  expect(crop.corners[3].x).toBeCloseTo(crop.corners[0].x);
});

test('Enter on a corner says that the frame is as it is to be, and moves nothing', async () => {
  const { crop, handles } = await shown();
  let framed = 0;
  crop.addEventListener('framed', () => framed++);
  const before = crop.corners;
  for (const key of ['Enter', 'x'])
    handles[2]!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  expect(framed).toBe(1);
  expect(crop.corners).toBe(before);
});

test('each move is a step of its own that can be undone, a drag or a held key a single one', async () => {
  const { crop, handles } = await shown();
  const corner = handles[0]!;
  const press = (key: string, repeat = false) =>
    corner.dispatchEvent(new KeyboardEvent('keydown', { key, repeat }));
  // Only a pointer of the device can be captured.
  corner.setPointerCapture = () => undefined;
  corner.hasPointerCapture = () => true;
  const point = (type: string, clientX: number) =>
    corner.dispatchEvent(new PointerEvent(type, { clientX, clientY: 40, pointerId: 1 }));

  press('ArrowRight');
  press('ArrowRight', true);
  const moved = crop.corners;
  point('pointerdown', 40);
  for (const x of [60, 80, 120]) point('pointermove', x);
  const dragged = crop.corners;
  expect(dragged[0].x).toBeCloseTo(0.3, 1);

  crop.obey('undo');
  expect(crop.corners).toEqual(moved);
  crop.obey('undo');
  expect(crop.corners).toEqual(wholeButMargin);
  crop.obey('undo');
  crop.obey('clear');
  expect(crop.corners).toEqual(wholeButMargin);
  crop.obey('redo');
  crop.obey('redo');
  expect(crop.corners).toEqual(dragged);
});
