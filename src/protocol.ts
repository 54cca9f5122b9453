import type { Pixels } from './pipeline/image/index.ts';
import type { Stroke } from './pipeline/ink/index.ts';
import type { Expectation, Reading } from './pipeline/reading/index.ts';

/** A trained model under `model/`. */
export type NetworkName = 'classic' | 'reader';

/** What TensorFlow.js computes on. */
export type Backend = 'webgl' | 'wasm' | 'cpu';

export type { Expectation };

/** What is to be read: rasterised ink with its strokes in those pixels, or a decoded picture (transferred). */
export type Input =
  | { kind: 'ink'; pixels: Pixels; strokes: readonly Stroke[] }
  | { kind: 'picture'; bitmap: ImageBitmap };

/** What computed an answer. `renderer` is the graphics card's own name, on WebGL only. */
export interface Engine {
  backend: Backend;
  network: NetworkName;
  renderer?: string;
}

/** A finished reading, the milliseconds it took in the worker, and what computed it. */
export interface Answer {
  reading: Reading;
  elapsed: number;
  engine: Engine;
}

/** The door between page and worker, a call a line. */
export interface Calls {
  load: { input: { network?: NetworkName; backend?: Backend }; output: Engine };
  read: { input: { of: Input; expect?: Expectation }; output: Answer };
}

/** What went wrong, as a code and what belongs to it; the page has a sentence for each. */
export type Failure =
  | { code: 'network-unavailable'; network: NetworkName | 'page' | 'line' }
  /** A file of the app's own is not as it was built, also when it is fetched anew. */
  | { code: 'file-damaged'; file: string }
  | { code: 'picture-unreadable'; why: Unreadable }
  | Outdated
  /** `part-unavailable`: of the worker, which is loaded again with the next call. */
  | { code: 'no-backend' | 'part-unavailable' | 'stopped' | 'worker-died' | 'unexpected' };

/**
 * The page needs a part of the app that it cannot have before it is loaded anew: the server has a newer version, not that
 * file, or is not reached.
 */
export interface Outdated {
  code: 'outdated';
  why: 'newer' | 'missing' | 'unreached';
}

/** Why a picture cannot be read; `no-pixels` where the browser opens it and does not give them. */
export type Unreadable =
  'not-a-picture' | 'heic' | 'too-many-pixels' | 'too-complex' | 'foreign-parts' | 'no-pixels';

/** What is told beside what is read, as a code and what belongs to it; the page has a sentence for each. */
export type Note =
  | { code: 'first-of-several'; given: number }
  | Outdated
  | {
      code:
        | 'new-version'
        | 'not-kept'
        | 'no-file'
        | 'nothing-shared'
        | 'picture-shared'
        | 'sample-unavailable';
    };

export type CallName = keyof Calls;

/** To the worker: a numbered call, or that the answer to one is no longer wanted. */
export type Request =
  | { [Name in CallName]: { id: number; call: Name; input: Calls[Name]['input'] } }[CallName]
  | { id: number; call: 'cancel' };

/**
 * From the worker: the answer or failure of the call with that number, what share of its work is done (0 to 1), or a
 * sign of life while there is work.
 */
export type Response =
  | { id: number; output: Calls[CallName]['output'] }
  | { id: number; failure: Failure }
  | { id: number; share: number }
  | { alive: true };
