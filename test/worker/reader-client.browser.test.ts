import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultNetwork } from '../../src/worker/classify.ts';
import { graphicsCard, openWorkbench, type Workbench } from './open-workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
}, 120_000);
afterAll(() => workbench.close());

const readRing = (page: Page) => page.evaluate(() => window.workbench.readRing());
const zero = { engine: { backend: 'wasm', network: defaultNetwork }, read: '0' };

test('a picture is read, and its bitmap handed over', async () => {
  const page = await workbench.open();
  const [before, after, read] = await page.evaluate(async () => {
    const picture = window.workbench.pictureOfRing();
    const before = picture.width;
    const reading = window.workbench.read({ kind: 'picture', bitmap: picture });
    return [before, picture.width, await reading] as const;
  });
  expect([before, after]).toEqual([200, 0]);
  expect(read).toEqual(zero);
  await page.close();
});

test('a network that is not there is a failure of every reading', async () => {
  const page = await workbench.open();
  const load = () => window.workbench.load({ network: 'nowhere' as 'reader' });
  expect(await page.evaluate(load)).toBe('network-unavailable');
  expect(await readRing(page)).toBe('network-unavailable');
  await page.close();
});

test('a load that failed for want of a connection is tried again on the next call', async () => {
  const page = await workbench.open();
  await page.route(/weights-/, (route) => route.abort());
  expect(await readRing(page)).toBe('network-unavailable');
  await page.unroute(/weights-/);
  expect(await readRing(page)).toEqual(zero);
  await page.close();
});

test('an aborted reading rejects with the signal’s reason, and the others are answered', async () => {
  const page = await workbench.open();
  const outcomes = await page.evaluate(() => {
    const stale = new AbortController();
    const readings = [
      window.workbench.readRing(stale.signal),
      window.workbench.readRing(),
      window.workbench.readRing(AbortSignal.abort()),
    ];
    stale.abort();
    return Promise.all(readings);
  });
  expect(outcomes).toEqual([expect.stringMatching(/^AbortError/), zero, outcomes[2]]);
  expect(outcomes[2]).toMatch(/^AbortError/);
  await page.close();
});

test('a worker that does not start fails the call, and the next one starts it again', async () => {
  const page = await workbench.open();
  await page.route(/\/worker-/, (route) => route.abort());
  expect(await readRing(page)).toBe('part-unavailable');
  await page.unroute(/\/worker-/);
  expect(await readRing(page)).toEqual(zero);
  await page.close();
});

/** Code for a worker that does something on the third request: the first two are the load and a first reading. */
const onThird = (action: string) =>
  `addEventListener('message', ({ data }) => { if (data.id === 3) { ${action} } });`;

test('a worker that throws fails all who wait at once, and the next call starts it again', async () => {
  const page = await workbench.open(onThird('throw new Error("gone")'));
  expect(await readRing(page)).toEqual(zero);
  const outcomes = await page.evaluate(() =>
    Promise.all([window.workbench.readRing(), window.workbench.readRing()]),
  );
  expect(outcomes).toEqual(['worker-died', 'worker-died']);
  expect(await readRing(page)).toEqual(zero);
  await page.close();
});

test.each([
  ['hangs', 'for (;;);'],
  ['vanishes', 'close()'],
])('a worker that %s is given up after a while, and WebGL with it', async (_, action) => {
  const page = await workbench.open(graphicsCard + onThird(action));
  await page.clock.install();
  expect(await readRing(page)).toMatchObject({ engine: { backend: 'webgl' } });
  const outcome = readRing(page);
  await page.clock.runFor(10_000);
  expect(await Promise.race([outcome, Promise.resolve('still waiting')])).toBe('still waiting');
  await page.clock.runFor(15_000);
  expect(await outcome).toBe('worker-died');
  expect(await readRing(page)).toEqual(zero);
  await page.close();
});

test('time in which the page stood still as well is no silence of the worker', async () => {
  // It computes all the while, as on a machine that gives it little time.
  const page = await workbench.open(
    onThird('for (const end = Date.now() + 3000; Date.now() < end; );'),
  );
  expect(await readRing(page)).toEqual(zero);
  await page.clock.install();
  const outcome = readRing(page);
  // Each time as one that slept, and goes on a moment later.
  for (let time = 0; time < 8; time++) await page.clock.fastForward(30_000);
  await page.clock.resume();
  expect(await outcome).toEqual(zero);
  await page.close();
});

test.each(['backend-wasm', 'backend-'])(
  'a part of the worker that cannot be had is done without, or had the next time: %s',
  async (name) => {
    const page = await workbench.open();
    await page.route(new RegExp(`/${name}`), (route) => route.fulfill({ status: 404 }));
    const without = { ...zero, engine: { ...zero.engine, backend: 'cpu' } };
    expect(await readRing(page)).toEqual(name === 'backend-' ? 'part-unavailable' : without);
    await page.unroute(new RegExp(`/${name}`));
    if (name === 'backend-') expect(await readRing(page)).toEqual(zero);
    await page.close();
  },
);

test('whoever waits for a reader that is disposed of is told', async () => {
  const page = await workbench.open();
  const outcome = await page.evaluate(() => {
    const reading = window.workbench.readRing();
    window.workbench.reader.dispose();
    return reading;
  });
  expect(outcome).toBe('worker-died');
  await page.close();
});
