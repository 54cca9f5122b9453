import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Engine } from '../../protocol.ts';
import type { Mode } from '../../store.ts';
import type { CorrectionDialog } from '../answer/correction-dialog.ts';
import './app-head.ts';
import { Correcting } from './correcting.ts';
import { digitReaderStyles } from './digit-reader.styles.ts';
import type { CommandEvent, InkChangeEvent, ModeChosenEvent } from '../shared/events.ts';
import type { Framing } from '../shared/framing.ts';
import { FocusKeeper } from './focus-keeper.ts';
import type { InkPad } from '../draw/ink-pad.ts';
import { isLong } from '../answer/is-long.ts';
import { Keys } from './keys.ts';
import { haveLater } from './later.ts';
import { Lift } from './lift.ts';
import type { Reader } from '../reader/live-reading.ts';
import { ModeHistory } from './mode-history.ts';
import type { MoreDialog } from './more-dialog.ts';
import type { PictureInput } from '../picture/picture-input.ts';
import { Obeying } from './obeying.ts';
import { Picturing } from './picturing.ts';
import { ReaderClient } from '../reader/reader-client.ts';
import type { Offline } from '../answer/reading-foot.ts';
import { answerOf } from '../reader/screen.ts';
import { renderAnswer, renderCorrection, renderDraw, renderPicture } from './render-works.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { ReadingStart } from './reading-start.ts';
import './step-notice.ts';
import { Telling } from './telling.ts';
import { readUrlOptions, shippedNetworks } from './url-options.ts';
import { Voice } from './voice.ts';
import { Works } from './works.ts';

/**
 * The app: a sheet to draw on or a picture, and beside it what is written there.
 *
 * @fires reading - Every finished answer.
 */
@customElement('digit-reader')
export class DigitReader extends LitElement {
  static override styles = [sharedStyles, digitReaderStyles];

  /** Set by who installs the app for offline use. */
  @property() offline: Offline = 'unknown';

  /** A picture's answer has lines, which get the room. */
  @property({ type: Boolean, reflect: true }) long = false;

  @query('more-dialog') private readonly more!: MoreDialog;
  @query('correction-dialog') private readonly dialog!: CorrectionDialog;
  @query('ink-pad') private readonly pad!: InkPad;
  @query('picture-input') private readonly input!: PictureInput;

  private readonly asked = readUrlOptions(location.href);
  /** Who reads; a double may take its place before the element enters the page. */
  reader: Reader = new ReaderClient(this.asked);
  private readonly telling = new Telling(this);
  private readonly start: ReadingStart = new ReadingStart(
    this,
    () => this.works.front.reading,
    () => this.reader,
    this.telling,
  );
  private readonly works: Works = new Works(this, () => this.start.readLive());
  private readonly voice = new Voice(this);
  private readonly picturing = new Picturing(this, this.works.given, this.telling, {
    turn: () => {
      this.turnTo('picture');
    },
    focus: () => this.focusPicture(),
  });
  private readonly correcting = new Correcting(this, {
    work: () => this.works.front,
    ask: () => void this.ask(),
    focus: () => {
      this.focusWork();
    },
    toSurface: (box) => (this.works.mode === 'draw' ? this.pad.toInk(box) : box),
    say: this.telling.say,
  });
  private readonly modes: ModeHistory = new ModeHistory(this, (mode) => {
    // Steps back are of what was open, too.
    if (mode === this.works.mode) return;
    this.show(mode);
    // The button that leads there may have the focus, or one of what is left.
    void this.updateComplete.then(this.focusWork);
  });

  private readonly obeying = new Obeying(this, this.works, this.telling, {
    framing: () => this.framing,
    close: () => this.closeOpen(),
  });
  readonly handlePicture = this.picturing.handleChosen;
  readonly handlePictureChange = this.picturing.handleChange;

  private readonly lift = new Lift(this, {
    cover: () => this.dialog.cover,
    asked: () => this.correcting.asked,
    placeOf: (box) => (this.works.mode === 'draw' ? this.pad : this.input).placeOf(box),
  });

  private readonly focusKeeper = new FocusKeeper(this, () => {
    this.focusWork();
  });

  constructor() {
    super();
    new Keys(this, {
      close: this.obeying.close,
      turnTo: this.turnTo,
      showKeys: () => void this.handleMore(),
      lookAtDoubtful: this.correcting.lookAtDoubtful,
      drawBox: () => void this.correcting.drawBox(),
      obeyDigitKey: (event, told) =>
        !this.dialog.open && !this.input.hasKeys && this.correcting.obeyKey(event, told),
      obey: this.obeying.obeyKey,
    });
  }

  /** What computes, as soon as it is known. */
  get engine(): Engine | undefined {
    return this.start.engine;
  }

  get settled(): boolean {
    return this.start.settled;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.start.load();
    void this.restore();
  }

  /** Shows a picture and reads it; settles when it is shown, or could not be opened. */
  openPicture(picture: Blob): Promise<void> {
    return this.picturing.open(picture);
  }

  /** Keeps on the device what is here, before the page is left; settles when it is kept. */
  async keep(): Promise<void> {
    await this.works.keep();
  }

  protected override willUpdate(): void {
    const { mode, front } = this.works;
    this.long = mode === 'picture' && isLong(answerOf(front.reading.screen)?.reading);
  }

  protected override render(): TemplateResult {
    return html`<app-head
        .mode=${this.works.mode}
        @mode-chosen=${({ mode }: ModeChosenEvent) => {
          this.turnTo(mode);
        }}
        @more=${this.handleMore}
      ></app-head>
      <main>
        ${renderDraw(this.works, this.correcting.boxing, {
          handleInk: this.handleInk,
          handleKey: this.correcting.handleKey,
          handleBoxTaken: this.handleBoxTaken,
          handleCommand: this.handleCommand,
        })}
        ${renderPicture(this.works, this.correcting.boxing, this.picturing.work, this)}
        <step-notice
          .words=${this.telling.words}
          .canUndo=${this.telling.isOf(this.works.front.present)}
          @command=${this.handleCommand}
        ></step-notice>
        ${this.picturing.dragging ? html`<div class="drop">Drop the picture here</div>` : nothing}
      </main>
      ${renderAnswer(this.works, this)} ${this.voice.render(this.works.drawing.writing)}
      ${renderCorrection(this.works, this.correcting, this.handleCommand)}
      <more-dialog
        .networks=${shippedNetworks()}
        .engine=${this.engine}
        .elapsed=${answerOf(this.works.front.reading.screen)?.elapsed}
        .offline=${this.offline}
      ></more-dialog>`;
  }

  /** Opens the dialog that asks, once it is there. */
  private async ask(): Promise<void> {
    if (!(await haveLater('correction'))) return;
    await this.updateComplete;
    await this.dialog.show();
    this.lift.settle();
  }

  private readonly focusWork = (): void => {
    if (this.dialog.open) this.dialog.focus();
    else if (this.works.mode === 'draw') this.pad.focus({ preventScroll: true });
    else this.input.focus();
  };

  private async focusPicture(): Promise<void> {
    await haveLater('picture');
    await this.updateComplete;
    await this.input.updateComplete;
    this.focusWork();
  }

  private async restore(): Promise<void> {
    const isGoingOn = await this.works.restore(this.asked.mode);
    this.modes.begin(this.works.mode);
    if (this.works.mode === 'picture') await haveLater('picture');
    await this.updateComplete;
    await this.input.updateComplete;
    if (isGoingOn && this.focusKeeper.begin()) this.pad.written = this.works.mode === 'draw';
  }

  private readonly turnTo = (mode: Mode): void => {
    this.modes.go(mode);
    this.show(mode);
  };

  private readonly show = (mode: Mode): void => {
    this.correcting.endBox();
    this.telling.end();
    this.works.turnTo(mode);
    if (mode === 'picture') void haveLater('picture');
    this.requestUpdate();
  };

  private readonly handleInk = ({ ink, finished }: InkChangeEvent): void => {
    this.telling.pass();
    this.works.drawing.change(ink, finished);
    this.requestUpdate();
  };

  /** The crop's corners, or the box, that is being moved over what is in front. */
  private get framing(): Framing | null {
    // The element of pictures comes later.
    return (this.works.mode === 'draw' ? this.pad : this.input).framing ?? null;
  }

  readonly handleCommand = ({ command }: CommandEvent): void => {
    this.obeying.obey(command);
  };

  /** What lies over the work goes before what is chosen in it. Says whether anything was open. */
  private closeOpen(): boolean {
    const isPicture = this.works.mode === 'picture' && this.input.hasUpdated;
    return (
      this.correcting.endBox() ||
      (isPicture && this.input.endCropping()) ||
      this.correcting.lookAtNone()
    );
  }

  private readonly handleMore = async (): Promise<void> => {
    if ((await haveLater('more')) && this.isConnected) this.more.show();
  };

  private readonly handleBoxTaken = (): void => {
    this.pad.finishBox();
  };

  /** What failed may have been the network itself: then it is fetched again. */
  readonly handleRetry = (): void => {
    const { front } = this.works;
    front.reading.clear();
    void this.start.load();
    front.retry();
  };

  readonly handleStop = (): void => {
    this.works.front.stop();
    this.reader.stop();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-reader': DigitReader;
  }
}
