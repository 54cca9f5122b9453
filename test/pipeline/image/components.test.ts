import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelComponents } from '../../../src/pipeline/image/components.ts';
import { trials } from '../../fixtures/trials.ts';

/** The number of each pixel's component by going from neighbour to neighbour, as the definition says. */
function flooded(width: number, height: number, values: Uint8ClampedArray): number[] {
  const numbers = Array.from(values, () => 0);
  let count = 0;
  values.forEach((value, start) => {
    if (value === 0 || numbers[start] !== 0) return;
    count++;
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (values[index] === 0 || numbers[index] !== 0) continue;
      numbers[index] = count;
      const [x, y] = [index % width, Math.floor(index / width)];
      for (const near of [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [right, down]))) {
        const [column, row] = [x + near[0]!, y + near[1]!];
        if (column >= 0 && row >= 0 && column < width && row < height)
          open.push(row * width + column);
      }
    }
  });
  return numbers;
}

const side = fc.integer({ min: 1, max: 20 });

/** Pages from all paper to all ink. */
const anyPage = fc.tuple(side, side, fc.integer({ min: 0, max: 255 })).chain((drawn) => {
  const [width, height, paper] = drawn;
  const greys = fc.uint8Array({ minLength: width * height, maxLength: width * height });
  return greys.map((grey) => {
    return {
      width,
      height,
      values: Uint8ClampedArray.from(grey, (each) => (each > paper ? 9 : 0)),
    };
  });
});

test('components are what hangs together, numbered by their first pixels', () => {
  const likeFlooding = fc.property(anyPage, ({ width, height, values }) => {
    const { labels, components } = labelComponents(width, height, values);
    const expected = flooded(width, height, values);
    expect(Array.from(labels)).toEqual(expected);
    expect(components).toHaveLength(Math.max(...expected));
    components.forEach(({ box, area }, index) => {
      const pixels = expected.flatMap((number, place) => (number === index + 1 ? [place] : []));
      const across = pixels.map((place) => place % width);
      const down = pixels.map((place) => Math.floor(place / width));
      expect(area).toBe(pixels.length);
      expect([box.x, box.y]).toEqual([Math.min(...across), Math.min(...down)]);
      expect(box.x + box.width - 1).toBe(Math.max(...across));
      expect(box.y + box.height - 1).toBe(Math.max(...down));
    });
  });
  fc.assert(likeFlooding, trials);
});
