import type { ReactiveControllerHost } from 'lit';
import type { Box } from '../../pipeline/image/index.ts';
import type { Asked } from '../reader/asked.ts';
import { digitsOf } from '../reader/correction.ts';
import { MarkingEvent } from '../shared/events.ts';
import { obeyDigitKey } from '../shared/digit-keys.ts';
import { stepWords } from '../shared/sentences.ts';
import { haveLater } from './later.ts';
import type { PlacedReading } from '../reader/placed-reading.ts';
import { choosableOn, chosenOn, nextDoubtful } from '../reader/screen.ts';
import type { Wish } from '../reader/wish.ts';
import type { Work, Worked } from '../reader/work.ts';

/** What of the page putting right has to do with. */
interface Surroundings {
  /** What is in front. */
  readonly work: () => Pick<Work<Worked>, 'reading' | 'correct' | 'present'>;
  /** Opens the dialog that asks. */
  readonly ask: () => void;
  /** Gives the focus to what is worked on, or to the box that is to be drawn. */
  readonly focus: () => void;
  /** From shares of what is shown to what is read. */
  readonly toSurface: (box: Box) => Box;
  /** Tells something; of a step, by what there was after it. */
  readonly say: (words: string, step?: unknown) => void;
}

const nothingDone: Partial<Record<Wish['kind'], string>> = {
  split: stepWords.noTwoDigits,
  join: stepWords.noneAfter,
};

/** Puts right what was read: what is asked about, the box that is being drawn, and what comes of it. */
export class Correcting {
  /** A box is being drawn around what was missed. */
  boxing = false;
  #asked: number | Box | undefined;
  /** Wishes are fulfilled in their order, also while what fulfils them is on its way. */
  #lastWish: Promise<unknown> = Promise.resolve();
  /** The digit that was gone to since the last wish: its fulfilment, which looks at what it changed, does not go back. */
  #chosenSince: number | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly around: Surroundings,
  ) {
    host.addEventListener('digit-chosen', ({ place }) => {
      this.#chosenSince = place;
      this.around.work().reading.choose(place);
    });
    host.addEventListener('correction', ({ wish }) => {
      this.#chosenSince = undefined;
      const done = this.#lastWish.then(() => this.#correct(wish));
      this.#lastWish = done.catch(() => undefined);
    });
    host.addEventListener('correction-asked', ({ place }) => {
      this.#ask(place);
    });
    host.addEventListener('box-asked', () => void this.drawBox());
    host.addEventListener('box-drawn', ({ box }) => {
      if (box) void this.#takeBox(this.around.toSurface(box));
      else this.endBox();
    });
  }

  /** What the dialog asks about: the digit that is looked at, or a box. */
  get asked(): Asked | undefined {
    const { reading } = this.around.work();
    if (typeof this.#asked === 'object') return { kind: 'box', box: this.#asked };
    const { placed } = reading;
    if (this.#asked === undefined || !placed) return undefined;
    const { length } = digitsOf(placed.reading);
    if (length === 0 && placed.reading.kind !== 'not-a-digit') return undefined;
    // Of digits that became one none is chosen.
    const place = chosenOn(reading.screen) ?? Math.min(this.#asked, Math.max(0, length - 1));
    return { kind: 'digit', placed, place };
  }

  /** Digits can be walked along on the pad as in the text. */
  readonly handleKey = (event: KeyboardEvent): void => {
    if (event.composedPath()[0] === event.currentTarget) this.obeyKey(event);
  };

  /** Does what a key means for the digits; `told` where the answer has the focus. Says whether it means something. */
  readonly obeyKey = (event: KeyboardEvent, told = false): boolean => {
    const { screen, placed } = this.around.work().reading;
    const digits = placed && choosableOn(screen);
    if (!digits || this.boxing) return false;
    // What is no digit may be one all the same.
    const count = placed.reading.kind === 'not-a-digit' && event.key === 'Enter' ? 1 : digits.count;
    return obeyDigitKey(event, { ...digits, count, told }, this.host);
  };

  /** The dialog is closed. */
  readonly endAsking = (): void => {
    this.#asked = undefined;
    this.host.requestUpdate();
  };

  #ask(asked: number): void {
    const { reading } = this.around.work();
    const several = digitsOf(reading.placed?.reading ?? { kind: 'nothing-written' }).length > 1;
    if (several) reading.choose(asked);
    this.#asked = asked;
    this.host.requestUpdate();
    this.around.ask();
  }

  /** Goes to the next digit that is in doubt. */
  readonly lookAtDoubtful = (): void => {
    const { reading } = this.around.work();
    const read = reading.placed?.reading;
    const place = read && nextDoubtful(read, chosenOn(reading.screen));
    if (place === undefined) {
      this.around.say(read ? stepWords.noneDoubtful : stepWords.nothingRead);
      return;
    }
    reading.choose(place);
    this.around.focus();
  };

  /** Lets a box be drawn around what was missed; there is nothing to add to before something was read. */
  readonly drawBox = async (): Promise<void> => {
    const work = this.around.work();
    const isRead = (): boolean => this.around.work() === work && work.reading.placed !== undefined;
    if (isRead() && (await haveLater('box')) && isRead()) this.#turnBox(true);
  };

  /** Says whether a box was being drawn. */
  endBox(): boolean {
    const { boxing } = this;
    if (boxing) this.#turnBox(false);
    return boxing;
  }

  #turnBox(boxing: boolean): void {
    this.boxing = boxing;
    if (boxing) this.host.dispatchEvent(new MarkingEvent());
    this.host.requestUpdate();
    void this.host.updateComplete.then(this.around.focus);
  }

  /** Reads what stands in a box that was drawn, and asks where that is nothing. */
  async #takeBox(box: Box): Promise<void> {
    this.endBox();
    if (!(await haveLater('correction'))) return;
    if (await this.around.work().correct({ kind: 'insert', box })) return;
    this.#asked = box;
    this.host.requestUpdate();
    this.around.ask();
  }

  async #correct(wish: Wish): Promise<void> {
    if (!(await haveLater('correction'))) return;
    const work = this.around.work();
    const { placed } = work.reading;
    const done = await work.correct(wish);
    if (done && this.#chosenSince !== undefined)
      this.around.work().reading.choose(this.#chosenSince);
    this.host.requestUpdate();
    const words = done ? doneWords(placed, wish) : nothingDone[wish.kind];
    if (done) this.around.say(words ?? '', work.present);
    else if (words) this.around.say(words);
  }

  /** Looks at no digit any more. Says whether one was looked at. */
  lookAtNone(): boolean {
    const { reading } = this.around.work();
    if (chosenOn(reading.screen) === undefined) return false;
    reading.choose(undefined);
    return true;
  }
}

/** What is told of a wish that was fulfilled, where nothing but its absence would show it. */
function doneWords(before: PlacedReading | undefined, wish: Wish): string | undefined {
  if (wish.kind !== 'remove' || !before) return undefined;
  const digit = digitsOf(before.reading)[wish.place];
  return digit && stepWords.removed(digit.value);
}
