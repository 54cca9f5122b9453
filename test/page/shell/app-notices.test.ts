import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppNotices } from '../../../src/page/shell/app-notices.ts';

let notices: AppNotices;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  notices = new AppNotices();
  document.body.replaceChildren(notices);
  await notices.updateComplete;
});

afterEach(() => {
  vi.useRealTimers();
});

const status = (): string => notices.renderRoot.querySelector('p')!.textContent;
const buttons = (): HTMLButtonElement[] => [...notices.renderRoot.querySelectorAll('button')];
const press = async (name: string): Promise<void> => {
  buttons()
    .find(({ textContent }) => textContent === name)!
    .click();
  await notices.updateComplete;
};
const tell = async (...given: Parameters<AppNotices['tell']>): Promise<void> => {
  notices.tell(...given);
  await notices.updateComplete;
};
const update = vi.fn();
const choices = [{ name: 'Update', act: update }, { name: 'Later' }];

test('a note is told over the one that waits for a choice, which comes back when it is closed', async () => {
  await tell({ code: 'new-version' }, choices);
  await tell({ code: 'not-kept' });
  expect(status()).toMatch(/keeps nothing/);
  await press('Close');
  expect(status()).toMatch(/new version/);
  await press('Update');
  expect(update).toHaveBeenCalledOnce();
  expect([status(), buttons()]).toEqual(['', []]);
});

test('a note about what was given goes with the next step, one about the device stays', async () => {
  await tell({ code: 'not-kept' });
  await tell({ code: 'first-of-several', given: 2 });
  notices.pass();
  await notices.updateComplete;
  expect(status()).toMatch(/keeps nothing/);
});

test('a note without a choice goes by itself, and one with a choice does not', async () => {
  await tell({ code: 'new-version' }, choices);
  await tell({ code: 'not-kept' });
  await vi.advanceTimersByTimeAsync(60_000);
  await notices.updateComplete;
  expect(status()).toMatch(/new version/);
});
