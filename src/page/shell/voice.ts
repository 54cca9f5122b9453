import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { SaidEvent } from '../shared/events.ts';
import { WindowListener } from '../shared/window-listener.ts';

/** What comes within this time is said together, in milliseconds: of each part of the page what it said last. */
const together = 150;

/** How long it takes at most to hear something, in milliseconds: what is said meanwhile comes after it. */
const hearing = 5_000;

/** What a part of the page said; without words, once it holds no longer. */
interface Sentence {
  readonly by: EventTarget | undefined;
  readonly words: string;
}

/**
 * The one voice of the page: whatever part of it has something to say, one live region says it, so that none talks into
 * another, nor in its place.
 */
export class Voice {
  #sentences: readonly Sentence[] = [];
  #heard: ReturnType<typeof setTimeout> | undefined;
  readonly #due = new Map<EventTarget | undefined, string>();

  constructor(private readonly host: ReactiveControllerHost) {
    new WindowListener(host, 'said', this.#hear);
  }

  /**
   * The region; it is there before its words, else screen readers do not say them, and says what is added to it. A stroke is
   * not talked into.
   */
  render(isWriting: boolean): TemplateResult {
    return html`<p
      class="visually-hidden"
      role="status"
      aria-live=${isWriting ? 'off' : 'polite'}
      aria-atomic="false"
    >
      ${this.#sentences.map(({ words }) => html`<span>${words} </span>`)}
    </p>`;
  }

  readonly #hear = (event: SaidEvent): void => {
    if (this.#due.size === 0) setTimeout(this.#say, together);
    this.#due.set(event.composedPath()[0], event.words);
  };

  /** Each has its place until all were heard: what moves would be said once more. */
  readonly #say = (): void => {
    const due = this.#due;
    const before = this.#sentences.map((one) =>
      due.has(one.by) || isGone(one.by) ? { ...one, words: '' } : one,
    );
    const said = [...due].map(([by, words]) => ({ by, words: words && ended(words) }));
    this.#turnTo([...before, ...said]);
    due.clear();
    clearTimeout(this.#heard);
    this.#heard = setTimeout(() => {
      this.#turnTo([]);
    }, hearing);
  };

  #turnTo(sentences: readonly Sentence[]): void {
    this.#sentences = sentences;
    this.host.requestUpdate();
  }
}

/** What a part of the page that is there no more said holds no longer. */
function isGone(by: EventTarget | undefined): boolean {
  return by instanceof Node && !by.isConnected;
}

/** As a sentence, so that the next one is heard apart. */
function ended(words: string): string {
  return /[.?!…]$/.test(words) ? words : `${words}.`;
}
