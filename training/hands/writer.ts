import type { Point, Stroke, Position } from '../../src/pipeline/ink/index.ts';
import type { Allograph, ControlPoint } from './strokes/allograph.ts';
import { Random } from '../data/random.ts';
import { curve } from './strokes/spline.ts';
import type { Style } from './style.ts';

/** Writes a sign in a hand, as strokes 100 units high or so. Each call with another `random` is another sample. */
export function write(allograph: Allograph, style: Style, random: Random): Stroke[] {
  const habit = new Random(style.id, hashOf(allograph.name));
  return allograph.strokes.map((control) => {
    const line = penLine(control, style, habit, random);
    const points = sampledByDevice(placed(line, style, random), style, random).map(
      pressed(style, random),
    );
    return { points, width: 100 * style.pen };
  });
}

function penLine(
  control: readonly ControlPoint[],
  style: Style,
  habit: Random,
  random: Random,
): Position[] {
  const points = control.map(({ x, y, corner }) => ({
    x: habit.near(x, style.habit) + random.near(0, style.waver),
    y: habit.near(y, style.habit) + random.near(0, style.waver),
    corner,
  }));
  let line = curve(points, style.angularity);
  for (let pass = 0; pass < style.roundness; pass++) line = smoothed(line);
  extend(line, style.overshoot + random.near(0, 1.5));
  if (random.chance(style.hooks)) line.push(hook(line.at(-1)!, random));
  if (random.chance(style.hooks)) line.unshift(hook(line[0]!, random));
  return line;
}

function smoothed(line: readonly Position[]): Position[] {
  return line.map((point, index) => {
    const before = line[index - 1];
    const after = line[index + 1];
    if (before === undefined || after === undefined) return point;
    return {
      x: (before.x + 2 * point.x + after.x) / 4,
      y: (before.y + 2 * point.y + after.y) / 4,
    };
  });
}

/** Moves both ends along the stroke's own direction. */
function extend(line: Position[], by: number): void {
  const middle = Math.floor(line.length / 2);
  const start = beyond(line[0]!, line[Math.min(3, middle)]!, by);
  const end = beyond(line.at(-1)!, line[Math.max(line.length - 4, middle)]!, by);
  if (by > 0) {
    line.unshift(start);
    line.push(end);
  } else {
    line[0] = start;
    line[line.length - 1] = end;
  }
}

function beyond(end: Position, inner: Position, by: number): Position {
  const [dx, dy] = [end.x - inner.x, end.y - inner.y];
  const length = Math.max(Math.sqrt(dx * dx + dy * dy), 1e-3);
  // A short stroke keeps at least half of its end.
  const factor = Math.max(by / length, -0.5);
  return { x: end.x + dx * factor, y: end.y + dy * factor };
}

function hook(end: Position, random: Random): Position {
  return { x: end.x + random.near(0, 4), y: end.y + random.near(0, 4) };
}

/** Puts a stroke where this hand puts it: proportion, aspect, slant, turn, and a stroke's own drift. */
function placed(line: readonly Position[], style: Style, random: Random): Position[] {
  const [driftX, driftY] = [random.near(0, style.drift), random.near(0, style.drift)];
  const [cos, sin] = [Math.cos(style.turn), Math.sin(style.turn)];
  return line.map((point) => {
    const y = 100 * balanced(point.y / 100, style.balance) + driftY;
    const x = style.aspect * (point.x - 50 + driftX) - style.slant * (y - 50);
    return {
      x: cos * x - sin * (y - 50) + random.near(0, style.tremor),
      y: sin * x + cos * (y - 50) + random.near(0, style.tremor),
    };
  });
}

function balanced(height: number, power: number): number {
  return height <= 0 || height >= 1 ? height : height ** power;
}

/** What a device that looks only now and then keeps of a line: ends, corners (pens slow down there), some between. */
function sampledByDevice(line: readonly Position[], style: Style, random: Random): Position[] {
  if (style.sampling <= 1) return [...line];
  const start = random.next();
  return line.filter(
    (_, index) =>
      index === 0 ||
      index === line.length - 1 ||
      isCorner(line[index - 1]!, line[index]!, line[index + 1]!) ||
      Math.floor(index / style.sampling + start) !==
        Math.floor((index - 1) / style.sampling + start),
  );
}

/** Whether the line turns by 45° or more. */
function isCorner(before: Position, here: Position, after: Position): boolean {
  const [ax, ay] = [here.x - before.x, here.y - before.y];
  const [bx, by] = [after.x - here.x, after.y - here.y];
  const dot = ax * bx + ay * by;
  return dot < 0 || dot * dot < 0.5 * (ax * ax + ay * ay) * (bx * bx + by * by);
}

/** Pressure that swells and fades along the stroke. */
function pressed(style: Style, random: Random): (place: Position, index: number) => Point {
  const [phase, pace] = [random.between(0, 6), random.between(0.1, 0.4)];
  return ({ x, y }, index) => ({
    x,
    y,
    time: 16 * index,
    pressure: 0.5 + 0.5 * style.pressure * Math.sin(phase + pace * index),
  });
}

function hashOf(name: string): number {
  let value = 0;
  for (let index = 0; index < name.length; index++)
    value = (Math.imul(value, 31) + name.charCodeAt(index)) | 0;
  return value;
}
