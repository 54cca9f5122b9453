import type { PictureChange } from '../picture/picture-change.ts';
import type { Wish } from '../reader/wish.ts';
import type { Failure, Note, Outdated, Unreadable } from '../../protocol.ts';
import { isUpright } from './corners.ts';

// All that is said of what goes wrong, and of what is told beside the answer, in one place: a language is another such
// file.

/** What went wrong, and a way on. */
export function sayFailure(failure: Failure): string {
  switch (failure.code) {
    case 'network-unavailable':
      return `The network “${failure.network}” could not be loaded. Check the connection and try again.`;
    case 'file-damaged':
      return `A part of the app arrived damaged (${failure.file}), also when it was fetched anew. Try again later.`;
    case 'outdated':
      return `${outdated[failure.why]} What you wrote stays.`;
    case 'part-unavailable':
      return 'A part of the app could not be loaded. Check the connection and try again.';
    case 'no-backend':
      return 'This browser cannot run the network. Try a newer one.';
    case 'picture-unreadable':
      return unreadable[failure.why];
    case 'stopped':
      return 'You stopped the reading.';
    case 'worker-died':
      return 'Reading stopped unexpectedly. It starts again with the next try.';
    case 'unexpected':
      return 'Something went wrong while reading. Try again.';
  }
}

const outdated: Record<Outdated['why'], string> = {
  newer: 'There is a newer version of this app, and this page cannot go on without it.',
  missing: 'A part of this app is missing on the server; there may be a newer version.',
  unreached: 'A part of this app could not be loaded. Check the connection, then reload.',
};

const unreadable: Record<Unreadable, string> = {
  'not-a-picture': 'This file is not a picture the browser can open. Try PNG or JPEG.',
  heic: 'This browser cannot open HEIC photos. Send the photo as JPEG, or take it here.',
  'too-many-pixels':
    'This picture has too many pixels to be opened here. Try a smaller one, or a part of it.',
  'too-complex': 'This drawing (SVG) has too many parts to be drawn here. Save it as PNG first.',
  'foreign-parts':
    'This drawing (SVG) holds parts of a web page, which browsers do not let be read. Save it as PNG first.',
  'no-pixels': 'This picture cannot be read. Try a smaller one, or another format.',
};

/** What is told beside the answer. */
export function sayNote(note: Note): string {
  switch (note.code) {
    case 'new-version':
      return 'A new version is ready.';
    case 'not-kept':
      return 'This device keeps nothing for this page: what you write is gone when it is closed.';
    case 'first-of-several':
      return `Only the first of the ${note.given} files is read.`;
    case 'no-file':
      return 'A link is not a picture. Save the picture first, then drop the file.';
    case 'nothing-shared':
      return 'What was shared is not a picture, or too large.';
    case 'outdated':
      return outdated[note.why];
    case 'picture-shared':
      return 'Read the picture that was shared?';
    case 'sample-unavailable':
      return 'This sample could not be loaded. Check the connection and try again.';
  }
}

/** A file that could not be opened left the picture before it. */
export function sayPictureStays(failure: Failure): string {
  return `${sayFailure(failure)} The picture before it stays.`;
}

/** What is told of a step, and of what could not be one. */
export const stepWords = {
  anotherPicture: 'Another picture',
  cleared: 'Cleared',
  removed: (value: number) => `Removed ${value}`,
  turning: 'Turning…',
  cropping: 'Cropping…',
  straightening: 'Straightening…',
  lost: (count: number) =>
    count === 1
      ? 'One correction does not fit what is read now'
      : `${count} corrections do not fit what is read now`,
  noTwoDigits: 'No two digits were found there',
  noneAfter: 'There is no digit after it in the line',
  noneDoubtful: 'No digit is in doubt',
  nothingRead: 'Nothing is read yet',
};

/** What was done where a number was typed; of other corrections the digit says it. */
export function sayTyped(wish: Wish): string | undefined {
  if (wish.kind === 'text') return `Set to ${wish.text.trim()}`;
  return wish.kind === 'insert' && wish.text !== undefined
    ? `Added ${wish.text.trim()}`
    : undefined;
}

/** What is being done to a picture. */
export function sayChange(change: PictureChange): string {
  if (change.kind === 'turn') return stepWords.turning;
  return isUpright(change.corners) ? stepWords.cropping : stepWords.straightening;
}

/** What was done with an answer, or could not be. */
export const doneWords = {
  copied: 'Copied',
  notCopied: 'The browser does not let this page copy',
  notShared: 'Not shared',
  saved: (name: string) => `Saved as ${name}`,
};

/** What a field takes in which something else was typed. */
export const typedWords = 'Digits, with signs such as . , - / : + %';

/** What can be done while a part of the picture, or of the pad, is marked. */
export const frameWords = {
  upright: 'Drag the corners around what is to stay.',
  sought: 'Looking for the sheet’s edges…',
  proposed: 'The sheet’s edges? Drag a corner that is off.',
  unknown: 'No edges of a sheet were found. Drag each corner to a corner of the sheet.',
  shown: 'Drag each corner to a corner of the sheet.',
  box: 'Draw a box around what was missed',
};
