import type { Content } from './example.ts';
import type { Expectation, Reading } from '../../src/pipeline/reading/index.ts';

/** What may be set from outside; without them the app decides. */
export interface ReaderOptions {
  network?: string | undefined;
  backend?: string | undefined;
  expect?: Expectation | undefined;
}

/** What computes answers, by the names that the app gives. */
export interface Engine {
  network: string;
  backend: string;
}

/** The app, as the evaluation uses it. */
export interface Reader {
  /** Known from the first answer on. */
  readonly engine: Engine | undefined;
  /** How many contents it reads at the same time. */
  readonly lanes: number;
  /** What the app answers; undefined where it could not read the content at all. */
  read(content: Content): Promise<Reading | undefined>;
  close(): Promise<void>;
}
