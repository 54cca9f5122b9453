import { mirrored } from './mirrored.ts';
import { multiple, type Layers, type Look, type Part } from './look.ts';
import type { Plane } from './scale.ts';
import { standardise } from './standardise.ts';

// In pixels. A part needs some 40 MB while it is looked at; the network's answer at a pixel depends on what lies up to
// 70 pixels around it, most of it on what lies within half of that.
const longestPart = 448;
const overlap = 32;

// In pixels: how far a page goes on beyond its edges, mirrored. A ruling that ended at the edge would look like a stroke.
const margin = 16;

/** What lies where on a page of one channel, part by part, so that a page of any size needs the same memory. */
export async function lookOver(page: Plane, look: Look): Promise<Layers> {
  const { width, height } = page;
  const wider = withMargin({ width, height, values: standardise(page) });
  const layers: Layers = {
    width,
    height,
    handwriting: new Uint8ClampedArray(width * height),
    lines: new Uint8ClampedArray(width * height),
    print: new Uint8ClampedArray(width * height),
  };
  for (const down of partsAlong(wider.height)) {
    for (const across of partsAlong(wider.width)) {
      const part = partAt(wider, across, down);
      copyKept(await look(part), part, across, down, layers);
    }
  }
  return layers;
}

/** The page with a margin around, and as much more as makes its sides multiples of what the network takes. */
function withMargin({ width, height, values }: Part): Part {
  const [wide, high] = [width, height].map(
    (length) => Math.ceil((length + 2 * margin) / multiple) * multiple,
  ) as [number, number];
  const columns = Int32Array.from({ length: wide }, (_, x) => mirrored(x - margin, width));
  const wider = new Float32Array(wide * high);
  for (let y = 0, index = 0; y < high; y++) {
    const row = mirrored(y - margin, height) * width;
    for (let x = 0; x < wide; x++, index++) wider[index] = values[row + columns[x]!]!;
  }
  return { width: wide, height: high, values: wider };
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

function partAt({ width, values }: Part, across: Span, down: Span): Part {
  const part = new Float32Array(across.length * down.length);
  for (let y = 0; y < down.length; y++) {
    const start = (down.start + y) * width + across.start;
    part.set(values.subarray(start, start + across.length), y * across.length);
  }
  return { width: across.length, height: down.length, values: part };
}

const outputs = 3;

function copyKept(
  logits: Float32Array,
  part: Part,
  across: Span,
  down: Span,
  { width, height, handwriting, lines, print }: Layers,
): void {
  const [right, bottom] = [Math.min(across.to, width + margin), Math.min(down.to, height + margin)];
  for (let y = Math.max(margin, down.from); y < bottom; y++) {
    for (let x = Math.max(margin, across.from); x < right; x++) {
      const from = ((y - down.start) * part.width + x - across.start) * outputs;
      const index = (y - margin) * width + x - margin;
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
