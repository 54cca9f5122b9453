import type { BrowserContextOptions, Page } from 'playwright';
import { expect, inject } from 'vitest';
import type { Place } from '../../docs/pictures/handwriting.ts';
import { drawStrokes } from './app-page.ts';
import { boxOf, swipe } from './touch.ts';

type Name = string | RegExp;

/** Somebody who has nothing but keys, or nothing but a finger. Only ink comes from a mouse where keys are all there is. */
export interface Hand {
  readonly options: BrowserContextOptions;
  draw(page: Page, strokes: readonly (readonly Place[])[]): Promise<void>;
  /** Presses the button of a name. */
  press(page: Page, name: Name): Promise<void>;
  /** Types into the field of a name, over what stands there; the signs are pressed where a phone's keyboard has none. */
  type(page: Page, field: string, text: string): Promise<void>;
  /** Draws a box around what lies in the middle of the pad. */
  boxMiddle(page: Page): Promise<void>;
}

const keyboard: Hand = {
  options: { viewport: { width: 1100, height: 800 } },
  draw: drawStrokes,
  press: async (page, name) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  },
  type: async (page, field, text) => {
    await tabTo(page, field);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  },
  boxMiddle: async (page) => {
    await expect.poll(() => nameOfFocus(page)).toMatch(/^Top left corner/);
    await page.keyboard.press('Enter');
  },
};

const signNames: Readonly<Record<string, string>> = { '.': 'Point', '-': 'Minus', '/': 'Slash' };

const touch: Hand = {
  options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  draw: async (page, strokes) => {
    for (const stroke of strokes) await swipe(page, stroke);
  },
  press: async (page, name) => {
    // What lies under a dialog cannot be pressed.
    const dialog = page.locator('dialog[open]');
    const seen = (await dialog.count()) > 0 ? dialog : page;
    await seen.getByRole('button', { name, exact: true }).tap();
  },
  type: async (page, field, text) => {
    await page.getByLabel(field).tap();
    await page.getByLabel(field).fill('');
    for (const character of text) {
      const sign = signNames[character];
      if (sign) await touch.press(page, sign);
      else await page.keyboard.insertText(character);
      await page.getByLabel(field).focus();
    }
    await touch.press(page, /^(Set|Add)$/);
  },
  boxMiddle: async (page) => {
    const { x, y, width, height } = await boxOf(page.locator('ink-pad'));
    await page.locator('box-frame').waitFor();
    const at = (across: number, down: number) => [x + across * width, y + down * height] as const;
    await swipe(page, [at(0.43, 0.36), at(0.5, 0.5), at(0.57, 0.65)]);
  },
};

const hands = { 'by keyboard alone': keyboard, 'by touch': touch };

/** The hands that a file is tried with: both in the long run, one of them in the quick one. */
export function handsOr(quick: keyof typeof hands): [string, Hand][] {
  return inject('run') === 'long' ? Object.entries(hands) : [[quick, hands[quick]]];
}

/** Presses Tab until the focus is on what has the name. */
async function tabTo(page: Page, name: Name): Promise<void> {
  const seen: string[] = [];
  const isMeant = (focus: string) => (typeof name === 'string' ? focus === name : name.test(focus));
  for (let step = 0; step < 80; step++) {
    const focus = await nameOfFocus(page);
    if (isMeant(focus)) return;
    seen.push(focus);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to ${seen.join(', ')}.`);
}

/** What has the focus, as it is called. */
export function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : undefined;
    const words = (active as HTMLElement | null)?.innerText ?? '';
    const pictured = active?.querySelector('img')?.alt;
    return (active?.ariaLabel ?? label ?? (words || pictured) ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** Strokes around the middle of the pad: given from -1.5 to 1.5 across, in heights of the writing, and 0 to 1 down. */
export async function onPad(
  page: Page,
  strokes: readonly (readonly Place[])[],
): Promise<Place[][]> {
  const pad = await boxOf(page.locator('ink-pad'));
  const height = Math.min(pad.height * 0.3, pad.width * 0.24);
  const [left, top] = [pad.x + pad.width / 2, pad.y + pad.height / 2 - height / 2];
  return strokes.map((stroke) =>
    stroke.map(([x, y]): Place => [left + x * height, top + y * height]),
  );
}

/** Looks at the first digit, or at the last one. */
export async function walkTo(
  page: Page,
  hand: Hand,
  name: 'Digit before' | 'Digit after',
): Promise<void> {
  const step = page.getByRole('button', { name });
  while (await step.isEnabled()) await hand.press(page, name);
}

/** A part of an upright oval one high: two that face each other are a 0 that was not closed, or two 1s. */
export function bent(x: number, from: number, to: number): Place[] {
  return Array.from({ length: 20 }, (_, index): Place => {
    const angle = ((from + ((to - from) * index) / 19) * Math.PI) / 180;
    return [x + 0.3 * Math.cos(angle), 0.5 + 0.5 * Math.sin(angle)];
  });
}
