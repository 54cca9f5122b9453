import type { Failure } from '../../protocol.ts';

/** A reading that failed, or a part of the app that it needs. */
export class ReaderError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
    this.name = 'ReaderError';
  }
}
