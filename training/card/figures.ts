/** What `npm run evaluate -- SET --json FILE` writes, as far as cards need it. */
export interface Evaluated {
  readonly backend: string;
  readonly count: number;
  readonly answersRight: number;
  readonly digits: number;
  readonly digitsRight: number;
  readonly unsure: number;
  readonly refused: number;
  readonly calibrationError: number;
  readonly items: readonly {
    readonly expected: string;
    readonly read: string;
    readonly state: string;
    readonly certainty?: number | null;
  }[];
}

/** How a network reads a set: counts, and for single digits the confusion matrix. */
export interface SetFigures extends Omit<Evaluated, 'items'> {
  /** A row a digit as written, a column a digit as read, the eleventh for what was read as anything else or not at all. */
  readonly confusion?: readonly (readonly number[])[];
}

/** The figures of an evaluation, without its single answers. */
export function figuresOf({ items, ...counts }: Evaluated): SetFigures {
  const single = items.every(({ expected }) => /^\d$/.test(expected));
  return single ? { ...counts, confusion: confusionOf(items) } : counts;
}

function confusionOf(items: Evaluated['items']): number[][] {
  const matrix = Array.from({ length: 10 }, () => new Array<number>(11).fill(0));
  for (const { expected, read } of items) {
    const column = /^\d$/.test(read) ? Number(read) : 10;
    matrix[Number(expected)]![column]!++;
  }
  return matrix;
}
