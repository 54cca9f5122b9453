import type { Pixels } from '../../../src/pipeline/image/index.ts';
import { blank } from '../strokes/pen.ts';

/** A picture with `margin` more pixels of paper on every side, so that ink may grow. */
export function withMargin(picture: Pixels, margin: number): Pixels {
  const wider = blank(picture.width + 2 * margin, picture.height + 2 * margin);
  for (let row = 0; row < picture.height; row++) {
    const start = row * picture.width;
    const line = picture.values.subarray(start, start + picture.width);
    wider.values.set(line, (row + margin) * wider.width + margin);
  }
  return wider;
}

/** Thicker strokes: each pixel moves by `amount`, 0 to 1, towards the darkest ink of itself and its four neighbours. */
export function dilate(picture: Pixels, amount: number): Pixels {
  return towards(picture, amount, Math.max);
}

/** Thinner strokes: towards the faintest ink. */
export function erode(picture: Pixels, amount: number): Pixels {
  return towards(picture, amount, Math.min);
}

function towards(
  { width, height, values }: Pixels,
  amount: number,
  choose: (a: number, b: number) => number,
): Pixels {
  const moved = blank(width, height);
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      const index = row * width + column;
      const value = values[index]!;
      const across = choose(values[index - 1]!, values[index + 1]!);
      const along = choose(values[index - width]!, values[index + width]!);
      const chosen = choose(value, choose(across, along));
      moved.values[index] = value + amount * (chosen - value);
    }
  }
  return moved;
}

/** The picture through a 3 × 3 kernel, row by row from the top left. Paper stays paper where no ink is near. */
export function convolve({ width, height, values }: Pixels, kernel: Float32Array): Pixels {
  const result = blank(width, height);
  const [a, b, c, d, e, f, g, h, i] = [...kernel] as number[] as NineNumbers;
  for (let row = 1; row < height - 1; row++) {
    for (let column = 1; column < width - 1; column++) {
      const index = row * width + column;
      const above = index - width;
      const below = index + width;
      result.values[index] =
        a * values[above - 1]! +
        b * values[above]! +
        c * values[above + 1]! +
        d * values[index - 1]! +
        e * values[index]! +
        f * values[index + 1]! +
        g * values[below - 1]! +
        h * values[below]! +
        i * values[below + 1]!;
    }
  }
  return result;
}

type NineNumbers = [number, number, number, number, number, number, number, number, number];

const softly = new Float32Array([1, 2, 1, 2, 4, 2, 1, 2, 1].map((weight) => weight / 16));

/** A soft focus of about a pixel. */
export function blur(picture: Pixels): Pixels {
  return convolve(picture, softly);
}

/** The picture in fewer pixels: `factor` (above 1) old ones a side to a new one, the mean of what it covers. */
export function shrink({ width, height, values }: Pixels, factor: number): Pixels {
  const small = blank(Math.ceil(width / factor), Math.ceil(height / factor));
  for (let row = 0, index = 0; row < small.height; row++) {
    const [top, bottom] = [
      Math.floor(row * factor),
      Math.min(height, Math.floor((row + 1) * factor)),
    ];
    for (let column = 0; column < small.width; column++, index++) {
      const left = Math.floor(column * factor);
      const right = Math.min(width, Math.floor((column + 1) * factor));
      let sum = 0;
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) sum += values[y * width + x]!;
      small.values[index] = sum / Math.max(1, (bottom - top) * (right - left));
    }
  }
  return small;
}
