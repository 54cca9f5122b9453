/** What the page network says of a picture: which pixels are writing, which lines, which print. */

export { darkInk, findWriting, lookClosely, mostPixels } from './find-writing.ts';
export type { Layers, Look } from './look.ts';
export { scaled } from './scale.ts';
export { standardise } from './standardise.ts';
