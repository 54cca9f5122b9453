/** What of a picture is writing: a network that learned paper says which pixels are ink, which lines, which print. */

export { darkInk, findWriting, lookClosely, mostPixels } from './find-writing.ts';
export { grey } from './grey.ts';
export type { Layers, Look, Part } from './look.ts';
export { mirrored } from './mirrored.ts';
export { darkOnLight } from './polarity.ts';
export { scaled, type Plane } from './scale.ts';
export { standardise } from './standardise.ts';
