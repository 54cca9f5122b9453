import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Answer, Engine, Input } from '../../protocol.ts';
import { keepMode, loadKept, type Mode } from '../../store.ts';
import './app-head.ts';
import { digitReaderStyles } from './digit-reader.styles.ts';
import { Drawing } from '../draw/drawing.ts';
import {
  ReadingEvent,
  type Command,
  type CommandEvent,
  type DigitChosenEvent,
  type DigitCorrectedEvent,
  type InkChangeEvent,
  type ModeChosenEvent,
  type PictureChangeEvent,
  type PictureChosenEvent,
} from '../shared/events.ts';
import { GivenPicture } from '../picture/given-picture.ts';
import { IncomingPictures } from './incoming-pictures.ts';
import { isBlank } from '../draw/ink-history.ts';
import '../draw/ink-pad.ts';
import { failureOf, LiveReading, type Reader } from '../reader/live-reading.ts';
import './more-dialog.ts';
import type { MoreDialog } from './more-dialog.ts';
import '../picture/picture-input.ts';
import { ReaderClient } from '../reader/reader-client.ts';
import type { Offline } from '../answer/reading-foot.ts';
import '../answer/reading-view.ts';
import { chosenOn } from '../reader/screen.ts';
import { sharedStyles } from '../shared/shared.styles.ts';
import { commandOf, type KeyCommand } from './shortcuts.ts';
import '../draw/tool-bar.ts';
import { readUrlOptions, shippedNetworks } from './url-options.ts';
import { WindowListener } from '../shared/window-listener.ts';

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

  @state() private mode: Mode = 'draw';
  @state() private engine: Engine | undefined;

  @query('more-dialog') private readonly more!: MoreDialog;

  private readonly asked = readUrlOptions(location.href);
  /** Who reads; a double may take its place before the element enters the page. */
  reader: Reader = new ReaderClient(this.asked);
  private readonly drawing = new Drawing(this.readLive());
  private readonly given = new GivenPicture(this.readLive());
  private readonly incoming = new IncomingPictures(
    this,
    (picture) => void this.openPicture(picture),
  );

  constructor() {
    super();
    new WindowListener(this, 'keydown', this.handleKey);
    new WindowListener(this, 'pagehide', this.handleLeave);
    new WindowListener(this, 'visibilitychange', this.handleLeave);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    void this.restore();
  }

  /** Shows a picture and reads it; settles when it is shown. */
  async openPicture(picture: Blob): Promise<void> {
    this.turnTo('picture');
    this.given.open(picture);
    await this.updateComplete;
  }

  /** Keeps on the device what is here, before the page is left; settles when it is kept. */
  async keep(): Promise<void> {
    await Promise.all([this.drawing.keep(), this.given.keep()]);
  }

  protected override render(): TemplateResult {
    return html`<app-head
        .mode=${this.mode}
        @mode-chosen=${this.handleMode}
        @more=${this.handleMore}
      ></app-head>
      <main>
        ${this.renderDraw()}${this.renderPicture()}
        ${this.incoming.dragging ? html`<div class="drop">Drop the picture here</div>` : nothing}
      </main>
      <reading-view
        .screen=${this.front.reading.screen}
        .engine=${this.engine}
        .writing=${this.drawing.writing}
        .offline=${this.offline}
        @retry=${this.handleRetry}
        @stop=${this.handleStop}
        @digit-chosen=${this.handleChoice}
        @digit-corrected=${this.handleCorrection}
      ></reading-view>
      <more-dialog .networks=${shippedNetworks()} .network=${this.engine?.network}></more-dialog>`;
  }

  private renderDraw(): TemplateResult {
    const { ink, outlines, tool, pen, canUndo, canRedo } = this.drawing;
    return html`<div class="draw" ?hidden=${this.mode !== 'draw'}>
      <ink-pad
        .ink=${ink}
        .outlines=${outlines}
        .chosen=${chosenOn(this.drawing.reading.screen)}
        .tool=${tool}
        .penWidth=${this.drawing.penWidth}
        hint="Write a digit or a number"
        @ink-change=${this.handleInk}
      ></ink-pad>
      <tool-bar
        .tool=${tool}
        .pen=${pen}
        .canUndo=${canUndo}
        .canRedo=${canRedo}
        .canClear=${!isBlank(ink)}
        @command=${this.handleCommand}
      ></tool-bar>
    </div>`;
  }

  private renderPicture(): TemplateResult {
    const { picture, paper, outlines, canUndo } = this.given;
    return html`<picture-input
      ?hidden=${this.mode !== 'picture'}
      .active=${this.mode === 'picture'}
      .picture=${picture}
      .paper=${paper}
      .outlines=${outlines}
      .chosen=${chosenOn(this.given.reading.screen)}
      .canUndo=${canUndo}
      @picture-change=${this.handlePictureChange}
      @digit-chosen=${this.handleChoice}
      @digit-corrected=${this.handleCorrection}
      @picture-chosen=${this.handlePicture}
      @command=${this.handleCommand}
    ></picture-input>`;
  }

  /** What the user sees and the answer is of. */
  private get front(): Drawing | GivenPicture {
    return this.mode === 'draw' ? this.drawing : this.given;
  }

  private readLive(): LiveReading {
    const read: Reader['read'] = (input: Input, options) => this.reader.read(input, options);
    return new LiveReading({ read }, (answer?: Answer) => {
      if (answer) {
        this.engine = answer.engine;
        this.dispatchEvent(new ReadingEvent(answer.reading, answer.elapsed));
      }
      this.requestUpdate();
    });
  }

  /** Warms the network up before the first stroke. */
  private async load(): Promise<void> {
    try {
      this.engine = await this.reader.load();
    } catch (error) {
      this.front.reading.fail(failureOf(error));
    }
  }

  private async restore(): Promise<void> {
    const { ink, picture, mode } = await loadKept();
    if (ink && isBlank(this.drawing.ink)) this.drawing.restore(ink);
    if (picture && !this.given.picture) this.given.open(picture);
    this.mode = this.asked.mode ?? mode ?? this.mode;
  }

  private turnTo(mode: Mode): void {
    this.mode = mode;
    void keepMode(mode);
  }

  private readonly handleInk = ({ ink, finished }: InkChangeEvent): void => {
    this.drawing.change(ink, finished);
    this.requestUpdate();
  };

  private readonly handlePicture = ({ picture }: PictureChosenEvent): void => {
    void this.openPicture(picture);
  };

  private readonly handlePictureChange = async ({ change }: PictureChangeEvent): Promise<void> => {
    await this.given.change(change);
    this.requestUpdate();
  };

  private readonly handleCommand = ({ command }: CommandEvent): void => {
    this.obey(command);
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    this.obeyKey(command);
  };

  private readonly handleMode = ({ mode }: ModeChosenEvent): void => {
    this.turnTo(mode);
  };

  private readonly handleMore = (): void => {
    this.more.show();
  };

  /** What failed may have been the network itself: then it is fetched again. */
  private readonly handleRetry = (): void => {
    this.front.reading.clear();
    void this.load();
    this.front.retry();
  };

  private readonly handleStop = (): void => {
    this.front.reading.stop();
  };

  private readonly handleChoice = ({ place }: DigitChosenEvent): void => {
    this.front.reading.choose(place);
  };

  private readonly handleCorrection = ({ place, value }: DigitCorrectedEvent): void => {
    this.front.reading.correct(place, value);
  };

  private readonly handleLeave = (): void => {
    if (document.visibilityState === 'hidden') void this.drawing.keep();
  };

  private obeyKey(command: KeyCommand): void {
    if (command === 'draw' || command === 'picture') this.turnTo(command);
    else if (command === 'shortcuts') this.more.show();
    else this.obey(command);
  }

  private obey(command: Command): void {
    this.front.obey(command);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'digit-reader': DigitReader;
  }
}
