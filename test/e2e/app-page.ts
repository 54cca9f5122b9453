import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { write, type Place } from '../../docs/pictures/handwriting.ts';

/** One of the app's own samples, as a file. */
export function sampleOf(name: string): string {
  return join(import.meta.dirname, '../../public/samples', name);
}

/** The page's answer (contract 2). */
export function answerOn(page: Page): Locator {
  return page.getByLabel('Reading', { exact: true });
}

/** Writes digits on the pad with the mouse, as large as fits into its middle. */
export async function draw(page: Page, digits: string): Promise<void> {
  const pad = await page.locator('ink-pad').boundingBox();
  if (!pad) throw new Error('There is no pad to draw on.');
  const height = Math.min(pad.height, pad.width / digits.length) * 0.55;
  const x = pad.x + pad.width / 2 - height * 0.425 * digits.length;
  const y = pad.y + (pad.height - height) / 2;
  await drawStrokes(page, write(digits, { x, y, height, slant: 0.08 }));
}

/**
 * Draws strokes with the mouse: places in the page's pixels. They are sent at once, as a hand is faster than the
 * screen: the page hears of several places with one event. Sent one by one, each place waits for a frame.
 */
export async function drawStrokes(
  page: Page,
  strokes: readonly (readonly Place[])[],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const events = strokes.flatMap(eventsOf);
  await Promise.all(events.map((event) => session.send('Input.dispatchMouseEvent', event)));
  await session.detach();
}

/** The mouse's events along a stroke, as the browser takes them. */
function eventsOf(stroke: readonly Place[]) {
  const places = stroke.map(([x, y]) => ({ x, y, button: 'left', clickCount: 1 }) as const);
  return [
    { ...places[0]!, type: 'mousePressed' as const },
    ...places.slice(1).map((place) => ({ ...place, type: 'mouseMoved' as const, buttons: 1 })),
    { ...places.at(-1)!, type: 'mouseReleased' as const },
  ];
}

/** Gives a picture file through the upload. */
export async function upload(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Picture', exact: true }).click();
  await page.locator('picture-input input[type=file]').setInputFiles(file);
}
