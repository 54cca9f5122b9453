import { afterEach, expect, test } from 'vitest';
import { until } from '../doubles.ts';
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
  await until(() => step());
  history.back();
  await until(() => !one.open);
  expect(step()).toBeUndefined();
});

test('a dialog that is closed leaves no step behind', async () => {
  const one = dialog();
  openDialog(one);
  await until(() => step());
  one.close();
  await until(() => !step());
});

test('the next one stays open, however soon it follows', async () => {
  const [one, other] = [dialog(), dialog()];
  openDialog(one);
  await until(() => step());
  one.close();
  openDialog(other);
  await until(() => step());
  expect(other.open).toBe(true);
  history.back();
  await until(() => !other.open);
});
