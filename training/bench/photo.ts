import type { Browser } from 'playwright';
import { presets } from '../pages/options.ts';
import {
  decodingTime,
  openApp,
  photoIn,
  readPhoto,
  stageNames,
  type Reading,
} from './app-in-browser.ts';
import { median } from './median.ts';

const rounds = 9;

// Of a page whose 60 digits are found.
const seed = 3;

/**
 * A photo of 12 megapixels with 60 digits: each stage from the decoded bitmap to the reading, in times that the browser
 * takes to decode the photo's JPEG; and the longest task that blocked the page's thread meanwhile.
 */
export async function benchPhoto(browser: Browser, address: string): Promise<string> {
  const page = await openApp(browser, address, 'picture');
  const photo = await photoIn(page, presets.twelveMegapixels, seed);
  const decodings: number[] = [];
  const readings: Reading[] = [];
  // Turn and turn about, so that other work on the machine slows both. The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const [decoding, reading] = [await decodingTime(page, photo), await readPhoto(page, photo)];
    if (round === 0) continue;
    decodings.push(decoding);
    readings.push(reading);
  }
  await page.context().close();
  return tableOf(decodings, readings);
}

function tableOf(decodings: readonly number[], readings: readonly Reading[]): string {
  const row = (name: string, times: readonly number[]) => {
    const ratio = median(times.map((time, round) => time / decodings[round]!));
    return `| ${name} | ${median(times).toFixed(0)} | ${ratio.toFixed(2)} |`;
  };
  const longest = Math.max(0, ...readings.flatMap(({ longTasks }) => longTasks));
  return [
    '| 12 megapixels, 60 digits | ms | times decoding |',
    '| --- | --: | --: |',
    row('decoding the JPEG', decodings),
    ...stageNames.map((stage) =>
      row(
        stage,
        readings.map(({ stages }) => stages[stage]),
      ),
    ),
    row(
      'from bitmap to reading',
      readings.map(({ elapsed }) => elapsed),
    ),
    row(
      'from file to reading',
      readings.map(({ whole }) => whole),
    ),
    `\nDigits read: ${readings[0]!.digits}. The page's thread: ${
      longest === 0 ? 'never blocked for 50 ms' : `blocked for up to ${longest.toFixed(0)} ms`
    } in ${readings.length} rounds.`,
  ].join('\n');
}
