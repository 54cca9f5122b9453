import type { Box } from '../../../src/pipeline/image/index.ts';
import type { InkLayer } from '../ink-layer.ts';
import type { PageParts } from './page-parts.ts';

/** A small picture `times` as large, as viewers and messengers enlarge them: smoothly, or each pixel a square. */
export function enlarged(parts: PageParts, times: number, smooth: boolean): PageParts {
  const { pixels, coverage, owners, truth, others } = parts;
  const [width, height] = [Math.round(pixels.width * times), Math.round(pixels.height * times)];
  const to = { width, height };
  const layer = (from: InkLayer): InkLayer => ({
    ...to,
    cover: sampled(from.cover, from, 1, to, smooth, new Uint8Array(width * height)),
  });
  const values = new Uint8ClampedArray(4 * width * height);
  const across = width / pixels.width;
  const down = height / pixels.height;
  const box = ({ x, y, width: wide, height: high }: Box): Box => {
    const [left, top] = [Math.floor(x * across), Math.floor(y * down)];
    return {
      x: left,
      y: top,
      width: Math.ceil((x + wide) * across) - left,
      height: Math.ceil((y + high) * down) - top,
    };
  };
  return {
    pixels: { ...pixels, ...to, values: sampled(pixels.values, pixels, 4, to, smooth, values) },
    coverage: {
      handwriting: layer(coverage.handwriting),
      lines: layer(coverage.lines),
      print: layer(coverage.print),
    },
    owners: sampled(owners, pixels, 1, to, false, new Uint16Array(width * height)),
    truth: withBoxes(truth, box),
    others: others.map(box),
  };
}

/** The picture pasted onto a larger one of one colour. */
export function mounted(
  parts: PageParts,
  margins: { left: number; top: number; right: number; bottom: number },
  grey: number,
): PageParts {
  const { pixels, coverage, owners, truth, others } = parts;
  const { left, top } = margins;
  const width = pixels.width + left + margins.right;
  const height = pixels.height + top + margins.bottom;
  const paste = <Values extends Uint8Array | Uint8ClampedArray | Uint16Array>(
    from: Values,
    channels: number,
    into: Values,
  ): Values => {
    const row = channels * pixels.width;
    for (let y = 0; y < pixels.height; y++) {
      into.set(from.subarray(y * row, (y + 1) * row), channels * ((y + top) * width + left));
    }
    return into;
  };
  const layer = ({ cover }: InkLayer): InkLayer => ({
    width,
    height,
    cover: paste(cover, 1, new Uint8Array(width * height)),
  });
  const ground = new Uint8ClampedArray(4 * width * height).fill(grey);
  for (let index = 3; index < ground.length; index += 4) ground[index] = 255;
  const box = (from: Box): Box => ({ ...from, x: from.x + left, y: from.y + top });
  return {
    pixels: { ...pixels, width, height, values: paste(pixels.values, 4, ground) },
    coverage: {
      handwriting: layer(coverage.handwriting),
      lines: layer(coverage.lines),
      print: layer(coverage.print),
    },
    owners: paste(owners, 1, new Uint16Array(width * height)),
    truth: withBoxes(truth, box),
    others: others.map(box),
  };
}

function withBoxes({ lines }: PageParts['truth'], box: (from: Box) => Box): PageParts['truth'] {
  return {
    lines: lines.map((numbers) =>
      numbers.map(({ digits, signs }) => ({
        digits: digits.map((digit) => ({ ...digit, box: box(digit.box) })),
        signs: signs.map((sign) => ({ ...sign, box: box(sign.box) })),
      })),
    ),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sampled<Values extends Uint8Array | Uint8ClampedArray | Uint16Array>(
  from: Values,
  size: Size,
  channels: number,
  to: Size,
  smooth: boolean,
  into: Values,
): Values {
  const columns = placesAlong(size.width, to.width, smooth);
  const rows = placesAlong(size.height, to.height, smooth);
  for (let y = 0, index = 0; y < to.height; y++) {
    const [upper, lower, down] = [
      rows.low[y]! * size.width,
      rows.high[y]! * size.width,
      rows.share[y]!,
    ];
    for (let x = 0; x < to.width; x++) {
      const [left, right, across] = [columns.low[x]!, columns.high[x]!, columns.share[x]!];
      for (let channel = 0; channel < channels; channel++, index++) {
        const above =
          from[(upper + left) * channels + channel]! * (1 - across) +
          from[(upper + right) * channels + channel]! * across;
        const below =
          from[(lower + left) * channels + channel]! * (1 - across) +
          from[(lower + right) * channels + channel]! * across;
        into[index] = above * (1 - down) + below * down;
      }
    }
  }
  return into;
}

/** For each pixel along a side, the two of the smaller one that it lies between, and how near it is to the second. */
function placesAlong(
  from: number,
  to: number,
  smooth: boolean,
): { low: Int32Array; high: Int32Array; share: Float32Array } {
  const [low, high, share] = [new Int32Array(to), new Int32Array(to), new Float32Array(to)];
  for (let index = 0; index < to; index++) {
    const place = ((index + 0.5) * from) / to - 0.5;
    const left = Math.max(0, Math.min(from - 1, smooth ? Math.floor(place) : Math.round(place)));
    low[index] = left;
    high[index] = Math.min(from - 1, left + 1);
    share[index] = smooth ? Math.max(0, place - left) : 0;
  }
  return { low, high, share };
}
