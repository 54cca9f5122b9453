import type { CallName, Calls, Failure, Request, Response } from '../protocol.ts';
import { Failed } from './failed.ts';
import type { Caller } from './in-turns.ts';
import { nextTask } from './next-task.ts';

/** What answers each call. */
export type Answers = {
  [Name in CallName]: (
    input: Calls[Name]['input'],
    caller: Caller,
  ) => Promise<Calls[Name]['output']>;
};

type Call = Exclude<Request, { call: 'cancel' }>;

// A worker that hangs or has died says nothing; one that waits for a download does, and one that computes, from within.
const aliveEvery = 1000;

/**
 * Takes requests and posts responses, one call at a time in their order. A call cancelled before its turn is dropped
 * without work, and one cancelled in its turn is not answered: what is asked last does not wait for what is stale.
 */
export class Dispatch {
  readonly #answers: Answers;
  readonly #post: (response: Response) => void;
  readonly #calls = new Map<number, Call>();
  #working = false;
  /** When the last sign of life was given from within work. */
  #beaten = 0;

  constructor(answers: Answers, post: (response: Response) => void) {
    this.#answers = answers;
    this.#post = post;
  }

  receive(request: Request): void {
    if (request.call === 'cancel') {
      this.#cancel(request.id);
      return;
    }
    this.#calls.set(request.id, request);
    if (!this.#working) void this.#work();
  }

  #cancel(id: number): void {
    const call = this.#calls.get(id);
    if (call?.call === 'read' && call.input.of.kind === 'picture') call.input.of.bitmap.close();
    this.#calls.delete(id);
  }

  async #work(): Promise<void> {
    this.#working = true;
    const alive = setInterval(() => {
      this.#post({ alive: true });
    }, aliveEvery);
    for (;;) {
      // A cancel must come before the work that it spares.
      await nextTask();
      const [call] = this.#calls.values();
      if (!call) break;
      const response = await respond(this.#answers, call, this.#callerOf(call.id));
      if (this.#calls.delete(call.id)) this.#post(response);
    }
    clearInterval(alive);
    this.#working = false;
  }

  #callerOf(id: number): Caller {
    return {
      tell: (share) => {
        this.#post({ id, share });
      },
      beat: () => {
        const now = performance.now();
        if (now - this.#beaten < aliveEvery) return;
        this.#beaten = now;
        this.#post({ alive: true });
      },
      isWaiting: () => this.#calls.has(id),
    };
  }
}

async function respond(answers: Answers, call: Call, caller: Caller): Promise<Response> {
  try {
    return { id: call.id, output: await answer(answers, call, caller) };
  } catch (error) {
    return { id: call.id, failure: failureOf(error) };
  }
}

function answer<Name extends CallName>(
  answers: Answers,
  { call, input }: { call: Name; input: Calls[Name]['input'] },
  caller: Caller,
): Promise<Calls[Name]['output']> {
  return answers[call](input, caller);
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  console.error(error);
  return { code: 'unexpected' };
}
