import { benchDrawing } from './drawing.ts';
import { benchLength } from './length.ts';
import { benchPhoto } from './photo.ts';
import { launchBrowser } from '../browser/browser.ts';
import { serveApp } from '../browser/serve-app.ts';

/**
 * Prints what whole numbers cost in the built app, in a real browser: a photo of 12 megapixels against the browser's
 * own decoding of it, stage by stage; 1,000 digits on a page against 100; and a drawn number's tenth digit.
 */
export async function bench(): Promise<void> {
  const app = await serveApp(['/']);
  const browser = await launchBrowser();
  try {
    for (const part of [benchPhoto, benchLength, benchDrawing]) {
      console.log(await part(browser, app.addresses[0]!));
      console.log();
    }
  } finally {
    await browser.close();
    await app.close();
  }
}
