import type { Box } from '../../pipeline/image/index.ts';

/** Sides of a frame that are drawn. */
export interface Sides {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

/** A frame's line runs along this box; `air` is how far it is from its digit over and under it, and how round its corners are. */
export interface Frame extends Box {
  readonly air: number;
  readonly sides: Sides;
}

/** Digits that are lower than this, in CSS pixels, are so small that a line on them hides them. */
const leastLaidOver = 44;

/** Half of the widest line with what is laid beside it, and a little paper, in CSS pixels. */
const halfLine = 2.25;

const closed: Sides = { top: true, right: true, bottom: true, left: true };

/**
 * The frame around one of the digits, with some air, but no more than its neighbours in the line leave. Around a small digit
 * a side that would lie on a digit, its own or another, is left out.
 */
export function frameAround(boxes: readonly Box[], index: number): Frame {
  const box = boxes[index]!;
  const gapTo = (other: Box | undefined): number =>
    (other && gapBetween(box, other)) ?? Number.POSITIVE_INFINITY;
  const gap = Math.min(gapTo(boxes[index - 1]), gapTo(boxes[index + 1]));
  if (box.height < leastLaidOver) return openFrame(boxes, box, gap);
  const air = Math.min(6, box.height / 10);
  return frameWith(box, Math.max(0.5, Math.min(air, gap / 2 - 1)), air, closed);
}

/** As near as leaves the strokes free. */
const smallAir = 3.5;

function openFrame(boxes: readonly Box[], box: Box, gap: number): Frame {
  const beside = Math.max(0, Math.min(smallAir, gap / 2));
  const frame = frameWith(box, beside, smallAir, closed);
  const isFree = (line: Box): boolean => !boxes.some((one) => overlap(line, one));
  const end = { x: frame.x + frame.width, y: frame.y + frame.height };
  const level = (y: number): Box => ({ ...frame, y: y - halfLine, height: 2 * halfLine });
  const upright = (x: number): Box => ({
    x: x - halfLine,
    y: frame.y,
    width: 2 * halfLine,
    height: frame.height,
  });
  const [top, bottom] = [isFree(level(frame.y)), isFree(level(end.y))];
  const [left, right] = [isFree(upright(frame.x)), isFree(upright(end.x))];
  // Of what stands so close one side is seen all the same.
  return { ...frame, sides: { top, right, left, bottom: bottom || !top } };
}

function frameWith({ x, y, width, height }: Box, beside: number, air: number, sides: Sides): Frame {
  return {
    x: x - beside,
    y: y - air,
    width: width + 2 * beside,
    height: height + 2 * air,
    air,
    sides,
  };
}

/** Frames as one path: all halos are one, so that none lies on a neighbour's frame. */
export function pathOf(frames: readonly Frame[]): string {
  return frames
    .map((frame) => (Object.values(frame.sides).every(Boolean) ? roundedOf(frame) : barsOf(frame)))
    .join('');
}

/** The ground within a frame. */
export function roundedOf({ x, y, width, height, air }: Frame): string {
  const turn = (dx: number, dy: number): string => `a${air} ${air} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * air, height - 2 * air];
  return [
    `M${x + air} ${y}h${across}${turn(air, air)}v${down}${turn(-air, air)}`,
    `h${-across}${turn(-air, -air)}v${-down}${turn(air, -air)}z`,
  ].join('');
}

/** Sides that are drawn one by one. */
function barsOf({ x, y, width, height, sides }: Frame): string {
  const [right, bottom] = [x + width, y + height];
  return [
    sides.top ? `M${x} ${y}H${right}` : '',
    sides.right ? `M${right} ${y}V${bottom}` : '',
    sides.bottom ? `M${right} ${bottom}H${x}` : '',
    sides.left ? `M${x} ${bottom}V${y}` : '',
  ].join('');
}

/** How far apart two boxes beside each other are; nothing for boxes in different lines. */
function gapBetween(one: Box, other: Box): number | undefined {
  if (one.y > other.y + other.height || other.y > one.y + one.height) return undefined;
  return Math.max(other.x - one.x - one.width, one.x - other.x - other.width);
}

/** Whether two boxes share a place. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
