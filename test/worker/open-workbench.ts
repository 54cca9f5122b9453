import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { inject } from 'vitest';
import { openBrowser } from '../fixtures/open-browser.ts';

/** The workbench page, built as the app is and served to a browser. */
export interface Workbench {
  /** A page of its own; `workerPrelude` is code that runs in each worker before its own. */
  open(workerPrelude?: string): Promise<Page>;
  close(): Promise<void>;
}

export async function openWorkbench(): Promise<Workbench> {
  const browser = await openBrowser();
  return {
    open: (workerPrelude = '') => openPage(browser, workerPrelude),
    close: () => browser.close(),
  };
}

async function openPage(browser: Browser, workerPrelude: string): Promise<Page> {
  const { folder, address } = inject('workbench');
  const page = await browser.newPage();
  // From the folder, not through the server: an answer that is awaited while the page closes is an error.
  await page.route(/\/worker-[^/]*\.js$/, async (route) => {
    const worker = await readFile(join(folder, new URL(route.request().url()).pathname), 'utf8');
    await route.fulfill({
      contentType: 'text/javascript',
      body: `${workerPrelude};${worker}`,
    });
  });
  await page.goto(address);
  await page.waitForFunction(() => 'workbench' in window);
  return page;
}

/** For a worker: a browser without a graphics card, told that it has one; `lose()` takes it away. */
export const graphicsCard = `
  const contexts = (self.contexts = []);
  const { getContext } = OffscreenCanvas.prototype;
  OffscreenCanvas.prototype.getContext = function (...given) {
    const context = getContext.apply(this, given);
    if (given[0] === 'webgl2') contexts.push(context);
    return context;
  };
  const { getParameter } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.getParameter = function (name) {
    return name === 0x9246 ? 'Some Card' : getParameter.call(this, name);
  };
  self.lose = () => contexts[0].getExtension('WEBGL_lose_context').loseContext();`;
