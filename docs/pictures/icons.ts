/** `npm run icons`: draws the app's icons from public/icons/icon.svg in every size and shape that devices ask for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { launchBrowser } from '../../training/browser/browser.ts';

interface Icon {
  file: string;
  side: number;
  /** The device cuts the corners itself: colour to the edge, as the digit is within the middle four fifths anyway. */
  cutByDevice: boolean;
}

const icons: Icon[] = [
  { file: 'icon-192.png', side: 192, cutByDevice: false },
  { file: 'icon-512.png', side: 512, cutByDevice: false },
  { file: 'maskable-512.png', side: 512, cutByDevice: true },
  { file: 'apple-touch-icon.png', side: 180, cutByDevice: true },
];

const folder = join(import.meta.dirname, '../../public/icons');

const browser = await launchBrowser();
const source = await readFile(join(folder, 'icon.svg'), 'utf8');
for (const icon of icons) await draw(browser, source, icon);
await browser.close();

async function draw(
  browser: Browser,
  svg: string,
  { file, side, cutByDevice }: Icon,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const shape = cutByDevice ? svg.replace(/ rx="[^"]*"/, '') : svg;
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${shape}`);
  await page.screenshot({ path: join(folder, file), omitBackground: true });
  await page.close();
}
