import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Browser, Page } from 'playwright';
import type { Reading } from '../../src/pipeline/reading/index.ts';

/** How long one picture may take. */
const patience = 60_000;

/** The app open in a tab of its own, with nothing kept from before. */
export class AppPage {
  private constructor(private readonly page: Page) {}

  static async open(browser: Browser, address: string): Promise<AppPage> {
    // What is measured is the app as it was built just now, not what a service worker kept.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(address);
    return new AppPage(page);
  }

  /** Gives the app a picture as a person would choose it; undefined where it says that it failed. */
  async read(path: string): Promise<Reading | undefined> {
    const answer = await this.#output().evaluateHandle(nextAnswer, patience);
    await this.page.locator('picture-input input[type=file]').setInputFiles(await nameless(path));
    return answer.evaluate(({ reading }) => reading);
  }

  /** What computed the last answer, by the names that the app gives. */
  async engine(): Promise<{ network: string; backend: string }> {
    // The event comes a moment before the view is drawn anew.
    const output = this.page.locator('output[aria-label="Reading"][data-network][data-backend]');
    const names = ['data-network', 'data-backend'].map((name) => output.getAttribute(name));
    const [network, backend] = await Promise.all(names);
    return { network: network!, backend: backend! };
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  #output() {
    return this.page.locator('output[aria-label="Reading"]');
  }
}

/**
 * Runs in the page. The answer is wrapped, since a promise itself would be waited for before the picture is given.
 */
function nextAnswer(output: Element, patience: number): { reading: Promise<Reading | undefined> } {
  return {
    reading: new Promise((resolve, reject) => {
      addEventListener(
        'reading',
        (event) => {
          resolve((event as Event & { reading: Reading }).reading);
        },
        { once: true },
      );
      new MutationObserver(() => {
        if (output.getAttribute('data-state') === 'failed') resolve(undefined);
      }).observe(output, { attributeFilter: ['data-state'] });
      setTimeout(reject, patience, new Error('There was no answer in time.'));
    }),
  };
}

/** The picture under a name that tells nothing but its format, as the label may be in its own. */
async function nameless(path: string) {
  const extension = extname(path).toLowerCase();
  return {
    name: `picture${extension}`,
    mimeType: formats[extension] ?? '',
    buffer: await readFile(path),
  };
}

const formats: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.bmp': 'image/bmp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};
