import type { Box } from '../../pipeline/image/index.ts';
import type { Expectation, Reading } from '../../pipeline/reading/index.ts';
import type { Answer, Engine, Failure, Input } from '../../protocol.ts';
import { applyEdits, countLost } from './apply-edits.ts';
import { digitsOf, partingsIn } from './correction.ts';
import type { Edit } from './edit.ts';
import { placeChanged } from './place-changed.ts';
import { boxesOf, type PlacedReading } from './placed-reading.ts';
import { removedIn } from './removed.ts';
import { answerOf, outlinesOf, outlinesOn, type Screen } from './screen.ts';

/** What is to be read, and the way from its pixels to the surface it was taken from and back. */
export interface Question {
  readonly input: Input;
  readonly toSurface: (box: Box) => Box;
  readonly toPage: (box: Box) => Box;
  /** Whether something is written in a box of the surface. */
  readonly isWritten: (box: Box) => boolean;
  /** How far the surface reaches; without, it has no edge. */
  readonly extent?: Box;
}

/** How it is read. `hear` is told now and then what share of a long reading is done, 0 to 1. */
export interface Asking {
  signal?: AbortSignal;
  hear?: (share: number) => void;
  /** What is to be found; without, what the app was told to expect. */
  expect?: Expectation;
}

/** Who answers: the worker's client side, or a double of it. */
export interface Reader {
  load(): Promise<Engine>;
  read(input: Input, asking?: Asking): Promise<Answer>;
  /** Stops at once whatever is fetched or computed. */
  stop(): void;
}

type Pose = () => Question | Promise<Question>;

/** An answer as it came, before the user's edits. */
interface Given {
  readonly answer: Answer;
  readonly placed: PlacedReading;
}

/**
 * Reads a surface while it changes: one question at a time, of those that come meanwhile only the newest, and
 * nothing that was cleared comes back. So each answer shown is newer than the one before, however slow the reader.
 * What is shown is the answer with the user's edits.
 */
export class LiveReading {
  screen: Screen = { kind: 'empty' };
  #newest: Pose | undefined;
  #running: AbortController | undefined;
  #given: Given | undefined;
  #edits: readonly Edit[] = [];
  #edited: PlacedReading | undefined;

  /**
   * @param show Called after each change of `screen`; with the answer where there is a new one.
   * @param tellLost Called where so many edits that moved with their surface do not apply to what was read of it.
   */
  constructor(
    private readonly reader: Pick<Reader, 'read'>,
    private readonly show: (answer?: Answer) => void,
    private readonly tellLost: (count: number) => void = () => undefined,
  ) {}

  /** The reading that is shown, with the user's edits; nothing while there is none or the next is on its way. */
  get placed(): PlacedReading | undefined {
    return this.screen.kind === 'answered' ? this.#edited : undefined;
  }

  /** Reads what `pose` gives when its turn comes, and puts it right with these edits. */
  ask(pose: Pose, edits: readonly Edit[] = []): void {
    this.#edits = edits;
    this.#newest = pose;
    this.#wait();
    if (!this.#running) void this.#answerAll();
  }

  /** Reads something beside what is shown; nothing that is shown changes. */
  async look(question: Question, expect: Expectation): Promise<PlacedReading> {
    const { reading } = await this.reader.read(question.input, { expect });
    return placedOn(question, reading);
  }

  /** Something is on its way that will be read. Gives the way back to the answer that is shown, true if there is one. */
  wait(): () => boolean {
    const [screen, given, edited] = [this.screen, this.#given, this.#edited];
    this.#forget();
    this.#turn({ kind: 'reading', outlines: [] });
    return () => {
      if (screen.kind !== 'answered') return false;
      [this.#given, this.#edited] = [given, edited];
      this.#turn(screen);
      return true;
    };
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

  /** Takes these edits in place of those before, and looks at the digit where something changed; `done` says what was done. */
  edit(edits: readonly Edit[], done?: string): void {
    this.#edits = edits;
    const [given, before] = [this.#given, this.#edited];
    if (!given) return;
    if (this.screen.kind === 'answered')
      this.#turn({ ...this.#answered(given, before), ...(done !== undefined && { done }) });
    else if (this.screen.kind === 'reading' && this.screen.last) {
      const { answer, outlines } = this.#answered(given);
      this.#turn({ ...this.screen, last: answer, outlines });
    }
  }

  /** There is nothing to read any more. */
  clear(): void {
    this.#forget();
    this.#turn({ kind: 'empty' });
  }

  #forget(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#newest = undefined;
    this.#given = undefined;
  }

  async #answerAll(): Promise<void> {
    const running = (this.#running = new AbortController());
    while (this.#newest) {
      const pose = this.#newest;
      this.#newest = undefined;
      const screen = await this.#answer(pose, running.signal);
      if (running.signal.aborted) return;
      this.#turn(screen);
      this.#tellLost();
      // Something newer is on its way already.
      if (this.#isWaited()) this.#wait();
    }
    this.#running = undefined;
  }

  async #answer(pose: Pose, signal: AbortSignal): Promise<Screen> {
    try {
      const question = await pose();
      signal.throwIfAborted();
      const hear = (share: number) => {
        if (!signal.aborted) this.#progress(share);
      };
      const answer = await this.reader.read(question.input, { signal, hear });
      signal.throwIfAborted();
      this.#given = { answer, placed: placedOn(question, answer.reading) };
      return this.#answered(this.#given);
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error) };
    }
  }

  /** What is shown of an answer: what the user put right stays so while more is written beside it. */
  #answered({ answer, placed }: Given, before?: PlacedReading): Screen & { kind: 'answered' } {
    const edited = (this.#edited = applyEdits(placed, this.#edits));
    const { reading } = edited;
    const isOfSeveral = digitsOf(reading).length > 1;
    const chosen = before && isOfSeveral ? placeChanged(before, edited) : undefined;
    return {
      kind: 'answered',
      answer: reading === answer.reading ? answer : { ...answer, reading },
      outlines: [...outlinesOf(reading, boxesOf(edited)), ...removedIn(edited, this.#edits)],
      ...(chosen !== undefined && { chosen }),
    };
  }

  #tellLost(): void {
    const lost = this.#given ? countLost(this.#given.placed, this.#edits) : 0;
    if (lost > 0) this.tellLost(lost);
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

function placedOn(
  { toSurface, toPage, isWritten, extent }: Question,
  reading: Reading,
): PlacedReading {
  const refused = 'refused' in reading ? reading.refused : [];
  const others = partingsIn(reading).flatMap(({ given }) => given);
  const glyphs = [...digitsOf(reading), ...refused, ...others];
  const places = new Map(glyphs.map((glyph) => [glyph, toSurface(glyph.box)]));
  return { reading, places, toPage, isWritten, ...(extent && { extent }) };
}

/** The failure that an error carries; one of its own for an error that nobody foresaw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error && 'failure' in error) return error.failure as Failure;
  return { code: 'unexpected' };
}
