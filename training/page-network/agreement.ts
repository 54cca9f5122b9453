/** How places that are found agree with those that are there; shares of 1. */
export interface Agreement {
  /** Of what is there, the share that is found. */
  readonly recall: number;
  /** Of what is found, the share that is there. */
  readonly precision: number;
  /** The harmonic mean of both (Dice's coefficient). */
  readonly both: number;
}

/** For each output: a place is found where its logit is above 0, and there where half of it is covered. */
export function agreementOf(
  logits: ArrayLike<number>,
  targets: ArrayLike<number>,
  outputs: number,
): Agreement[] {
  return Array.from({ length: outputs }, (_, output) => {
    let [found, there, both] = [0, 0, 0];
    for (let index = output; index < logits.length; index += outputs) {
      const [isFound, isThere] = [logits[index]! > 0, targets[index]! >= 0.5];
      if (isFound) found++;
      if (isThere) there++;
      if (isFound && isThere) both++;
    }
    const share = (count: number, all: number) => (all === 0 ? 1 : count / all);
    return {
      recall: share(both, there),
      precision: share(both, found),
      both: share(2 * both, found + there),
    };
  });
}
