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

const status = (): string => notices.renderRoot.querySelector('[role=status]')!.textContent;
const buttons = (): HTMLButtonElement[] => [...notices.renderRoot.querySelectorAll('button')];
const press = async (name: string): Promise<void> => {
  buttons()
    .find(({ textContent }) => textContent === name)!
    .click();
  await notices.updateComplete;
};
const tell = async (code: 'new-version' | 'not-kept'): Promise<void> => {
  notices.tell({ code });
  await notices.updateComplete;
};

test('a note is told over the one that waits for consent, which comes back when it is closed', async () => {
  await tell('new-version');
  await tell('not-kept');
  expect(status()).toMatch(/keeps nothing/);
  await press('Close');
  expect(status()).toMatch(/new version/);
  const accepted = vi.fn();
  notices.addEventListener('update-accepted', accepted);
  await press('Update');
  expect(accepted).toHaveBeenCalledOnce();
  expect([status(), buttons()]).toEqual(['', []]);
});

test('a note that asks for nothing goes by itself, and a new version does not', async () => {
  await tell('new-version');
  await tell('not-kept');
  await vi.advanceTimersByTimeAsync(60_000);
  await notices.updateComplete;
  expect(status()).toMatch(/new version/);
});
