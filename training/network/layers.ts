/**
 * A network as a list of layers from tile to logits: what the engine trains and the exporter writes. `batchNorm`
 * stands between the linear part and `relu` and is folded into kernel and bias at export.
 */
export type Layer =
  | Convolution
  | DepthwiseConvolution
  | Dense
  | { readonly kind: 'max-pool'; readonly size: number }
  /** The mean over all pixels, one value a channel: what flattens the end of a convolutional network. */
  | { readonly kind: 'mean-pool' }
  | { readonly kind: 'flatten' }
  /** Training only. */
  | { readonly kind: 'dropout'; readonly rate: number }
  /** Lays each pixel's channels out as a square of `block × block` pixels (arXiv 1609.05158). */
  | { readonly kind: 'depth-to-space'; readonly block: number }
  /** Lays what stands side by side in a row of pixels one behind the other: rows × width × channels become rows × 1 × all. */
  | { readonly kind: 'columns' }
  /** Adds its input to what its layers make of it; both have one shape. */
  | { readonly kind: 'residual'; readonly layers: readonly Layer[] };

interface Convolution {
  readonly kind: 'convolution';
  readonly filters: number;
  readonly size: number;
  readonly stride?: 1 | 2;
  readonly padding?: 'valid' | 'same';
  readonly batchNorm?: boolean;
  readonly relu?: boolean;
}

/** One filter a channel. */
interface DepthwiseConvolution {
  readonly kind: 'depthwise';
  readonly size: number;
  readonly stride?: 1 | 2;
  readonly padding?: 'valid' | 'same';
  readonly batchNorm?: boolean;
  readonly relu?: boolean;
}

interface Dense {
  readonly kind: 'dense';
  readonly units: number;
  readonly batchNorm?: boolean;
  readonly relu?: boolean;
}
