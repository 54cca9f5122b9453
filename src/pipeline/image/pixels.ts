/**
 * Pixels in row-major order, top row first: one channel (grey, 0 black to 255 white) or four (RGBA, not
 * premultiplied). What the pipeline takes; nothing is assumed about which is paper and which is ink.
 */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 4;
  /** `width × height × channels` bytes. */
  readonly values: Uint8ClampedArray;
  /** Pixels a side of the picture that each of these is the mean of, where they are a smaller copy of it; else 1. */
  readonly reduction?: number;
}
