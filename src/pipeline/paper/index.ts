/** What of a picture is writing: a network that learned paper says which pixels are ink, which lines, which print. */

export { darkInk, findWriting, lookClosely, mostPixels } from './find-writing.ts';
export { grey } from './grey.ts';
export type { Layers, Look } from './look.ts';
export { darkOnLight } from './polarity.ts';
export { scaled } from './scale.ts';
export { standardise } from './standardise.ts';
