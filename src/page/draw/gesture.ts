import type { Ink, Point } from '../../pipeline/ink/index.ts';
import { eraseInk } from './erase-ink.ts';

export type Tool = 'pen' | 'erase';

/** What one pointer does to the ink from coming down to being lifted. */
export interface Gesture {
  readonly before: Ink;
  /** The ink as it is by now. */
  readonly ink: Ink;
  extend(point: Point): void;
}

/** How far the eraser reaches from its centre, in the ink's units. */
export const eraserRadius = 4;

/** Writes one stroke. */
export class PenGesture implements Gesture {
  readonly #points: Point[] = [];

  constructor(
    readonly before: Ink,
    private readonly penWidth: number,
  ) {}

  get ink(): Ink {
    const stroke = { points: [...this.#points], width: this.penWidth };
    return { strokes: [...this.before.strokes, stroke] };
  }

  extend(point: Point): void {
    this.#points.push(point);
  }
}

/** Takes away what lies on its path. */
export class EraserGesture implements Gesture {
  ink: Ink;
  #at: Point | undefined;

  constructor(readonly before: Ink) {
    this.ink = before;
  }

  extend(point: Point): void {
    this.ink = eraseInk(this.ink, { from: this.#at ?? point, to: point, radius: eraserRadius });
    this.#at = point;
  }
}
