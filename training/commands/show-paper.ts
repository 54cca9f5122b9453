import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encode } from 'fast-png';
import { darkOnLight, grey } from '../../src/pipeline/marks/index.ts';
import { lookClosely, scaled } from '../../src/pipeline/paper/index.ts';
import { requireUnkept } from '../evaluate/contact-sheet.ts';
import { loadPageNetwork, startBackend } from '../evaluate/read-in-node.ts';
import { downscale, reductionOf } from '../../src/pipeline/image/index.ts';
import { generatedPages, picturesIn } from '../evaluate/paper-examples.ts';

/**
 * Shows what the page network sees: each picture at the size that it was looked at, and on its right handwriting in
 * black, lines in blue and print in red.
 *
 *   npx tsx training/commands/show-paper.ts [PRESET…] [FOLDER…] [--count N] [--seed S] [--to DIR]
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '6' },
    seed: { type: 'string', default: '770000' },
    to: { type: 'string', default: '.scratch/page' },
  },
});
requireUnkept(options.to);
mkdirSync(options.to, { recursive: true });
await startBackend('wasm');
const { look } = await loadPageNetwork();

// As the app makes large pictures smaller.
const mostPixels = 2_000_000;

for (const name of positionals.length > 0 ? positionals : ['forty', 'photograph', 'cheque']) {
  const count = Number(options.count);
  const pictures = name.includes('/')
    ? picturesIn(name)
    : generatedPages(name, Number(options.seed), count);
  let shown = 0;
  for await (const picture of pictures) {
    if (++shown > count) break;
    const page = downscale(picture.page, reductionOf(picture.page, mostPixels));
    const dark = darkOnLight(grey(page));
    const begun = performance.now();
    const { layers, scale } = await lookClosely(dark, look);
    const file = join(options.to, `${picture.name.replaceAll('/', '-').replace(/\.\w+$/, '')}.png`);
    writeFileSync(file, pictureOf(scaled(dark, layers.width, layers.height).values, layers));
    console.log(`${file}  at ${scale.toFixed(2)}, ${(performance.now() - begun).toFixed(0)} ms`);
  }
}

function pictureOf(
  values: Uint8ClampedArray,
  { width, height, handwriting, lines, print }: Awaited<ReturnType<typeof lookClosely>>['layers'],
): Uint8Array {
  const data = new Uint8ClampedArray(3 * 2 * width * height);
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index++) {
      const left = 3 * (2 * y * width + x);
      data.fill(values[index]!, left, left + 3);
      const [ink, line, printed] = [handwriting[index]!, lines[index]!, print[index]!];
      data.set(
        [255 - ink - line, 255 - ink - line - printed, 255 - ink - printed],
        left + 3 * width,
      );
    }
  }
  return encode({ width: 2 * width, height, channels: 3, depth: 8, data });
}
