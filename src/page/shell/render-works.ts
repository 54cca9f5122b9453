import { html, type TemplateResult } from 'lit';
import '../draw/ink-pad.ts';
import '../draw/tool-bar.ts';
import type { PictureWork } from '../picture/picture-notice.ts';
import type { Engine } from '../../protocol.ts';
import '../answer/reading-view.ts';
import type { Offline } from '../answer/reading-foot.ts';
import { chosenOn, placeMarked } from '../reader/screen.ts';
import type {
  CommandEvent,
  InkChangeEvent,
  PictureChangeEvent,
  PictureChosenEvent,
} from '../shared/events.ts';
import type { Correcting } from './correcting.ts';
import type { Works } from './works.ts';

/** What is heard from what is drawn. */
interface DrawHandlers {
  readonly handleInk: (event: InkChangeEvent) => void;
  readonly handleKey: (event: KeyboardEvent & { currentTarget: EventTarget | null }) => void;
  readonly handleBoxTaken: () => void;
  readonly handleCommand: (event: CommandEvent) => void;
}

/** The pad and its tools; while a box is drawn on it, what takes the box. */
export function renderDraw(
  { mode, drawing }: Works,
  isBoxing: boolean,
  handlers: DrawHandlers,
): TemplateResult {
  const boxing = isBoxing && mode === 'draw';
  return html`<div class="draw" ?hidden=${mode !== 'draw'}>
    <p id="about-pad" hidden>
      Write digits here with a finger, a pen or the mouse: they are read while you write, and the
      answer is said. Digits in a picture are read instead where you press Picture, at the top of
      the page.
    </p>
    <ink-pad
      aria-describedby="about-pad"
      .ink=${drawing.ink}
      .outlines=${drawing.outlines}
      .chosen=${placeMarked(drawing.reading.screen)}
      .tool=${drawing.tool}
      .penWidth=${drawing.penWidth}
      hint="Write a digit or a number"
      .boxing=${boxing}
      @ink-change=${handlers.handleInk}
      @keydown=${handlers.handleKey}
    ></ink-pad>
    ${
      boxing
        ? html`<box-tools @box-taken=${handlers.handleBoxTaken}></box-tools>`
        : renderTools(drawing, handlers)
    }
  </div>`;
}

function renderTools(
  { isEmpty, tool, pen, canUndo, canRedo }: Works['drawing'],
  { handleCommand }: DrawHandlers,
): TemplateResult {
  return html`<tool-bar
    .tool=${tool}
    .pen=${pen}
    .canUndo=${canUndo}
    .canRedo=${canRedo}
    .canClear=${!isEmpty}
    @command=${handleCommand}
  ></tool-bar>`;
}

/** What is heard from the picture. */
interface PictureHandlers {
  readonly handlePictureChange: (event: PictureChangeEvent) => unknown;
  readonly handlePicture: (event: PictureChosenEvent) => void;
  readonly handleCommand: (event: CommandEvent) => void;
}

/** The picture, or what gives one; `work` is what is being done to it. */
export function renderPicture(
  { mode, given }: Works,
  isBoxing: boolean,
  work: PictureWork | undefined,
  handlers: PictureHandlers,
): TemplateResult {
  const { picture, paper, outlines, canUndo, canRedo, reading } = given;
  return html`<picture-input
    ?hidden=${mode !== 'picture'}
    .active=${mode === 'picture'}
    .picture=${picture}
    .paper=${paper}
    .outlines=${outlines}
    .chosen=${chosenOn(reading.screen)}
    .marked=${placeMarked(reading.screen)}
    .canUndo=${canUndo}
    .canRedo=${canRedo}
    .work=${work}
    .boxing=${isBoxing && mode === 'picture'}
    @picture-change=${handlers.handlePictureChange}
    @picture-chosen=${handlers.handlePicture}
    @command=${handlers.handleCommand}
  ></picture-input>`;
}

/** What the answer is shown with, and what is heard from it. */
interface AnswerSurroundings {
  readonly engine: Engine | undefined;
  readonly offline: Offline;
  /** The samples may be fetched. */
  readonly settled: boolean;
  readonly handleRetry: () => void;
  readonly handleStop: () => void;
  readonly handlePicture: (event: PictureChosenEvent) => void;
}

/** The answer about what is in front; while there is none on the pad, samples to begin with. */
export function renderAnswer(
  { mode, front, drawing, paint }: Works,
  { engine, offline, settled, handleRetry, handleStop, handlePicture }: AnswerSurroundings,
): TemplateResult {
  return html`<reading-view
    .screen=${front.reading.screen}
    .engine=${engine}
    .writing=${drawing.writing}
    .paint=${paint}
    .offline=${offline}
    @retry=${handleRetry}
    @stop=${handleStop}
    @picture-chosen=${handlePicture}
    ><sample-list .active=${settled && mode === 'draw'} ?hidden=${mode !== 'draw'}></sample-list
  ></reading-view>`;
}

/** The dialog that asks about something in what is in front. */
export function renderCorrection(
  { front: { present, canUndo, canRedo }, paint }: Works,
  { asked, endAsking }: Pick<Correcting, 'asked' | 'endAsking'>,
  handleCommand: (event: CommandEvent) => void,
): TemplateResult {
  return html`<correction-dialog
    .asked=${asked}
    .paint=${paint}
    .present=${present}
    .canUndo=${canUndo}
    .canRedo=${canRedo}
    @command=${handleCommand}
    @closed=${endAsking}
  ></correction-dialog>`;
}
