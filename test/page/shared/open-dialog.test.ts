import { afterEach, expect, test, vi } from 'vitest';
import { openDialog } from '../../../src/page/shared/open-dialog.ts';

function dialog(): HTMLDialogElement {
  return document.body.appendChild(document.createElement('dialog'));
}

/** What the history's present step is of. */
const step = (): unknown => (history.state as { open?: unknown } | null)?.open;

afterEach(() => {
  document.body.replaceChildren();
});

test('Back closes a dialog', async () => {
  const one = dialog();
  openDialog(one);
  await vi.waitUntil(() => step());
  history.back();
  await vi.waitUntil(() => !one.open);
  expect(step()).toBeUndefined();
});

test('a dialog that is closed leaves no step behind', async () => {
  const one = dialog();
  openDialog(one);
  await vi.waitUntil(() => step());
  one.close();
  await vi.waitUntil(() => !step());
});

test('the next one stays open, however soon it follows', async () => {
  const [one, other] = [dialog(), dialog()];
  openDialog(one);
  await vi.waitUntil(() => step());
  one.close();
  openDialog(other);
  await vi.waitUntil(() => step());
  expect(other.open).toBe(true);
  history.back();
  await vi.waitUntil(() => !other.open);
});
