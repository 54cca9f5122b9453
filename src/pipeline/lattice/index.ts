/** All paths through a page, weighed: features, weights, Viterbi and forward sums. */

export { decode, probabilityOf, type PagePath, type RowPath } from './decode.ts';
export { otherWays, type OtherWay } from './other-ways.ts';
export { featureNames, type Features } from './features.ts';
export { pageLatticeOf, type Lattice, type Step } from './lattice.ts';
export { sumsBackward, sumsForward, type Edge } from './viterbi.ts';
export { withLines } from './with-lines.ts';
export type { CertaintyFit, Fitted, LatticeFit, Weights } from './weights.ts';
