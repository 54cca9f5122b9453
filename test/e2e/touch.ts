import type { Locator, Page } from 'playwright';

/**
 * Draws a line with one finger, from place to place in the page's pixels. All of it is sent at once, as with the mouse
 * (`drawStrokes`): sent one by one, each place waits for a frame.
 */
export async function swipe(
  page: Page,
  places: readonly (readonly [number, number])[],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    place?: readonly [number, number],
  ) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: place ? [{ x: place[0], y: place[1] }] : [],
    });
  await Promise.all([
    touch('touchStart', places[0]),
    ...places.slice(1).map((place) => touch('touchMove', place)),
    touch('touchEnd'),
  ]);
  await session.detach();
}

/** Where something is, in the page's pixels. */
export async function boxOf(
  one: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await one.boundingBox();
  if (!box) throw new Error('It is not shown.');
  return box;
}
