import type { Random } from '../../data/random.ts';
import type { Colour } from '../pen.ts';
import { type Ink, pickLightPen, pickWidePen, shifted } from '../writing/wide-pen.ts';
import type { Inks } from './draw-sketch.ts';

const rulingColours: Colour[] = [[120, 150, 205], [150, 160, 175], [110, 170, 160], [205, 150, 140], [140, 140, 145], [90, 120, 190], [60, 60, 70], [200, 60, 70], [120, 120, 200], [110, 90, 60], [40, 130, 90]]; // prettier-ignore
const marginColours: Colour[] = [
  [215, 80, 90],
  [200, 60, 120],
  [120, 130, 200],
  [90, 90, 95],
];
const pressColours: Colour[] = [[30, 30, 32], [30, 30, 32], [70, 70, 76], [40, 60, 120], [120, 40, 40], [40, 100, 70], [110, 110, 120], [200, 70, 70], [20, 80, 140]]; // prettier-ignore

/** The inks of a page: on dark paper light ones. `pen` decides; the ruling is now and then as good as its colour. */
export function pickInks(pen: Ink, isDark: boolean, random: Random): Inks {
  const light = (ink: Ink): Ink => (isDark ? { ...ink, colour: lightened(ink.colour) } : ink);
  const near = random.chance(0.25);
  const ruling = near
    ? shifted(pen.colour, 25, random)
    : shifted(random.pick(rulingColours), 20, random);
  const press = random.chance(0.12)
    ? shifted(pen.colour, 15, random)
    : shifted(random.pick(pressColours), 12, random);
  return {
    behind: { ...pen, cover: random.between(0.04, 0.28), grain: 0.2 },
    shade: light(printed(shifted(random.pick(pressColours), 30, random), [0.08, 0.4], random)),
    ruling: light(printed(ruling, random.chance(0.5) ? [0.1, 0.45] : [0.35, 0.95], random)),
    margin: light(
      printed(random.chance(0.5) ? ruling : random.pick(marginColours), [0.3, 0.9], random),
    ),
    press: light(printed(press, [0.5, 1], random)),
    second: isDark ? pickLightPen(random) : pickWidePen(random),
    pen,
  };
}

function printed(colour: Colour, cover: readonly [number, number], random: Random): Ink {
  return {
    colour,
    width: 0.03,
    cover: random.between(...cover),
    grain: random.chance(0.3) ? random.between(0.05, 0.4) : 0.03,
    pressure: 0,
    fading: random.chance(0.15) ? random.between(0.2, 0.8) : 0,
  };
}

function lightened(colour: Colour): Colour {
  return colour.map((value) => 255 - 0.6 * value) as unknown as Colour;
}
