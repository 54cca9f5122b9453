import { expect, test } from 'vitest';
import '../../../src/page/shared/box-frame.ts';
import type { BoxFrame } from '../../../src/page/shared/box-frame.ts';
import type { Box } from '../../../src/pipeline/image/box.ts';
import { drawn, mount, violations, within } from '../mount.ts';

async function shown(): Promise<{ frame: BoxFrame; boxes: (Box | undefined)[] }> {
  const frame = await mount('box-frame');
  frame.style.cssText = 'inset: 0 auto auto 0; width: 400px; height: 200px';
  const boxes: (Box | undefined)[] = [];
  frame.addEventListener('box-drawn', ({ box }) => boxes.push(box));
  return { frame, boxes };
}

function point(frame: BoxFrame, type: string, x: number, y: number): void {
  const { left, top } = frame.getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y, pointerId: 1 };
  // Only a pointer of the device can be captured.
  frame.setPointerCapture = () => undefined;
  frame.dispatchEvent(new PointerEvent(type, at));
}

test('a box is drawn with one stroke, in any direction', async () => {
  const { frame, boxes } = await shown();
  const corner: readonly [number, number] = [100, 50];
  const opposite: readonly [number, number] = [300, 150];
  const stroke = (from: readonly [number, number], to: readonly [number, number]) => {
    point(frame, 'pointerdown', ...from);
    point(frame, 'pointermove', ...to);
    point(frame, 'pointerup', ...to);
  };
  stroke(corner, opposite);
  stroke(opposite, corner);
  const box = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
  expect(boxes).toEqual([box, box]);
});

test('a press alone draws none', async () => {
  const { frame, boxes } = await shown();
  point(frame, 'pointerdown', 100, 50);
  point(frame, 'pointerup', 102, 51);
  expect(boxes).toEqual([]);
});

test('its corners are moved with the arrow keys, and Enter takes it', async () => {
  const { frame, boxes } = await shown();
  frame.focus();
  await frame.updateComplete;
  const crop = within(frame, 'crop-frame');
  await drawn(crop);
  const corner = crop.shadowRoot!.activeElement!;
  expect(corner.ariaLabel).toMatch(/^Top left corner/);
  const press = (key: string) =>
    corner.dispatchEvent(
      new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true, composed: true }),
    );
  press('ArrowLeft');
  press('Enter');
  expect(boxes[0]!.x).toBeCloseTo(0.37);
  expect(await violations(frame)).toEqual([]);
});
