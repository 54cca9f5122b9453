/** Where the pen was: x to the right, y down, in the units of the surface it was written on. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** Milliseconds since the ink's first point. */
  readonly time: number;
  /** 0 to 1; 0.5 where the device does not say. */
  readonly pressure: number;
}

/** One pen-down to pen-up. `width` is the pen's, for the eye: what is read depends on it only where it is no more than a dot. */
export interface Stroke {
  readonly points: readonly Point[];
  readonly width: number;
}

/** What was drawn, as vectors. */
export interface Ink {
  readonly strokes: readonly Stroke[];
}
