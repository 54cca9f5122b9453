import { expect, test } from 'vitest';
import type { Marks } from '../../../src/pipeline/marks/marks.ts';
import { findWriting } from '../../../src/pipeline/paper/find-writing.ts';
import { presets, type PageOptions } from '../../../training/pages/options.ts';
import { makePage, type Page } from '../../../training/pages/page.ts';
import { pageNetwork } from '../../fixtures/written.ts';

const { photograph, cheque } = presets;
const small: PageOptions = { ...photograph, grids: [[4, 3]], edges: 0 };

/** Pages by what is printed under the writing, or around it. */
const kinds: Record<string, PageOptions> = {
  ruled: { ...small, papers: ['ruled'], arrangements: ['running'] },
  squared: { ...small, papers: ['squared'], arrangements: ['running'] },
  boxed: { ...small, papers: ['plain'], arrangements: ['table', 'boxes'] },
  'turned up to 20°': { ...small, papers: ['ruled', 'squared'], turn: 20 },
  cheque,
};

test.each(Object.keys(kinds))(
  'of what is printed on a %s page little is left, and of the writing on it nearly all',
  async (kind) => {
    let [kept, written, left, printed] = [0, 0, 0, 0];
    for (let seed = 9000; seed < 9003; seed++) {
      const page = makePage(seed, kinds[kind]!);
      const { isNear, isOn } = foundOn(page, await findWriting(page.pixels, await pageNetwork()));
      const { handwriting, lines, print } = page.coverage;
      const hidden = widened(handwriting.cover, page, beside);
      handwriting.cover.forEach((cover, index) => {
        if (cover >= inked) [kept, written] = [kept + isNear[index]!, written + 1];
        else if (hidden[index] === 0 && lines.cover[index]! + print.cover[index]! >= inked)
          [left, printed] = [left + isOn[index]!, printed + 1];
      });
    }
    expect(written).toBeGreaterThan(500);
    expect(printed).toBeGreaterThan(500);
    expect(kept / written).toBeGreaterThan(0.95);
    expect(left / printed).toBeLessThan(0.1);
  },
);

// Of 255: what counts as inked. In pixels: blur moves the edge of ink so far, and hides lines that run so close to it.
const [inked, off, beside] = [128, 1, 3];

/** 1 for each of the page's pixels that marks cover, and for each that is beside one of them. */
function foundOn(page: Page, { box, coverage, reduction = 1 }: Marks) {
  const { width } = page.pixels;
  const isOn = page.coverage.handwriting.cover.map((_, index) => {
    const x = Math.floor(((index % width) + 0.5) / reduction) - box.x;
    const y = Math.floor((Math.floor(index / width) + 0.5) / reduction) - box.y;
    const isInside = x >= 0 && y >= 0 && x < box.width && y < box.height;
    return isInside && coverage[y * box.width + x]! >= inked ? 1 : 0;
  });
  const isNear = widened(
    isOn.map((value) => 255 * value),
    page,
    off,
  );
  return { isOn, isNear };
}

/** 1 within a square of `reach` around what is inked. */
function widened(cover: Uint8Array, { pixels }: Page, reach: number): Uint8Array {
  const wider = new Uint8Array(cover.length);
  const reaches = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  cover.forEach((value, index) => {
    if (value < inked) return;
    for (const down of reaches)
      for (const across of reaches) wider[index + down * pixels.width + across] = 1;
  });
  return wider;
}
