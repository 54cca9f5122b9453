/** What a run has shown of itself. */
export interface History {
  /** Over groups of steps: the mean loss and the share read right, of training examples. */
  readonly groups: { readonly step: number; readonly loss: number; readonly accuracy: number }[];
  /** After each epoch: loss and share read right of the held-out examples, by the averaged weights. */
  readonly epochs: {
    readonly epoch: number;
    readonly step: number;
    readonly heldOutLoss: number;
    readonly heldOutAccuracy: number;
  }[];
  /** Seconds spent on steps, all of a run's parts together. */
  seconds: number;
  /** The commit of the code that the run began with, where git knows it. */
  readonly commit?: string | undefined;
}

export const newHistory = (commit?: string): History => ({
  groups: [],
  epochs: [],
  seconds: 0,
  ...(commit !== undefined && { commit }),
});
