import type {
  Answer,
  Backend,
  CallName,
  Calls,
  Engine,
  Expectation,
  Failure,
  Input,
  NetworkName,
  Request,
  Response,
} from '../../protocol.ts';
import { failureOf } from './live-reading.ts';
import { ReaderError } from './reader-error.ts';
import { versionThere } from './version.ts';

export interface ReaderOptions {
  /** Without it, the app's default. */
  network?: NetworkName;
  /** Without it, the best there is. */
  backend?: Backend;
  /** Without it, the reader decides by itself. */
  expect?: Expectation;
}

/** A call that waits for its answer. */
interface Caller {
  resolve: (output: Calls[CallName]['output']) => void;
  reject: (error: unknown) => void;
  /** What share of the work is done. */
  hear: ((share: number) => void) | undefined;
}

/**
 * `hear` is told now and then what share of a long reading is done, 0 to 1; `expect` goes before what the client was told
 * to expect.
 */
export interface Waiting {
  signal?: AbortSignal;
  hear?: (share: number) => void;
  expect?: Expectation;
}

// Twenty seconds without a sign of life, in milliseconds. Counted in ticks so short that time in which this page stood
// still as well, on a device that slept or has too much to do, counts no more than one of them.
const tick = 250;
const patience = 20_000 / tick;

// Before the first one it is loaded, over a connection that may be slow: longer than the twenty seconds for which Chromium
// has a file wait for the same one that was asked for before and never came.
const patienceToLoad = 45_000 / tick;

/** The worker seen from the page. It is started on the first call, and again on the next one after it has died. */
export class ReaderClient {
  readonly #options: ReaderOptions;
  readonly #callers = new Map<number, Caller>();
  #worker: Worker | undefined;
  #loading: Promise<Engine> | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #silence = 0;
  /** The worker has given a sign of life. */
  #isRunning = false;
  #lastId = 0;

  constructor(options: ReaderOptions = {}) {
    this.#options = { ...options };
  }

  /**
   * Loads the network and warms it up, so that the first reading is quick. Reading does so by itself.
   *
   * @throws ReaderError
   */
  load(): Promise<Engine> {
    if (!this.#loading) {
      const { network, backend } = this.#options;
      const input = { ...(network && { network }), ...(backend && { backend }) };
      this.#loading = this.#call('load', input);
      this.#endWith(this.#loading);
    }
    return this.#loading;
  }

  /**
   * Reads ink or a picture; the picture's bitmap is transferred, so the caller has it no more.
   *
   * @throws ReaderError, or the signal's reason once it is aborted.
   */
  async read(input: Input, waiting: Waiting = {}): Promise<Answer> {
    waiting.signal?.throwIfAborted();
    // The worker takes calls in turn, so the reading waits there for the network and fails with it.
    this.load().catch(() => undefined);
    const expect = waiting.expect ?? this.#options.expect;
    return this.#call('read', { of: input, ...(expect && { expect }) }, waiting);
  }

  /** A load that failed is tried again on the next call, by a worker that does not remember what it could not have. */
  #endWith(loading: Promise<Engine>): void {
    loading.catch((error: unknown) => {
      if (this.#loading === loading) this.#end(failureOf(error));
    });
  }

  /** Stops at once whatever is fetched or computed; the next call starts afresh. */
  stop(): void {
    this.#end({ code: 'stopped' });
  }

  /** Ends the worker; whoever still waits is told so. */
  dispose(): void {
    this.#end(died);
  }

  async #call<Name extends CallName>(
    call: Name,
    input: Calls[Name]['input'],
    { signal, hear }: Waiting = {},
  ): Promise<Calls[Name]['output']> {
    const id = ++this.#lastId;
    const worker = (this.#worker ??= this.#start());
    worker.postMessage({ id, call, input }, transferable(input));
    const cancel = () => {
      worker.postMessage({ id, call: 'cancel' } satisfies Request);
      this.#settle(id, ({ reject }) => {
        reject(signal?.reason);
      });
    };
    signal?.addEventListener('abort', cancel);
    try {
      return await new Promise<Calls[Name]['output']>((resolve, reject) => {
        this.#callers.set(id, { resolve, reject, hear });
      });
    } catch (error) {
      throw await explain(error);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('../../worker/worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = ({ data }: MessageEvent<Response>) => {
      this.#receive(data);
    };
    worker.onerror = worker.onmessageerror = () => {
      this.#end(this.#isRunning ? died : unavailable);
    };
    this.#silence = 0;
    this.#isRunning = false;
    this.#clock = setInterval(() => {
      this.#listen();
    }, tick);
    return worker;
  }

  #receive(response: Response): void {
    this.#silence = 0;
    this.#isRunning = true;
    if ('alive' in response) return;
    if ('share' in response) {
      this.#callers.get(response.id)?.hear?.(response.share);
      return;
    }
    this.#settle(response.id, ({ resolve, reject }) => {
      if ('failure' in response) reject(new ReaderError(response.failure));
      else resolve(response.output);
    });
  }

  /** A caller that has gone is not told: its call was cancelled. */
  #settle(id: number, tell: (caller: Caller) => void): void {
    const caller = this.#callers.get(id);
    this.#callers.delete(id);
    if (caller) tell(caller);
  }

  #listen(): void {
    this.#silence = this.#callers.size === 0 ? 0 : this.#silence + 1;
    if (this.#silence < (this.#isRunning ? patience : patienceToLoad)) return;
    // What hangs without a word is most likely a graphics driver, and before the first one the network.
    if (this.#isRunning) this.#options.backend ??= 'wasm';
    this.#end(this.#isRunning ? died : unavailable);
  }

  #end(failure: Failure): void {
    clearInterval(this.#clock);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#loading = undefined;
    const callers = [...this.#callers.values()];
    this.#callers.clear();
    for (const { reject } of callers) reject(new ReaderError(failure));
  }
}

const died: Failure = { code: 'worker-died' };
const unavailable: Failure = { code: 'part-unavailable' };

/** What may have failed because the server has no file of this page's version any more. */
const perhapsOutdated = new Set([
  'network-unavailable',
  'file-damaged',
  'no-backend',
  'part-unavailable',
  'worker-died',
]);

async function explain(error: unknown): Promise<unknown> {
  if (!(error instanceof ReaderError) || !perhapsOutdated.has(error.failure.code)) return error;
  const there = await versionThere();
  if (there === 'newer') return new ReaderError({ code: 'outdated', why: 'newer' });
  const isMissing = there === 'same' && error.failure.code === 'part-unavailable';
  return isMissing ? new ReaderError({ code: 'outdated', why: 'missing' }) : error;
}

/** A bitmap is handed over; pixels are copied, since the page may still show them. */
function transferable(input: Calls[CallName]['input']): Transferable[] {
  return 'of' in input && input.of.kind === 'picture' ? [input.of.bitmap] : [];
}
