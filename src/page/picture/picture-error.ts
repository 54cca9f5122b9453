import type { Failure, Unreadable } from '../../protocol.ts';

/** A picture that cannot be read. */
export class PictureError extends Error {
  readonly failure: Failure;

  constructor(why: Unreadable) {
    super(why);
    this.failure = { code: 'picture-unreadable', why };
  }
}
