import type { Box } from '../../pipeline/image/index.ts';
import type { Reading } from '../../pipeline/reading/index.ts';
import type { Answer, Engine, Failure, Input } from '../../protocol.ts';
import { carryCorrections, correct, digitsOf, type PlacedReading } from './correction.ts';
import { answerOf, outlinesOf, outlinesOn, type Screen } from './screen.ts';

/** What is to be read, and the way from its pixels back to the surface it was taken from. */
export interface Question {
  readonly input: Input;
  readonly toSurface: (box: Box) => Box;
}

/** Who answers: the worker's client side, or a double of it. */
export interface Reader {
  load(): Promise<Engine>;
  read(
    input: Input,
    options?: { signal?: AbortSignal; hear?: (share: number) => void },
  ): Promise<Answer>;
}

/**
 * Reads a surface while it changes: one question at a time, of those that come meanwhile only the newest, and
 * nothing that was cleared comes back. So each answer shown is newer than the one before, however slow the reader.
 */
export class LiveReading {
  screen: Screen = { kind: 'empty' };
  #newest: (() => Question | Promise<Question>) | undefined;
  #running: AbortController | undefined;

  /** @param show Called after each change of `screen`; with the answer where there is a new one. */
  constructor(
    private readonly reader: Pick<Reader, 'read'>,
    private readonly show: (answer?: Answer) => void,
  ) {}

  /** Reads what `pose` gives when its turn comes. */
  ask(pose: () => Question | Promise<Question>): void {
    this.#newest = pose;
    this.#wait();
    if (!this.#running) void this.#answerAll();
  }

  /** Nothing can be read, for a reason that lies elsewhere. */
  fail(failure: Failure): void {
    this.clear();
    this.#turn({ kind: 'failed', failure });
  }

  /** The user waits no longer. */
  stop(): void {
    this.fail({ code: 'stopped' });
  }

  /** Looks at the digit in this place among all digits, or at none. */
  choose(place: number | undefined): void {
    if (this.screen.kind !== 'answered') return;
    const { kind, answer, outlines } = this.screen;
    this.screen = { kind, answer, outlines, ...(place !== undefined && { chosen: place }) };
    this.show();
  }

  /** Takes the user's word for the digit in this place, and looks at it. */
  correct(place: number, value: number): void {
    if (this.screen.kind !== 'answered') return;
    const { answer, outlines } = this.screen;
    const reading = correct(answer.reading, place, value);
    const boxes = outlines.map(({ box }) => box);
    this.#turn({
      kind: 'answered',
      answer: { ...answer, reading },
      outlines: outlinesOf(reading, boxes),
      chosen: place,
    });
  }

  /** There is nothing to read any more. */
  clear(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#newest = undefined;
    this.#turn({ kind: 'empty' });
  }

  async #answerAll(): Promise<void> {
    const running = (this.#running = new AbortController());
    while (this.#newest) {
      const pose = this.#newest;
      this.#newest = undefined;
      const screen = await this.#answer(pose, running.signal);
      if (running.signal.aborted) return;
      this.#turn(screen);
      // Something newer is on its way already.
      if (this.#isWaited()) this.#wait();
    }
    this.#running = undefined;
  }

  async #answer(pose: () => Question | Promise<Question>, signal: AbortSignal): Promise<Screen> {
    try {
      const { input, toSurface } = await pose();
      signal.throwIfAborted();
      const hear = (share: number) => {
        if (!signal.aborted) this.#progress(share);
      };
      const answer = await this.reader.read(input, { signal, hear });
      const boxes = digitsOf(answer.reading).map(({ box }) => toSurface(box));
      const reading = this.#withCorrections({ reading: answer.reading, boxes });
      const outlines = outlinesOf(reading, boxes);
      return { kind: 'answered', answer: { ...answer, reading }, outlines };
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error) };
    }
  }

  /** What the user corrected stays so while more is written beside it. */
  #withCorrections(newer: PlacedReading): Reading {
    const last = answerOf(this.screen);
    const boxes = outlinesOn(this.screen).map(({ box }) => box);
    return last ? carryCorrections({ reading: last.reading, boxes }, newer) : newer.reading;
  }

  #isWaited(): boolean {
    return this.#newest !== undefined;
  }

  #wait(): void {
    const last = answerOf(this.screen);
    this.#turn({ kind: 'reading', outlines: outlinesOn(this.screen), ...(last && { last }) });
  }

  #progress(share: number): void {
    if (this.screen.kind === 'reading') this.#turn({ ...this.screen, share });
  }

  #turn(screen: Screen): void {
    this.screen = screen;
    this.show(screen.kind === 'answered' ? screen.answer : undefined);
  }
}

/** The failure that an error carries; one of its own for an error that nobody foresaw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error && 'failure' in error) return error.failure as Failure;
  return { code: 'unexpected' };
}
