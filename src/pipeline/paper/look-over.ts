import { multiple, type Layers, type Look, type Part } from './look.ts';
import type { Plane } from './scale.ts';
import { standardise } from './standardise.ts';

// In pixels. A part needs some 40 MB while it is looked at; the network's answer at a pixel depends on what lies up to
// 70 pixels around it, most of it on what lies within half of that.
const longestPart = 448;
const overlap = 32;

/** What lies where on a page of one channel, part by part, so that a page of any size needs the same memory. */
export async function lookOver(page: Plane, look: Look): Promise<Layers> {
  const { width, height } = page;
  const values = standardise(page);
  const layers: Layers = {
    width,
    height,
    handwriting: new Uint8ClampedArray(width * height),
    lines: new Uint8ClampedArray(width * height),
    print: new Uint8ClampedArray(width * height),
  };
  for (const down of partsAlong(height)) {
    for (const across of partsAlong(width)) {
      const part = partAt({ width, height, values }, across, down);
      copyKept(await look(part), part, across, down, layers);
    }
  }
  return layers;
}

/** A part along one axis: where it starts, how long it is, and the pixels that it answers for. */
interface Span {
  readonly start: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

function partsAlong(length: number): Span[] {
  const all = Math.ceil(length / multiple) * multiple;
  if (all <= longestPart) return [{ start: 0, length: all, from: 0, to: length }];
  const step = longestPart - 2 * overlap;
  const count = Math.ceil((length - 2 * overlap) / step);
  return Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const start = index * step;
    const rest = Math.ceil((length - start) / multiple) * multiple;
    return {
      start,
      length: isLast ? rest : longestPart,
      from: index === 0 ? 0 : start + overlap,
      to: isLast ? length : start + longestPart - overlap,
    };
  });
}

/** Beyond the page there is what is nowhere darker or lighter than around. */
function partAt({ width, height, values }: Part, across: Span, down: Span): Part {
  const part = new Float32Array(across.length * down.length);
  const [right, bottom] = [
    Math.min(width, across.start + across.length),
    Math.min(height, down.start + down.length),
  ];
  for (let y = down.start; y < bottom; y++) {
    const line = values.subarray(y * width + across.start, y * width + right);
    part.set(line, (y - down.start) * across.length);
  }
  return { width: across.length, height: down.length, values: part };
}

const outputs = 3;

function copyKept(
  logits: Float32Array,
  part: Part,
  across: Span,
  down: Span,
  { width, handwriting, lines, print }: Layers,
): void {
  for (let y = down.from; y < down.to; y++) {
    for (let x = across.from; x < across.to; x++) {
      const from = ((y - down.start) * part.width + x - across.start) * outputs;
      const index = y * width + x;
      handwriting[index] = coverageFrom(logits[from]!);
      lines[index] = coverageFrom(logits[from + 1]!);
      print[index] = coverageFrom(logits[from + 2]!);
    }
  }
}

/** A logit's probability, of 255. */
function coverageFrom(logit: number): number {
  return 255 / (1 + Math.exp(-logit));
}
