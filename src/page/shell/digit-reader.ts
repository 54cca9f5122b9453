import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Answer, Engine, Input } from '../../protocol.ts';
import type { Mode } from '../../store.ts';
import type { CorrectionDialog } from '../answer/correction-dialog.ts';
import './app-head.ts';
import { Correcting } from './correcting.ts';
import { digitReaderStyles } from './digit-reader.styles.ts';
import {
  ReadingEvent,
  type Command,
  type CommandEvent,
  type InkChangeEvent,
  type ModeChosenEvent,
  type PictureChangeEvent,
  type PictureChosenEvent,
} from '../shared/events.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { IncomingPictures } from './incoming-pictures.ts';
import type { InkPad } from '../draw/ink-pad.ts';
import { Keys } from './keys.ts';
import { haveLater, idle, loadLater } from './later.ts';
import { failureOf, LiveReading, type Reader } from '../reader/live-reading.ts';
import { ModeHistory } from './mode-history.ts';
import type { MoreDialog } from './more-dialog.ts';
import type { PictureInput } from '../picture/picture-input.ts';
import type { PictureWork } from '../picture/picture-notice.ts';
import { ReaderClient } from '../reader/reader-client.ts';
import type { Offline } from '../answer/reading-foot.ts';
import '../answer/reading-view.ts';
import { answerOf } from '../reader/screen.ts';
import { sayFailure, sayPictureStays, stepWords } from '../shared/sentences.ts';
import { renderCorrection, renderDraw, renderPicture } from './render-works.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import './step-notice.ts';
import { Telling } from './telling.ts';
import { readUrlOptions, shippedNetworks } from './url-options.ts';
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

  @state() private engine: Engine | undefined;
  @state() private pictureWork: PictureWork | undefined;
  /** The network is loaded, and the browser had time for what is not needed yet. */
  @state() private settled = false;

  @query('more-dialog') private readonly more!: MoreDialog;
  @query('correction-dialog') private readonly dialog!: CorrectionDialog;
  @query('ink-pad') private readonly pad!: InkPad;
  @query('picture-input') private readonly input!: PictureInput;

  private readonly asked = readUrlOptions(location.href);
  /** Who reads; a double may take its place before the element enters the page. */
  reader: Reader = new ReaderClient(this.asked);
  private readonly works = new Works(this, () => this.readLive());
  private readonly telling = new Telling(this);
  private readonly correcting = new Correcting(this, {
    work: () => this.works.front,
    ask: () => void this.ask(),
    focus: () => {
      this.focusWork();
    },
    toSurface: (box) => (this.works.mode === 'draw' ? this.pad.toInk(box) : box),
    say: this.telling.say,
  });
  private readonly incoming = new IncomingPictures(
    this,
    (picture) => void this.openPicture(picture),
  );
  private readonly modes: ModeHistory = new ModeHistory(this, (mode) => {
    this.show(mode);
  });

  constructor() {
    super();
    new FocusKeeper(this, this.focusWork);
    new Keys(this, {
      close: this.closeOpen,
      turnTo: this.turnTo,
      showKeys: () => void this.handleMore(),
      lookAtDoubtful: this.correcting.lookAtDoubtful,
      drawBox: () => void this.correcting.drawBox(),
      obeyDigitKey: (event) => !this.dialog.open && this.correcting.obeyKey(event),
      obey: this.obey,
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    void this.restore();
  }

  /** Shows a picture and reads it; settles when it is shown, or could not be opened. */
  async openPicture(picture: Blob): Promise<void> {
    this.turnTo('picture');
    const isAnother = !this.works.given.isEmpty;
    const failure = await this.works.given.open(picture);
    if (failure) this.telling.say(sayPictureStays(failure));
    else if (isAnother) this.telling.say(stepWords.anotherPicture, this.works.given.present);
    await haveLater('picture');
    await this.updateComplete;
    await this.input.updateComplete;
    this.focusWork();
  }

  /** Keeps on the device what is here, before the page is left; settles when it is kept. */
  async keep(): Promise<void> {
    await this.works.keep();
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
        ${renderPicture(this.works, this.correcting.boxing, this.pictureWork, this)}
        <step-notice
          .words=${this.telling.words}
          .canUndo=${this.telling.isOf(this.works.front.present)}
          @command=${this.handleCommand}
        ></step-notice>
        ${this.incoming.dragging ? html`<div class="drop">Drop the picture here</div>` : nothing}
      </main>
      ${this.renderAnswer()}
      ${renderCorrection(this.works, this.correcting.asked, this.handleCommand)}
      <more-dialog
        .networks=${shippedNetworks()}
        .engine=${this.engine}
        .elapsed=${answerOf(this.works.front.reading.screen)?.elapsed}
        .offline=${this.offline}
      ></more-dialog>`;
  }

  private renderAnswer(): TemplateResult {
    return html`<reading-view
      .screen=${this.works.front.reading.screen}
      .engine=${this.engine}
      .writing=${this.works.drawing.writing}
      .offline=${this.offline}
      @retry=${this.handleRetry}
      @stop=${this.handleStop}
      @picture-chosen=${this.handlePicture}
      ><sample-list
        .active=${this.settled && this.works.mode === 'draw'}
        ?hidden=${this.works.mode !== 'draw'}
      ></sample-list
    ></reading-view>`;
  }

  /** Opens the dialog that asks, once it is there. */
  private async ask(): Promise<void> {
    if (!(await haveLater('correction'))) return;
    await this.updateComplete;
    await this.dialog.show();
  }

  private readonly focusWork = (): void => {
    if (this.dialog.open) this.dialog.focus();
    else (this.works.mode === 'draw' ? this.pad : this.input).focus();
  };

  private readLive(): LiveReading {
    const read: Reader['read'] = (input: Input, asking) => this.reader.read(input, asking);
    return new LiveReading({ read }, (answer?: Answer) => {
      if (answer) {
        this.engine = answer.engine;
        this.dispatchEvent(new ReadingEvent(answer.reading, answer.elapsed));
      }
      this.requestUpdate();
    });
  }

  private async restore(): Promise<void> {
    await this.works.restore(this.asked.mode);
    this.modes.begin(this.works.mode);
    if (this.works.mode === 'picture') void haveLater('picture');
  }

  /** Warms the network up before the first stroke. */
  private async load(): Promise<void> {
    try {
      this.engine = await this.reader.load();
    } catch (error) {
      this.works.front.reading.fail(failureOf(error));
    }
    await idle();
    this.settled = true;
    await loadLater();
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

  readonly handlePicture = ({ picture }: PictureChosenEvent): void => {
    this.telling.pass();
    void this.openPicture(picture);
  };

  readonly handlePictureChange = async ({ change }: PictureChangeEvent): Promise<void> => {
    this.telling.pass();
    const words = change.kind === 'turn' ? stepWords.turning : stepWords.cropping;
    this.pictureWork = { words };
    const tell = (share: number): unknown => (this.pictureWork = { words, share });
    const failure = await this.works.given.change(change, tell);
    this.pictureWork = undefined;
    if (failure) this.telling.say(sayFailure(failure));
    this.requestUpdate();
  };

  readonly handleCommand = ({ command }: CommandEvent): void => {
    this.obey(command);
  };

  /** Says whether anything was open. */
  private readonly closeOpen = (): boolean =>
    this.correcting.close() ||
    (this.works.mode === 'picture' && this.input.hasUpdated && this.input.endCropping()) ||
    this.telling.end();

  private readonly handleMore = async (): Promise<void> => {
    if (await haveLater('more')) this.more.show();
  };

  /** What failed may have been the network itself: then it is fetched again. */
  private readonly handleRetry = (): void => {
    this.works.front.reading.clear();
    void this.load();
    this.works.front.retry();
  };

  private readonly handleBoxTaken = (): void => {
    this.pad.finishBox();
  };

  private readonly handleStop = (): void => {
    this.works.front.reading.stop();
    this.reader.stop();
  };

  private readonly obey = (command: Command): void => {
    const { front } = this.works;
    const before = front.present;
    this.telling.pass();
    front.obey(command);
    if (command === 'clear' && front.present !== before)
      this.telling.say(stepWords.cleared, front.present);
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-reader': DigitReader;
  }
}
