/** A tile's side in pixels. */
export const tileSide = 28;

/** The side of the box inside the tile that a candidate's longer side fills, as MNIST was made. */
export const tileBox = 20;

declare const tileBrand: unique symbol;

/**
 * A candidate in the network's form: 28 × 28 values in row-major order, 0 (paper) to 1 (ink), the longer side of
 * the writing scaled to 20, its centre of mass at the centre. Made by `normalise` alone.
 */
export type Tile = Float32Array & { readonly [tileBrand]: never };
