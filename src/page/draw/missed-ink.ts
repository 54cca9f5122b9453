import type { Box } from '../../pipeline/image/index.ts';
import type { Ink, Point, Stroke } from '../../pipeline/ink/index.ts';
import { around, isIn } from '../reader/placed-reading.ts';
import { ofDigits, type Outline } from '../reader/screen.ts';
import { between, middle, type Corners, type Place } from '../shared/corners.ts';
import { aroundLines } from './around-ink.ts';
import { extentOf, type Surface } from './ink-surface.ts';

/** Room around it, in the ink's units. */
const air = 2;

/** Where a box is proposed, in shares of the pad: around what was missed, or in the middle where all of the ink was read. */
export function cornersToOffer(ink: Ink, read: readonly Outline[], surface: Surface): Corners {
  const missed = missedIn(
    ink,
    ofDigits(read).map(({ box }) => box),
  );
  if (!missed) return middle;
  const { x, y, width, height } = extentOf(surface);
  const onPad = (across: number, down: number): Place => ({
    x: Math.max(0, Math.min(1, (across - x) / width)),
    y: Math.max(0, Math.min(1, (down - y) / height)),
  });
  return between(
    onPad(missed.x, missed.y),
    onPad(missed.x + missed.width, missed.y + missed.height),
  );
}

/** The box around what of the ink lies in none of the boxes, with its lines; nothing where all of it lies in them. */
function missedIn(ink: Ink, boxes: readonly Box[]): Box | undefined {
  const strokes = ink.strokes.filter((stroke) => !boxes.some((box) => isMostlyIn(box, stroke)));
  const points = strokes.flatMap((stroke) => stroke.points);
  if (points.length === 0) return undefined;
  const drawn = aroundLines(around(points.map(asBox)), { strokes });
  return {
    x: drawn.x - air,
    y: drawn.y - air,
    width: drawn.width + 2 * air,
    height: drawn.height + 2 * air,
  };
}

function asBox({ x, y }: Point): Box {
  return { x, y, width: 0, height: 0 };
}

function isMostlyIn(box: Box, { points }: Stroke): boolean {
  return points.filter((point) => isIn(box, point)).length > points.length / 2;
}
