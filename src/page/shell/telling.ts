import type { ReactiveControllerHost } from 'lit';
import { StepEvent } from '../shared/events.ts';

/** How long something is told that asks for nothing, in milliseconds. */
const tellingTime = 12_000;

/** What is told about the last step, until the next one. */
export class Telling {
  words = '';
  #step: unknown;
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & EventTarget) {
    host.addEventListener('marking', () => {
      this.pass();
    });
  }

  /** Tells something; of a step, by what there was after it, with the way back. */
  readonly say = (words: string, step?: unknown): void => {
    clearTimeout(this.#end);
    this.words = words;
    this.#step = step;
    this.#end = setTimeout(() => this.end(), tellingTime);
    this.host.requestUpdate();
  };

  /** Whether it is told of the step that led here. */
  isOf(present: unknown): boolean {
    return this.#step !== undefined && this.#step === present;
  }

  /** Another step was taken: what was told of the one before is told no more, here or elsewhere. */
  pass(): void {
    this.end();
    this.host.dispatchEvent(new StepEvent());
  }

  /** Tells nothing any more. Says whether something was told. */
  end(): boolean {
    if (!this.words) return false;
    clearTimeout(this.#end);
    this.words = '';
    this.#step = undefined;
    this.host.requestUpdate();
    return true;
  }
}
