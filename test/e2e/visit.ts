import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { openBrowser } from '../fixtures/open-browser.ts';
import { answerOn } from './app-page.ts';
import { drawPicture, type Sheet } from './draw-picture.ts';
import { stateIs } from './expect-answer.ts';

/** The app in a page that keeps nothing from before, and what is heard of it there. */
export class Visit {
  /** What the page wrote to the console as an error, or did not catch, since this was last looked at. */
  errors: string[] = [];
  #asked: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async begin(browser: Browser, query = '', options: BrowserContextOptions = {}) {
    const context = await browser.newContext({
      viewport: { width: 1100, height: 800 },
      ...options,
    });
    const page = await context.newPage();
    const visit = new Visit(browser, page);
    page.on('console', (message) => {
      if (message.type() === 'error') visit.errors.push(message.text());
    });
    page.on('pageerror', (error) => visit.errors.push(String(error)));
    context.on('request', (request) => visit.#asked.push(request.url()));
    await page.goto(`${inject('builtApp').address}${query}`);
    const empty = answerOn(page).and(page.locator('[data-state=empty]'));
    await empty.waitFor({ state: 'attached' });
    return visit;
  }

  /** Nothing went wrong since this was last looked at, and nothing was asked of another origin. */
  expectFaultless(): void {
    const { origin } = new URL(this.page.url());
    const elsewhere = this.#asked.filter((request) => new URL(request).origin !== origin);
    const { errors } = this;
    [this.errors, this.#asked] = [[], []];
    expect(errors).toEqual([]);
    expect(elsewhere.filter((request) => !/^(blob|data):/.test(request))).toEqual([]);
  }

  /** Clears what the test before left, so that no answer of that one can be taken for the next one's. */
  async clear(): Promise<void> {
    if ((await answerOn(this.page).getAttribute('data-state')) !== 'empty') {
      await this.press('Clear');
      await stateIs(this.page, 'empty');
    }
    expect(await answerOn(this.page).textContent()).toBe('');
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async give(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('picture-input input[type=file]').setInputFiles(file);
  }

  async givePng(sheet: Sheet): Promise<void> {
    const buffer = await drawPicture(this.browser, sheet);
    await this.give({ name: 'picture.png', mimeType: 'image/png', buffer });
  }

  end(): Promise<void> {
    return this.page.context().close();
  }
}

/** The browser for all tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  return () => browser;
}

/** One visit for all tests of a file, empty before each and faultless after it: starting the app takes seconds. */
export function useVisit(browser: () => Browser, query?: string): () => Visit {
  let visit: Visit;
  beforeAll(async () => {
    visit = await Visit.begin(browser(), query);
  });
  beforeEach(() => visit.clear());
  afterEach(() => {
    visit.expectFaultless();
  });
  afterAll(() => visit.end());
  return () => visit;
}
