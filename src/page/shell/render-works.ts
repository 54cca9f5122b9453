import { html, type TemplateResult } from 'lit';
import '../draw/ink-pad.ts';
import '../draw/tool-bar.ts';
import type { PictureWork } from '../picture/picture-notice.ts';
import type { Asked } from '../answer/correction-dialog.ts';
import { chosenOn, placeMarked } from '../reader/screen.ts';
import type {
  CommandEvent,
  InkChangeEvent,
  PictureChangeEvent,
  PictureChosenEvent,
} from '../shared/events.ts';
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
    <ink-pad
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
  readonly handlePictureChange: (event: PictureChangeEvent) => void;
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

/** The dialog that asks about something in what is in front. */
export function renderCorrection(
  { front: { present, canUndo, canRedo }, paint }: Works,
  asked: Asked | undefined,
  handleCommand: (event: CommandEvent) => void,
): TemplateResult {
  return html`<correction-dialog
    .asked=${asked}
    .paint=${paint}
    .present=${present}
    .canUndo=${canUndo}
    .canRedo=${canRedo}
    @command=${handleCommand}
  ></correction-dialog>`;
}
