import type { Stage } from '../pipeline/image/index.ts';

// What share of a picture's reading is done with each of its first stages: of photos of 1 and 12 megapixels, roughly.
const doneWith: Partial<Record<Stage, number>> = { 'read-back': 0.1, grey: 0.15, marks: 0.7 };

// Of what is left of a stage that far, a sign of life from within it stands for so much: how many come is not known.
const creep = 0.1;

// A step that nobody would see is not told.
const leastStep = 0.01;

/** How far a reading is, from its stages: told rising from 0 to 1, and only of a picture, since ink is soon read. */
export class Progress {
  #next: Stage | undefined = 'read-back';
  /** How far the stages before the network have come. */
  #done = 0;
  #told = 0;

  constructor(
    private readonly of: 'ink' | 'picture',
    private readonly tell: (share: number) => void,
  ) {}

  /** A stage is done; without one, a stage goes on. */
  lap(stage?: Stage): void {
    if (this.of === 'ink' || !this.#next) return;
    const end = doneWith[this.#next]!;
    this.#done = stage ? (doneWith[stage] ?? this.#done) : this.#done + creep * (end - this.#done);
    if (stage) this.#next = nextAfter(stage);
    this.#tell(this.#done);
  }

  /** So much of the network's part is done. */
  readonly network = (share: number): void => {
    this.#tell(this.#done + (1 - this.#done) * share);
  };

  #tell(share: number): void {
    if (share - this.#told < leastStep) return;
    this.#told = share;
    this.tell(share);
  }
}

/** The stage whose share is known beforehand; none once marks are found. */
function nextAfter(stage: Stage): Stage | undefined {
  const stages = Object.keys(doneWith) as Stage[];
  const index = stages.indexOf(stage);
  return index < 0 ? undefined : stages[index + 1];
}
