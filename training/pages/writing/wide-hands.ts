import { catalogue } from '../../hands/catalogue.ts';
import { heldOutFonts, openFont, trainingFonts } from '../../hands/fonts.ts';
import { fill } from '../../hands/strokes/fill.ts';
import type { Random } from '../../data/random.ts';
import { heldOutStyle, styleOf, trainingStyle } from '../../hands/style.ts';
import { write } from '../../hands/writer.ts';
import { heldOutMnist, type Mnist, trainingMnist } from '../../data/mnist.ts';
import { type Hand, imageOf, type Trace, type TracePoint } from '../hand.ts';
import type { Split } from '../options.ts';
import { strokesOf } from './skeleton.ts';
import { traceOfStrokes } from './trace.ts';
import { wideWays } from './wide-ways.ts';

/**
 * A writer of any of three kinds: of the catalogue and what it lacks, of MNIST's digits by their skeletons, or of a
 * font's by theirs. All of them write strokes, so that any pen fits any hand.
 */
export function pickWideHand(split: Split, random: Random): Hand {
  const kind = random.next();
  const hand =
    kind < 0.55
      ? strokeHand(split, random)
      : kind < 0.88
        ? scannedHand(split, random)
        : fontHand(split, random);
  return random.chance(0.06) ? retracing(hand, random.between(0.3, 1)) : hand;
}

/** A hand that goes over many of its strokes again, and not quite on the same line. */
function retracing(hand: Hand, often: number): Hand {
  return {
    name: hand.name,
    write: (value, random) => {
      const trace = hand.write(value, random);
      if (trace.kind === 'image') return trace;
      const again = trace.strokes
        .filter(() => random.chance(often))
        .map((stroke) => {
          const [across, down] = [random.near(0, 0.03), random.near(0, 0.03)];
          return stroke.map(({ x, y }) => ({ x: x + across, y: y + down }));
        });
      return { ...trace, strokes: [...trace.strokes, ...again] };
    },
  };
}

/** A style, and the one allograph of each digit that this writer keeps to. */
function strokeHand(split: Split, random: Random): Hand {
  const id = split === 'training' ? trainingStyle(random) : heldOutStyle(random.below(1 << 16));
  const style = { ...styleOf(id), sampling: 1 };
  const allographs = catalogue.map((usual, value) =>
    random.pickWeighted([...usual, ...(wideWays[value] ?? [])]),
  );
  return {
    name: `catalogue/${id}`,
    write: (value, chance) =>
      traceOfStrokes(
        write(allographs[value]!, style, chance).map(({ points }) => points),
        100,
      ),
  };
}

/** MNIST mixes its writers: a hand is a lean and a breadth, and a few images of each digit brought to them. */
function scannedHand(split: Split, random: Random): Hand {
  const digits = scannedDigits(split);
  const [lean, breadth] = [random.near(0.1, 0.16), random.factor(0.12)];
  const own = digits.indices.map((indices) =>
    Array.from({ length: 3 }, () => random.pick(indices)),
  );
  return {
    name: `mnist/${own[0]![0]}`,
    write: (value, chance) => leaningStrokes(digits.trace(chance.pick(own[value]!)), lean, breadth),
  };
}

interface ScannedDigits {
  /** Of each digit, the pictures that show it. */
  readonly indices: readonly (readonly number[])[];
  trace(index: number): TracePoint[][];
}

const scanned = new Map<Split, ScannedDigits>();

function scannedDigits(split: Split): ScannedDigits {
  const known =
    scanned.get(split) ?? openScanned(split === 'training' ? trainingMnist() : heldOutMnist());
  scanned.set(split, known);
  return known;
}

function openScanned(mnist: Mnist): ScannedDigits {
  const indices = Array.from({ length: 10 }, (): number[] => []);
  for (let index = 0; index < mnist.count; index++) indices[mnist.label(index)]!.push(index);
  return { indices, trace: (index) => strokesOf(imageOf(mnist.picture(index))) };
}

const fontTraces = new Map<string, readonly TracePoint[][][]>();

function fontHand(split: Split, random: Random): Hand {
  const name = random.pick<(typeof trainingFonts | typeof heldOutFonts)[number]>(
    split === 'training' ? trainingFonts : heldOutFonts,
  );
  const traces = fontTraces.get(name) ?? openTraces(name);
  fontTraces.set(name, traces);
  const lean = random.near(0, 0.08);
  return {
    name: `font/${name}`,
    write: (value, chance) =>
      leaningStrokes(
        shaken(traces[value]!, chance),
        lean + chance.near(0, 0.03),
        chance.factor(0.05),
      ),
  };
}

function openTraces(name: (typeof trainingFonts | typeof heldOutFonts)[number]): TracePoint[][][] {
  const signs = Array.from({ length: 10 }, (_, value) => `${value}`);
  const { outlines } = openFont(name, signs);
  return signs.map((sign) => strokesOf(imageOf(fill(outlines.get(sign)!, 34))));
}

/** A font's digit is never the same twice either. */
function shaken(strokes: readonly TracePoint[][], random: Random): TracePoint[][] {
  const [across, down] = [random.between(2, 5), random.between(2, 5)];
  const [strength, phase] = [random.near(0, 0.03), random.between(0, 6)];
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: x + strength * Math.sin(down * y + phase),
      y: y + strength * Math.cos(across * x + phase),
    })),
  );
}

/** The strokes without their own lean, and with another and a breadth instead. */
function leaningStrokes(strokes: readonly TracePoint[][], lean: number, breadth: number): Trace {
  const own = leanOf(strokes);
  const shift = 0.8 * own - lean;
  return traceOfStrokes(
    strokes.map((stroke) =>
      stroke.map(({ x, y }) => ({ x: breadth * (x + shift * (y - 0.5)), y })),
    ),
    1,
  );
}

/** By second moments, as MNIST is commonly deskewed: to the right, for each up. */
function leanOf(strokes: readonly TracePoint[][]): number {
  const points = strokes.flat();
  const middle = (of: (point: TracePoint) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [middle((point) => point.x), middle((point) => point.y)];
  const mixed = middle((point) => (point.x - x) * (point.y - y));
  const upright = middle((point) => (point.y - y) ** 2);
  return Math.max(-0.7, Math.min(0.7, -mixed / Math.max(upright, 1e-3)));
}
