import type { Point, Stroke } from '../../src/pipeline/ink/ink.ts';
import { Random } from '../../training/data/random.ts';

/** Every kind of ink that no pen writes, or nobody means to be read. */
const kinds: Record<string, (random: Random) => Stroke[]> = {
  'one point': (random) => [stroke([anyPoint(random)])],
  'the same point many times': (random) => {
    const point = anyPoint(random);
    return [stroke(Array.from({ length: 1 + random.below(500) }, () => point))];
  },
  'strokes without a point': (random) => [stroke([]), stroke([anyPoint(random)]), stroke([])],
  'no place at all': () => [stroke([{ x: NaN, y: NaN, time: NaN, pressure: NaN }])],
  'places that are no numbers': (random) =>
    strokesOf(random, 1 + random.below(6), () => ({
      ...anyPoint(random),
      x: random.pick([NaN, Infinity, -Infinity, random.next() * 100]),
      y: random.pick([NaN, Infinity, -Infinity, random.next() * 100]),
    })),
  'times that stand still or run back': (random) =>
    strokesOf(random, 1 + random.below(6), () => ({
      ...anyPoint(random),
      time: random.pick([0, -1, NaN, Infinity, random.next()]),
    })),
  'a hundred thousand points': (random) => {
    const [turns, length] = [random.between(1, 900), 100_000];
    const points = Array.from({ length }, (_, index) => {
      const angle = (2 * Math.PI * turns * index) / length;
      const radius = (50 * index) / length;
      return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), time: index, pressure: 1 };
    });
    return [stroke(points)];
  },
  'a thousand strokes': (random) =>
    Array.from({ length: 1000 }, () => {
      const [x, y] = [random.next() * 300, random.next() * 200];
      return stroke([
        { ...anyPoint(random), x, y },
        { ...anyPoint(random), x: x + random.near(0, 5), y: y + random.near(0, 5) },
      ]);
    }),
  'places beyond all measure': (random) =>
    strokesOf(random, 3, () => ({
      ...anyPoint(random),
      x: random.near(0, 1) * 10 ** random.between(-300, 300),
      y: random.near(0, 1) * 10 ** random.between(-300, 300),
    })),
  'a line of no height': (random) => {
    const y = random.next();
    return [stroke([0, 1e-9, random.next() * 1e6].map((x) => ({ ...anyPoint(random), x, y })))];
  },
  'pens of no sense': (random) =>
    strokesOf(random, 3, () => anyPoint(random)).map(({ points }) => ({
      points,
      width: random.pick([0, -4, NaN, Infinity, 1e9]),
    })),
  'a scribble': (random) =>
    strokesOf(random, 1 + random.below(30), () => anyPoint(random), 2 + random.below(80)),
  'a fence': (random) =>
    Array.from({ length: 1 + random.below(60) }, (_, index) =>
      stroke([0, 50].map((y) => ({ ...anyPoint(random), x: 4 * index, y }))),
    ),
};

/** The ink of rubbish with this number: always the same one. */
export function rubbishInk(seed: number): { kind: string; strokes: Stroke[] } {
  const random = new Random(0x1ac, seed);
  const [kind, make] = random.pick(Object.entries(kinds));
  return { kind, strokes: make(random) };
}

function stroke(points: readonly Point[]): Stroke {
  return { points, width: 3 };
}

function strokesOf(random: Random, count: number, point: () => Point, points = 12): Stroke[] {
  return Array.from({ length: count }, () =>
    stroke(Array.from({ length: 1 + random.below(points) }, point)),
  );
}

function anyPoint(random: Random): Point {
  return {
    x: random.next() * 100,
    y: random.next() * 100,
    time: random.next() * 1000,
    pressure: random.next(),
  };
}
