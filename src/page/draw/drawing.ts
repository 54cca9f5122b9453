import type { Box } from '../../pipeline/image/index.ts';
import { type Ink, rasterise } from '../../pipeline/ink/index.ts';
import { forget, keepInk } from '../../store.ts';
import { aroundLines } from './around-ink.ts';
import type { Command } from '../shared/events.ts';
import type { Tool } from './gesture.ts';
import {
  blankInk,
  isBlank,
  record,
  redo,
  startHistory,
  undo,
  type InkHistory,
} from './ink-history.ts';
import type { LiveReading, Question } from '../reader/live-reading.ts';
import { penWidths } from './pen-widths.ts';
import { outlinesOn, type Outline } from '../reader/screen.ts';
import { soundInk } from './sound-ink.ts';

/** The drawing on the pad: its ink, the steps that led there, and its reading, which follows every change. */
export class Drawing {
  ink: Ink = blankInk;
  history: InkHistory = startHistory();
  tool: Tool = 'pen';
  /** Which of `penWidths`. */
  pen = 1;
  /** The pen is down. */
  writing = false;

  constructor(readonly reading: LiveReading) {}

  /** One digit stands alone on its sheet; several are framed, to show which is which. */
  get outlines(): readonly Outline[] {
    const outlines = outlinesOn(this.reading.screen);
    return outlines.length > 1 ? outlines : [];
  }

  get penWidth(): number {
    return penWidths[this.pen]!.width;
  }

  get canUndo(): boolean {
    return this.history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.history.future.length > 0;
  }

  /** Takes ink from the pad; a finished stroke is a step that can be undone, and is kept. */
  change(ink: Ink, finished: boolean): void {
    this.writing = !finished;
    if (finished) this.turnTo(record(this.history, ink));
    else this.show(ink);
  }

  /** Does what a tool or key asks for; a drawing is left alone while the pen is on it. */
  obey(command: Command): void {
    if (this.writing) return;
    if (command === 'pen' || command === 'erase') this.tool = command;
    else if (command === 'pen-width') this.pen = (this.pen + 1) % penWidths.length;
    else this[command]();
  }

  undo(): void {
    this.turnTo(undo(this.history));
  }

  redo(): void {
    this.turnTo(redo(this.history));
  }

  clear(): void {
    this.turnTo(record(this.history, blankInk));
    void forget('ink');
  }

  /** Begins with ink from an earlier visit. */
  restore(kept: Ink): void {
    const ink = soundInk(kept);
    this.history = startHistory(ink);
    this.show(ink);
  }

  /** Keeps what is there now on the device, the stroke being written included. */
  keep(): Promise<void> {
    return keepInk(this.ink);
  }

  retry(): void {
    this.show(this.ink);
  }

  private turnTo(history: InkHistory): void {
    this.history = history;
    this.show(history.present);
    void this.keep();
  }

  private show(ink: Ink): void {
    this.ink = ink;
    if (isBlank(ink)) this.reading.clear();
    else this.reading.ask(() => questionOf(ink));
  }
}

function questionOf(ink: Ink): Question {
  const { page: pixels, strokes, scale, origin } = rasterise(ink.strokes);
  const toInk = (box: Box): Box => ({
    x: origin.x + box.x / scale,
    y: origin.y + box.y / scale,
    width: box.width / scale,
    height: box.height / scale,
  });
  // What is read is the pen's path; what is seen is as wide as the pen.
  const toSurface = (box: Box): Box => aroundLines(toInk(box), ink);
  return { input: { kind: 'ink', pixels, strokes }, toSurface };
}
