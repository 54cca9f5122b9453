import type { Stroke, Position } from '../../src/pipeline/ink/index.ts';
import type { Random } from '../data/random.ts';
import { curve } from './strokes/spline.ts';

/** A pen let loose: so many turns, so far apart, that it is no digit. */
export function scribble(random: Random): Stroke[] {
  const kind = random.below(4);
  if (kind === 0) return [strokeOf(wandering(random))];
  if (kind === 1) return [strokeOf(hatching(random))];
  if (kind === 2) return [strokeOf(coil(random))];
  return Array.from({ length: 3 + random.below(6) }, () => strokeOf(dash(random)));
}

/** Lines of ruled or squared paper: at least two each way, so that no line stands alone. */
export function gridPiece(random: Random): Stroke[] {
  const [across, down] = [2 + random.below(3), 2 + random.below(3)];
  const lean = random.near(0, 6);
  const lines = [
    ...Array.from({ length: across }, (_, line) => {
      const y = (100 * (line + 0.5)) / across + random.near(0, 2);
      return [point(0, y - lean), point(100, y + lean)];
    }),
    ...Array.from({ length: down }, (_, line) => {
      const x = (100 * (line + 0.5)) / down + random.near(0, 2);
      return [point(x + lean, 0), point(x - lean, 100)];
    }),
  ];
  return lines.map(strokeOf);
}

function wandering(random: Random): Position[] {
  const count = 9 + random.below(9);
  return curve(
    Array.from({ length: count }, () => ({
      x: random.between(0, 100),
      y: random.between(0, 100),
      corner: random.chance(0.3),
    })),
  );
}

function hatching(random: Random): Position[] {
  const turns = 7 + random.below(8);
  const soft = random.chance(0.5);
  const [drift, lean] = [random.between(60, 140), random.between(-40, 40)];
  return curve(
    Array.from({ length: turns }, (_, turn) => ({
      x: (drift * turn) / turns + (turn % 2 === 0 ? lean : 0) + random.near(0, 6),
      y: (turn % 2 === 0 ? 0 : 100) + random.near(0, 10),
      corner: !soft,
    })),
  );
}

/** Loops along a line, as when a pen is tried out. */
function coil(random: Random): Position[] {
  const loops = random.between(2.6, 6);
  const [drift, radius] = [random.between(15, 60), random.between(25, 60)];
  return Array.from({ length: 60 }, (_, step) => {
    const angle = (2 * Math.PI * loops * step) / 60;
    return point(
      (drift * loops * step) / 60 + radius * Math.cos(angle) + random.near(0, 1),
      radius * Math.sin(angle) + random.near(0, 1),
    );
  });
}

function dash(random: Random): Position[] {
  const [x, y] = [random.between(0, 100), random.between(0, 100)];
  const [angle, length] = [random.between(0, 2 * Math.PI), random.between(10, 60)];
  return [point(x, y), point(x + length * Math.cos(angle), y + length * Math.sin(angle))];
}

function point(x: number, y: number): Position {
  return { x, y };
}

function strokeOf(line: readonly Position[]): Stroke {
  return {
    points: line.map(({ x, y }, index) => ({ x, y, time: 16 * index, pressure: 0.5 })),
    width: 8,
  };
}
