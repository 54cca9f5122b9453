import type { Content } from './example.ts';
import type { Browser } from 'playwright';
import type { Reading } from '../../src/pipeline/reading/index.ts';
import { launchBrowser } from '../browser/browser.ts';
import { serveApp } from '../browser/serve-app.ts';
import { AppPage } from './app-page.ts';
import type { Engine, Reader, ReaderOptions } from './reader.ts';

/**
 * The built app in a real browser, given one picture after the other as a person would: for pictures, which a
 * browser decodes.
 */
export async function openReaderInBrowser(options: ReaderOptions): Promise<Reader> {
  const app = await serveApp(['/']);
  const browser = await launchBrowser();
  return new ReaderInBrowser(browser, addressFor(app.addresses[0]!, options), async () => {
    await browser.close();
    await app.close();
  });
}

/** What is set from outside is set as everybody may set it: in the page's address. */
function addressFor(address: string, options: ReaderOptions): string {
  const parameters = new URLSearchParams({ mode: 'picture' });
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return `${address}?${parameters.toString()}`;
}

class ReaderInBrowser implements Reader {
  /** A page at a time for each of two cores. */
  readonly lanes = 2;
  engine: Engine | undefined;
  readonly #idle: AppPage[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly address: string,
    readonly close: () => Promise<void>,
  ) {}

  async read(content: Content): Promise<Reading | undefined> {
    if (content.kind !== 'picture') return undefined;
    const page = this.#idle.pop() ?? (await AppPage.open(this.browser, this.address));
    let reading: Reading | undefined;
    try {
      reading = await page.read(content.path);
      if (reading) this.engine ??= await page.engine();
      return reading;
    } finally {
      // After a failure the next picture finds a page that knows nothing of it.
      if (reading) this.#idle.push(page);
      else await page.close();
    }
  }
}
