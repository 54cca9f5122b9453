import type { ReactiveControllerHost } from 'lit';
import type { GivenPicture } from '../picture/given-picture.ts';
import type { PictureWork } from '../picture/picture-notice.ts';
import { NoteEvent, type PictureChangeEvent, type PictureChosenEvent } from '../shared/events.ts';
import { sayChange, sayFailure, sayPictureStays, stepWords } from '../shared/sentences.ts';
import { IncomingPictures } from './incoming-pictures.ts';
import type { Telling } from './telling.ts';

/** Where pictures are seen. */
interface Place {
  /** Brings it to the front. */
  readonly turn: () => void;
  /** Settles when it shows what was given last, and has the focus. */
  readonly focus: () => Promise<void>;
}

/** Gives another picture, wherever it comes from, or changes it, and tells of that. */
export class Picturing {
  /** What is being done to the picture. */
  work: PictureWork | undefined;
  readonly #incoming: IncomingPictures;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly given: GivenPicture,
    private readonly telling: Telling,
    private readonly place: Place,
  ) {
    this.#incoming = new IncomingPictures(host, (picture) => void this.open(picture));
  }

  /** A file is being dragged over the page. */
  get dragging(): boolean {
    return this.#incoming.dragging;
  }

  /** Settles when the picture is shown, or could not be opened. */
  async open(picture: Blob): Promise<void> {
    this.place.turn();
    const isAnother = !this.given.isEmpty;
    const failure = await this.given.open(picture);
    if (failure?.code === 'outdated') window.dispatchEvent(new NoteEvent(failure));
    else if (failure) this.telling.say(sayPictureStays(failure));
    else if (isAnother) this.telling.say(stepWords.anotherPicture, this.given.present);
    await this.place.focus();
  }

  readonly handleChosen = ({ picture }: PictureChosenEvent): void => {
    this.telling.pass();
    void this.open(picture);
  };

  readonly handleChange = async ({ change }: PictureChangeEvent): Promise<void> => {
    this.telling.pass();
    const words = sayChange(change);
    this.#turnTo({ words });
    const failure = await this.given.change(change, (share) => {
      this.#turnTo({ words, share });
    });
    this.#turnTo(undefined);
    if (failure?.code === 'outdated') window.dispatchEvent(new NoteEvent(failure));
    else if (failure) this.telling.say(sayFailure(failure));
  };

  #turnTo(work: PictureWork | undefined): void {
    this.work = work;
    this.host.requestUpdate();
  }
}
