import type { Failure } from '../protocol.ts';

/** A failure on its way to the page, which gets it as a value. */
export class Failed extends Error {
  constructor(
    readonly failure: Failure,
    options?: ErrorOptions,
  ) {
    super(failure.code, options);
  }
}
