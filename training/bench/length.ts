import type { Browser } from 'playwright';
import { presets } from '../pages/options.ts';
import { openApp, photoIn, readPhoto, stageNames, type Reading } from './app-in-browser.ts';
import { median } from './median.ts';

const rounds = 7;

// Of pages that are read without a mistake.
const seed = 5;

/** A page with 1,000 digits against one with 100 of the same size: each stage, and the whole reading. */
export async function benchLength(browser: Browser, address: string): Promise<string> {
  const page = await openApp(browser, address, 'picture');
  const photos = [
    await photoIn(page, presets.hundred, seed),
    await photoIn(page, presets.thousand, seed),
  ] as const;
  const pairs: (readonly [Reading, Reading])[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const pair = [await readPhoto(page, photos[0]), await readPhoto(page, photos[1])] as const;
    if (round > 0) pairs.push(pair);
  }
  await page.context().close();
  return tableOf(pairs);
}

function tableOf(pairs: readonly (readonly [Reading, Reading])[]): string {
  const row = (name: string, timeOf: (reading: Reading) => number) => {
    const times = pairs.map(([hundred, thousand]) => [timeOf(hundred), timeOf(thousand)] as const);
    const [hundred, thousand] = [
      median(times.map(([one]) => one)),
      median(times.map(([, one]) => one)),
    ];
    const ratio = median(times.map(([few, many]) => many / few));
    return `| ${name} | ${hundred.toFixed(0)} | ${thousand.toFixed(0)} | ${ratio.toFixed(1)} |`;
  };
  const [few, many] = pairs[0]!;
  const longest = Math.max(0, ...pairs.flat().flatMap(({ longTasks }) => longTasks));
  return [
    '| digits on the page | 100, ms | 1,000, ms | ratio |',
    '| --- | --: | --: | --: |',
    ...stageNames.map((stage) => row(stage, ({ stages }) => stages[stage])),
    row('from bitmap to reading', ({ elapsed }) => elapsed),
    `\nDigits read: ${few.digits} and ${many.digits}. Longest task on the page's thread: ${longest.toFixed(0)} ms.`,
  ].join('\n');
}
