import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allOrFirst } from './all-or-first.ts';
import { answerOn, draw, upload } from './app-page.ts';
import { cut, flipped } from './faulty-server.ts';
import {
  isOn,
  on,
  onceOn,
  promisesOffline,
  reads,
  says,
  useFaultyVisit,
  worksOffline,
} from './faulty-visit.ts';
import { useBrowser } from './visit.ts';

const visit = useFaultyVisit(useBrowser());

const five = join(import.meta.dirname, '../../public/samples/five-blue-squared.jpg');
const fetched = /\.(bin|wasm|json)$/;
const withoutWorker = { serviceWorkers: 'block' } as const;

describe('files that arrive damaged', () => {
  test.each(
    allOrFirst<[string, typeof cut]>(1, [
      ['with flipped bytes', flipped],
      ['cut', cut],
      ['empty', () => Buffer.from('{}')],
    ]),
  )('%s, each of them once: are fetched again, and kept whole', async (_, change) => {
    const { server } = visit();
    // Weights, layers, calibration, lattice and WebAssembly, at the page's and at the service worker's first visit.
    server.fault = onceOn(fetched, change);
    const page = await visit().open();
    await draw(page, '7');
    await reads(page, '7');
    await isOn(page, 'wasm');
    await worksOffline(page);
    visit().endServing();
    await page.reload();
    await reads(page, '7');
    await isOn(page, 'wasm');
  });

  test.each(allOrFirst(2, ['weights', 'calibration', 'model', 'lattice']))(
    'for good, are told as what they are: %s',
    async (name) => {
      const { server } = visit();
      server.fault = on(new RegExp(`${name}-.*`), flipped);
      const page = await visit().open('', withoutWorker);
      await draw(page, '7');
      await says(page, new RegExp(`arrived damaged \\(${name}-`));
      expect(await answerOn(page).textContent()).toBe('');
      server.fault = undefined;
      await page.getByRole('button', { name: 'Try again' }).click();
      await reads(page, '7');
    },
  );

  test('for good, those that pictures alone need: ink is read, a picture when they arrive', async () => {
    const { server } = visit();
    const page = await visit().open('', withoutWorker);
    await draw(page, '7');
    await reads(page, '7');
    server.fault = on(/weights-.*/, flipped);
    await upload(page, five);
    await says(page, /arrived damaged \(weights-/);
    server.fault = undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await reads(page, '5');
  });

  test('for good, the one that only makes it quick: it is read without', async () => {
    const { server } = visit();
    server.fault = on(/\.wasm$/, cut);
    const page = await visit().open('', withoutWorker);
    await draw(page, '7');
    await reads(page, '7');
    await isOn(page, 'cpu');
    server.fault = undefined;
    await page.reload();
    await reads(page, '7');
    await isOn(page, 'wasm');
  });

  test('are mended where they were kept', async () => {
    const page = await visit().open();
    await worksOffline(page);
    expect(await page.evaluate(damageKept)).toBeGreaterThan(4);
    await page.reload();
    await draw(page, '7');
    await reads(page, '7');
    await isOn(page, 'wasm');
    visit().endServing();
    await page.reload();
    await reads(page, '7');
    await isOn(page, 'wasm');
  });
});

test('what the browser threw away is fetched again, and else not promised', async () => {
  const { server } = visit();
  const page = await visit().open();
  await worksOffline(page);
  await page.evaluate(throwAway);
  server.fault = on(/\.wasm$/, () => 'missing');
  await page.reload();
  expect(await page.evaluate(hasAllFiles)).toBe(false);
  expect(await promisesOffline(page)).toBe(false);
  server.fault = undefined;
  await page.reload();
  await worksOffline(page);
  visit().endServing();
  await page.reload();
  await draw(page, '7');
  await reads(page, '7');
});

/** Runs in the page: spoils all kept files that the worker fetches, and tells how many there were. */
async function damageKept(): Promise<number> {
  let spoiled = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!/\.(bin|wasm)|assets\/.*\.json/.test(request.url)) continue;
      const bytes = new Uint8Array(await (await cache.match(request))!.arrayBuffer());
      for (let index = 0; index < bytes.length; index += 7) bytes[index]! ^= 0xff;
      await cache.put(request, new Response(bytes));
      spoiled++;
    }
  }
  return spoiled;
}

/** Runs in the page: what its service worker says when it is asked as the app asks it. */
async function hasAllFiles(): Promise<unknown> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      resolve(data);
    };
    active!.postMessage({ type: 'REFILL' }, [port2]);
  });
}

/** Runs in the page: as a browser short of room does. */
async function throwAway(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}
