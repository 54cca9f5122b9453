/** The side of a crop in pixels at working size. */
export const cropSide = 128;

/** A crop at working size: grey and layers, each `cropSide` a side. */
export interface Crop {
  readonly grey: Uint8ClampedArray;
  readonly layers: readonly Uint8ClampedArray[];
  /** Of its digits, in pixels. */
  readonly digitHeight: number;
}
