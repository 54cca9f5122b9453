import { inkDefaults } from '../pages/ink-options.ts';
import type { Browser, Page } from 'playwright';
import type { Stroke } from '../../src/pipeline/ink/index.ts';
import { inkNumber } from '../pages/ink-number.ts';
import { openApp } from './app-in-browser.ts';
import { median } from './median.ts';

const numbers = 12;

/** The time that the worker takes for a reading while the tenth digit of a number is drawn, in milliseconds. */
export async function benchDrawing(browser: Browser, address: string): Promise<string> {
  const page = await openApp(browser, address, 'draw');
  const times: number[] = [];
  for (let seed = 1; seed <= numbers; seed++) times.push(...(await drawNumber(page, seed)));
  await page.context().close();
  const slowest = Math.max(...times).toFixed(1);
  return [
    "| readings while a drawn number's tenth digit is written | median, ms | slowest, ms |",
    '| --: | --: | --: |',
    `| ${times.length} | ${median(times).toFixed(1)} | ${slowest} |`,
  ].join('\n');
}

/** Draws a number of ten digits and clears the pad; what each reading took from the tenth digit's first stroke on. */
async function drawNumber(page: Page, seed: number): Promise<number[]> {
  const { strokes, last } = tenDigits(seed);
  const toPad = placementOn((await page.locator('ink-pad').boundingBox())!, strokes);
  for (const stroke of strokes.slice(0, last)) await dragStroke(page, stroke, toPad);
  await page.waitForTimeout(200);
  const times = await page.evaluateHandle(() => {
    const times: number[] = [];
    addEventListener('reading', (event) => {
      times.push((event as Event & { elapsed: number }).elapsed);
    });
    return times;
  });
  for (const stroke of strokes.slice(last)) await dragStroke(page, stroke, toPad);
  await page.waitForTimeout(200);
  const found = await times.jsonValue();
  await page.getByRole('button', { name: 'Clear' }).click();
  return found;
}

/** The strokes of a number, and which is the first of its tenth digit. */
function tenDigits(seed: number): { strokes: readonly Stroke[]; last: number } {
  const { ink, digits } = inkNumber(seed, {
    ...inkDefaults,
    digits: [10, 10],
    // So that the tenth digit has strokes of its own, and they come last.
    joined: 0,
    delayed: 0,
    signs: 0,
  });
  return { strokes: ink.strokes, last: Math.min(...digits[9]!.strokes) };
}

type Placement = (place: { x: number; y: number }) => [x: number, y: number];

/** As large as it may be in the middle of the pad. */
function placementOn(
  pad: { x: number; y: number; width: number; height: number },
  strokes: readonly Stroke[],
): Placement {
  const points = strokes.flatMap((stroke) => stroke.points);
  const extent = (values: number[]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return { middle: (least + most) / 2, length: most - least };
  };
  const [across, down] = [extent(points.map(({ x }) => x)), extent(points.map(({ y }) => y))];
  const scale = 0.9 * Math.min(pad.width / across.length, pad.height / down.length);
  const middle = { x: pad.x + pad.width / 2, y: pad.y + pad.height / 2 };
  return ({ x, y }) => [
    middle.x + scale * (x - across.middle),
    middle.y + scale * (y - down.middle),
  ];
}

async function dragStroke(page: Page, { points }: Stroke, toPad: Placement): Promise<void> {
  await page.mouse.move(...toPad(points[0]!));
  await page.mouse.down();
  for (const point of points.slice(1)) await page.mouse.move(...toPad(point));
  await page.mouse.up();
}
