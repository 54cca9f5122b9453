/** A part of a page, standardised, in row-major order; both sides are multiples of `multiple`. */
export interface Part {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/**
 * Runs the page network on a part of a page: for each pixel, in row-major order, the logits that it is handwriting, that
 * it is a line or a box's side, and that it is print.
 */
export type Look = (part: Part) => Promise<Float32Array>;

/** The network halves its picture so often that its sides must be multiples of this. */
export const multiple = 16;

/** How likely each pixel of a page is handwriting, line and print: 0 to 255, in row-major order. */
export interface Layers {
  readonly width: number;
  readonly height: number;
  readonly handwriting: Uint8ClampedArray;
  readonly lines: Uint8ClampedArray;
  readonly print: Uint8ClampedArray;
}
