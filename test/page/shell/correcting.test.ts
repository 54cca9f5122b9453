import { expect, test } from 'vitest';
import { Correcting } from '../../../src/page/shell/correcting.ts';
import { CorrectionEvent, DigitChosenEvent } from '../../../src/page/shared/events.ts';

test('who goes on to another digit while one is put right is not taken back to it', async () => {
  const host = Object.assign(document.createElement('div'), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  const chosen: (number | undefined)[] = [];
  const choose = (place: number | undefined) => {
    chosen.push(place);
  };
  let resolve = (): void => undefined;
  const corrected = new Promise<void>((done) => (resolve = done));
  const work = {
    reading: { choose } as never,
    present: { edits: [] },
    // What is put right is looked at.
    correct: () =>
      corrected.then(() => {
        choose(0);
        return true;
      }),
  };
  new Correcting(host, {
    work: () => work,
    ask: () => undefined,
    focus: () => undefined,
    toSurface: (box) => box,
    say: () => undefined,
  });
  host.dispatchEvent(new CorrectionEvent({ kind: 'value', place: 0, value: 9 }));
  host.dispatchEvent(new DigitChosenEvent(1));
  resolve();
  await expect.poll(() => chosen.length).toBe(3);
  expect(chosen).toEqual([1, 0, 1]);
  // Who stays sees what was put right.
  host.dispatchEvent(new CorrectionEvent({ kind: 'value', place: 0, value: 8 }));
  await expect.poll(() => chosen.length).toBe(4);
  expect(chosen.at(-1)).toBe(0);
});
