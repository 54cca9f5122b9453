import type { Trace, TracePoint } from '../hand.ts';

/** Strokes as a hand's trace; `common` is how high this hand's digits are, in the strokes' own units. */
export function traceOfStrokes(strokes: readonly (readonly TracePoint[])[], common: number): Trace {
  const points = strokes.flat();
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  const width = Math.max(...points.map(({ x }) => x)) - left;
  // A stroke that lies flat has hardly a height of its own.
  const height = Math.max(Math.max(...points.map(({ y }) => y)) - top, 0.2 * width, 1e-3 * common);
  return {
    kind: 'strokes',
    width: width / height,
    height: Math.max(0.5, Math.min(1.3, height / common)),
    strokes: strokes.map((stroke) =>
      stroke.map(({ x, y }) => ({ x: (x - left) / height, y: (y - top) / height })),
    ),
  };
}
