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
