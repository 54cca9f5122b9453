import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Backend } from '../../src/protocol.ts';
import { createClassifier, defaultNetwork } from '../../src/worker/classify.ts';
import { isHardware } from '../../src/worker/graphics.ts';
import { classicNetwork } from '../fixtures/classic-network.ts';
import { graphicsCard, openWorkbench, type Workbench } from './open-workbench.ts';
import { layerings, someNetwork, stored, type StoredNetwork } from '../fixtures/some-network.ts';
import { furthest, someTiles } from '../fixtures/some-tiles.ts';
import { startWasm } from '../fixtures/start-wasm.ts';

let workbench: Workbench;

beforeAll(async () => {
  await startWasm();
  workbench = await openWorkbench();
}, 120_000);

afterAll(() => workbench.close());

describe('the browser gives the logits that Node gives for the same tile', () => {
  const backends: [Backend, number][] = [
    ['wasm', 1e-4],
    ['webgl', 1e-2],
    ['cpu', 1e-4],
  ];
  test.each(backends)('on %s within %f', async (backend, tolerance) => {
    const page = await workbench.open();
    const tiles = someTiles(3);
    for (const network of [undefined, ...(await someNetworks())]) {
      const { model, weights } = network ?? (await classicNetwork());
      const inNode = await createClassifier(model, weights).classify(tiles);
      const inBrowser = await logitsInBrowser(page, backend, tiles, network);
      expect(furthest(inBrowser, inNode)).toBeLessThan(tolerance);
    }
    await page.close();
  });
});

function someNetworks(): Promise<StoredNetwork[]> {
  return Promise.all(Object.values(layerings).map((layering) => stored(someNetwork(layering))));
}

function logitsInBrowser(
  page: Page,
  backend: Backend,
  tiles: Float32Array[],
  network: StoredNetwork | undefined,
): Promise<number[][]> {
  return page.evaluate(
    ([backend, tiles, network]) => window.workbench.logitsOn(backend, tiles, network),
    [
      backend,
      tiles.map((tile) => [...tile]),
      network && { ...network, weights: [...network.weights] },
    ] as const,
  );
}

describe('a backend', () => {
  test.each(['webgl', 'wasm', 'cpu'] as const)(
    'computes where it is forced: %s',
    async (backend) => {
      const page = await workbench.open();
      await page.evaluate((backend) => window.workbench.load({ backend }), backend);
      expect(await readRing(page)).toMatchObject({ engine: { backend }, read: '0' });
      await page.close();
    },
  );

  test('is WASM where WebGL is software, and no other one’s code is loaded', async () => {
    const page = await workbench.open();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    const engine = { backend: 'wasm', network: defaultNetwork };
    expect(await readRing(page)).toEqual({ engine, read: '0' });
    expect(loaded.filter((address) => /webgl|cpu/.test(address))).toEqual([]);
    expect(loaded.filter((address) => address.endsWith('.wasm'))).toHaveLength(1);
    await page.close();
  });

  test('that is forced and impossible is a failure', async () => {
    const page = await workbench.open('OffscreenCanvas.prototype.getContext = () => null');
    const failure = await page.evaluate(() => window.workbench.load({ backend: 'webgl' }));
    expect(failure).toBe('no-backend');
    await page.close();
  });

  test('is CPU where there is neither WebGL nor WebAssembly', async () => {
    const page = await workbench.open('OffscreenCanvas = WebAssembly = undefined');
    expect(await readRing(page)).toMatchObject({ engine: { backend: 'cpu' }, read: '0' });
    await page.close();
  });
});

describe('WebGL on a graphics card', () => {
  test('is chosen, and named', async () => {
    const page = await workbench.open(graphicsCard);
    const engine = { backend: 'webgl', network: defaultNetwork, renderer: 'Some Card' };
    expect(await readRing(page)).toEqual({ engine, read: '0' });
    await page.close();
  });

  test('that gives a wrong answer for a known tile gives way to WASM', async () => {
    const wrong = onReadBack('into[3] += 0.1');
    const page = await workbench.open(graphicsCard + wrong);
    expect(await readRing(page)).toMatchObject({ engine: { backend: 'wasm' }, read: '0' });
    await page.close();
  });

  test('that is lost between two readings gives way to WASM', async () => {
    const page = await workbench.open(graphicsCard);
    expect(await readRing(page)).toMatchObject({ engine: { backend: 'webgl' } });
    await page.workers()[0]!.evaluate('lose()');
    expect(await readRing(page)).toMatchObject({ engine: { backend: 'wasm' }, read: '0' });
    expect(await readRing(page)).toMatchObject({ engine: { backend: 'wasm' }, read: '0' });
    await page.close();
  });

  test('that is lost in a reading gives way to WASM, where the reading is repeated', async () => {
    // The first read-back is the known tile's.
    const page = await workbench.open(
      `${graphicsCard} let reads = 0; ${onReadBack('if (++reads === 2) lose()')}`,
    );
    expect(await page.evaluate(() => window.workbench.load())).toMatchObject({ backend: 'webgl' });
    expect(await readRing(page)).toMatchObject({ engine: { backend: 'wasm' }, read: '0' });
    await page.close();
  });
});

/** Code that acts whenever numbers have come back from WebGL; they are in `into`. */
function onReadBack(action: string): string {
  return `
    const { getBufferSubData } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getBufferSubData = function (target, from, into, ...rest) {
      getBufferSubData.call(this, target, from, into, ...rest);
      ${action};
    };`;
}

function readRing(page: Page) {
  return page.evaluate(() => window.workbench.readRing());
}

test.each([
  ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)', true],
  ['Apple GPU', true],
  ['Adreno (TM) 640', true],
  [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    false,
  ],
  ['llvmpipe (LLVM 15.0.7, 256 bits)', false],
  ['softpipe', false],
  ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)', false],
  ['Generic Software Renderer', false],
])('the renderer “%s” is a graphics card: %s', (renderer, expected) => {
  expect(isHardware(renderer)).toBe(expected);
});
