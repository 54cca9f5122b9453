import type { Ink, Point, Stroke } from '../../pipeline/ink/index.ts';

/**
 * Draws ink for the eye: smooth curves through the middles between points, as wide as the pen and as heavy as it was
 * pressed. The ink's origin is the canvas' centre, `unit` the canvas' pixels to one unit of ink; the colour is the
 * context's. What is read never comes from here.
 */
export function drawInk(context: CanvasRenderingContext2D, ink: Ink, unit: number): void {
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(unit, 0, 0, unit, width / 2, height / 2);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.fillStyle = context.strokeStyle;
  for (const stroke of ink.strokes) {
    if (standsStill(stroke)) drawDot(context, stroke);
    else drawStroke(context, stroke);
  }
}

/** How wide a stroke is drawn where it is widest. */
export function drawnWidth({ points, width }: Stroke): number {
  return width * smoothWeights(points).reduce((most, weight) => Math.max(most, weight), 0);
}

function standsStill({ points }: Stroke): boolean {
  return points.every(({ x, y }) => x === points[0]!.x && y === points[0]!.y);
}

/** A path without a length is not drawn: canvases leave it out. */
function drawDot(context: CanvasRenderingContext2D, stroke: Stroke): void {
  const [point] = stroke.points;
  if (!point) return;
  context.beginPath();
  context.arc(point.x, point.y, drawnWidth(stroke) / 2, 0, 2 * Math.PI);
  context.fill();
}

// A path that goes over itself a hundred thousand times keeps the browser for minutes; a stroke by hand has fewer points.
const longestPath = 500;

/** Pieces of equal weight are one path: drawn one by one, their soft edges would add up to beads. */
function drawStroke(context: CanvasRenderingContext2D, { points, width }: Stroke): void {
  const weights = smoothWeights(points);
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!before || weights[index] !== weights[index - 1] || index % longestPath === 0) {
      if (before) context.stroke();
      const start = before ? middle(before, point) : point;
      context.beginPath();
      context.moveTo(start.x, start.y);
      context.lineWidth = width * weights[index]!;
    }
    const next = points[index + 1];
    const end = next ? middle(point, next) : point;
    context.quadraticCurveTo(point.x, point.y, end.x, end.y);
  });
  context.stroke();
}

/** Each point's width as a share of the pen's: 1 at pressure 0.5, changing slowly, as a nib does, in small steps. */
function smoothWeights(points: readonly Point[]): number[] {
  let weight: number | undefined;
  return points.map(({ pressure }) => {
    const pressed = 0.5 + pressure;
    weight = weight === undefined ? pressed : weight + (pressed - weight) * 0.3;
    return Math.round(weight * 32) / 32;
  });
}

function middle(one: Point, other: Point): { x: number; y: number } {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
