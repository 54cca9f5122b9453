/** What the page network says of a picture: which pixels are writing, which lines, which print. */

export { findWriting, lookClosely } from './find-writing.ts';
export type { Look } from './look.ts';
export { scaled } from './scale.ts';
export { standardise } from './standardise.ts';
