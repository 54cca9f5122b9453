import type { Pixels } from '../../src/pipeline/image/pixels.ts';
import { Random } from '../../training/data/random.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
type Paint = (x: number, y: number) => Colour;

const clear: Colour = [0, 0, 0, 0];

/** Every kind of page that nobody means to be read. */
const kinds = {
  'no pixel at all': (random) =>
    paint(
      ...random.pick<[number, number]>([
        [0, 0],
        [0, 9],
        [9, 0],
      ]),
      () => clear,
    ),
  'a few pixels': (random) =>
    paint(1 + random.below(4), 1 + random.below(4), () => anyColour(random)),
  'a long strip': (random) => {
    const [long, short] = [20_000, 1 + random.below(10)];
    const sides: [number, number] = random.chance(0.5) ? [long, short] : [short, long];
    return paint(...sides, () => anyGrey(random));
  },
  'one colour': (random) => {
    const colour = anyColour(random);
    return paint(...size(random), () => colour);
  },
  'noise in colour': (random) => paint(...size(random), () => anyColour(random)),
  'noise in grey': (random) => {
    const { width, height } = paint(...size(random), () => clear);
    const values = Uint8ClampedArray.from({ length: width * height }, () => random.below(256));
    return { width, height, channels: 1, values };
  },
  'salt and pepper': (random) => {
    const share = random.next() / 4;
    return paint(...size(random), () => (random.chance(share) ? grey(0) : grey(255)));
  },
  'stripes and checks': (random) => {
    const [across, down] = [1 + random.below(12), 1 + random.below(12)];
    const both = random.chance(0.5);
    return paint(...size(random), (x, y) =>
      grey(255 * ((Math.floor(x / across) + (both ? Math.floor(y / down) : 0)) % 2)),
    );
  },
  'light that falls off': (random) => {
    const [turn, wave] = [random.between(0, 7), random.between(0, 0.2)];
    return paint(...size(random), (x, y) =>
      grey(128 + 127 * Math.sin((x * Math.cos(turn) + y * Math.sin(turn)) * wave)),
    );
  },
  'a face': face,
  'a page of print': print,
  'heaps of shapes': shapes,
  'frames in frames': (random) => {
    const step = 2 + random.below(12);
    return paint(...size(random), (x, y) => grey(Math.min(x, y) % step < 2 ? 20 : 240));
  },
  'blocks of a bad JPEG': (random) => {
    const greys = Array.from({ length: 4096 }, () => 200 + random.below(56));
    return paint(...size(random), (x, y) =>
      grey(greys[(Math.floor(y / 8) * 61 + Math.floor(x / 8)) % 4096]!),
    );
  },
} satisfies Record<string, (random: Random) => Pixels>;

export type KindOfPage = keyof typeof kinds;

/** The page of rubbish with this number: always the same one. */
export function rubbishPage(seed: number): { kind: string; page: Pixels } {
  const random = new Random(0x9a6e, seed);
  const [kind, make] = random.pick(Object.entries(kinds));
  return { kind, page: make(random) };
}

/** One of this kind. */
export function rubbishPageOf(kind: KindOfPage, seed: number): Pixels {
  return kinds[kind](new Random(seed));
}

/** Mostly as small as a crop, now and then as large as a photo. */
function size(random: Random): [width: number, height: number] {
  const most = random.chance(0.03) ? 2500 : 420;
  return [1 + random.below(most), 1 + random.below(most)];
}

function paint(width: number, height: number, colourAt: Paint): Pixels {
  const values = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, index = 0; y < height; y++) {
    for (let x = 0; x < width; x++, index += 4) values.set(colourAt(x, y), index);
  }
  return { width, height, channels: 4, values };
}

function anyColour(random: Random): Colour {
  const byte = () => random.below(256);
  return [byte(), byte(), byte(), random.chance(0.8) ? 255 : byte()];
}

function anyGrey(random: Random): Colour {
  return grey(random.below(256));
}

function grey(level: number): Colour {
  return [level, level, level, 255];
}

/** Skin, hair, eyes and a mouth before a dark wall, with the camera's noise. */
function face(random: Random): Pixels {
  const side = 80 + random.below(320);
  const within = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) =>
    ((x / side - cx) / rx) ** 2 + ((y / side - cy) / ry) ** 2 < 1;
  return paint(side, side, (x, y) => {
    const noise = random.near(0, 6);
    const light = 0.6 + (0.4 * x) / side;
    const features =
      within(x, y, 0.37, 0.45, 0.05, 0.03) ||
      within(x, y, 0.63, 0.45, 0.05, 0.03) ||
      within(x, y, 0.5, 0.74, 0.13, 0.03);
    if (features) return [60 + noise, 30 + noise, 30 + noise, 255];
    if (within(x, y, 0.5, 0.25, 0.36, 0.2)) return [50 + noise, 35 + noise, 25 + noise, 255];
    if (within(x, y, 0.5, 0.55, 0.3, 0.4))
      return [220 * light + noise, 170 * light + noise, 145 * light + noise, 255];
    return [90 + noise, 100 + noise, 110 + noise, 255];
  });
}

/** Words of letters that are strokes of a small grid, in lines, in columns. */
function print(random: Random): Pixels {
  const letter = 4 + random.below(9);
  const shapesOf = Array.from({ length: 26 }, () => random.below(2 ** 15));
  return paint(...size(random), (x, y) => {
    const [column, row] = [Math.floor(x / letter), Math.floor(y / (2 * letter))];
    const isGap = ((column * 7919 + row * 104_729) >>> 3) % 6 === 0;
    if (isGap || y % (2 * letter) >= letter) return grey(250);
    const shape = shapesOf[(column * 31 + row * 17) % 26]!;
    const cell =
      Math.floor(((x % letter) * 3) / letter) +
      3 * Math.floor((((y % (2 * letter)) % letter) * 5) / letter);
    return grey((shape >> cell) & 1 ? 30 : 250);
  });
}

/** Rectangles and ellipses, full and hollow, one over the other. */
function shapes(random: Random): Pixels {
  const [width, height] = size(random);
  const laid = Array.from({ length: 1 + random.below(60) }, () => ({
    x: random.below(width),
    y: random.below(height),
    reach: 1 + random.below(Math.max(width, height) / 4 + 1),
    isRound: random.chance(0.5),
    isHollow: random.chance(0.5),
    colour: anyColour(random),
  }));
  return paint(width, height, (x, y) => {
    const top = laid.findLast((shape) => {
      const [dx, dy] = [Math.abs(x - shape.x), Math.abs(y - shape.y)];
      const distance = shape.isRound ? Math.hypot(dx, dy) : Math.max(dx, dy);
      return distance < shape.reach && !(shape.isHollow && distance < shape.reach - 3);
    });
    return top?.colour ?? grey(255);
  });
}
