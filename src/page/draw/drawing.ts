import type { Box } from '../../pipeline/image/index.ts';
import { type Ink, rasterise } from '../../pipeline/ink/index.ts';
import { forgetElsewhere } from '../../store.ts';
import { aroundLines } from './around-ink.ts';
import type { Command } from '../shared/events.ts';
import type { History } from '../shared/history.ts';
import type { Tool } from './gesture.ts';
import { blankInk, isBlank, isSameInk } from './blank-ink.ts';
import { drawInk } from './draw-ink.ts';
import { inkWithin } from './ink-within.ts';
import type { LiveReading, Question } from '../reader/live-reading.ts';
import { frameShown, partShown } from '../reader/part-shown.ts';
import { penWidths } from './pen-widths.ts';
import { middleOf } from '../reader/placed-reading.ts';
import { outlinesOn, type Outline } from '../reader/screen.ts';
import { Work, type Worked } from '../reader/work.ts';

export interface Drawn extends Worked {
  readonly ink: Ink;
}

const blank: Drawn = { ink: blankInk, edits: [] };

/** More strokes than a pad has room for. What is drawn weighs little: each step holds one stroke more than the one before. */
const bounds = { steps: 2000, weight: Infinity, weigh: () => 0 };

/** All of what is kept is written with each stroke: of the strokes that are no longer there, as many points as 50 pages have. */
const keptBounds = { steps: 200, weight: 50_000, weigh: pointsBeside };

function pointsBeside({ ink }: Drawn, beside: Drawn): number {
  if (ink === beside.ink) return 0;
  const there = new Set(beside.ink.strokes);
  return ink.strokes.reduce(
    (sum, stroke) => sum + (there.has(stroke) ? 0 : stroke.points.length),
    0,
  );
}

/** The drawing on the pad: its ink, and its reading, which follows every change. */
export class Drawing extends Work<Drawn> {
  /** What is seen: that of the last step, or with the stroke that is being written. */
  ink: Ink = blankInk;
  tool: Tool = 'pen';
  /** Which of `penWidths`. */
  pen = 1;
  /** The pen is down. */
  writing = false;

  constructor(reading: LiveReading) {
    super(reading, 'ink', blank, { bounds, keptBounds });
  }

  get isEmpty(): boolean {
    return isBlank(this.ink);
  }

  /** One digit stands alone on its sheet; several are framed, to show which is which. */
  get outlines(): readonly Outline[] {
    const outlines = outlinesOn(this.reading.screen);
    return outlines.length === 1 && outlines[0]!.look !== 'removed' ? [] : outlines;
  }

  get penWidth(): number {
    return penWidths[this.pen]!.width;
  }

  /** Takes ink from the pad; a finished stroke is a step that can be undone, and is kept. */
  change(ink: Ink, finished: boolean): void {
    this.writing = !finished;
    if (!finished) this.#read(ink);
    else if (isSameInk(ink, this.present.ink)) this.#read(this.present.ink);
    else this.step({ ...this.present, ink });
  }

  /** Does what a tool or key asks for; a drawing is left alone while the pen is on it. */
  obey(command: Command): void {
    if (this.writing) return;
    if (command === 'pen' || command === 'erase') this.tool = command;
    else if (command === 'pen-width') this.pen = (this.pen + 1) % penWidths.length;
    else this[command]();
  }

  clear(): void {
    if (this.isEmpty) return;
    this.step(blank);
    void forgetElsewhere('ink');
  }

  /** Goes on with what was kept on the device; what was drawn meanwhile comes after it. */
  restore(history: History<Drawn>): void {
    if (!this.isUntouched || !this.isEmpty) {
      this.goOnLater(history);
      return;
    }
    this.goOn(history);
    if (!isBlank(history.present.ink)) this.show();
  }

  /** Keeps what is there now on the device, the stroke being written included. */
  override keep(): Promise<void> {
    const { ink, present } = this;
    return ink === present.ink ? super.keep() : this.keepAs(this.after({ ...present, ink }));
  }

  retry(): void {
    this.#read(this.ink);
  }

  paint(canvas: HTMLCanvasElement, box: Box): void {
    const context = canvas.getContext('2d')!;
    const part = partShown(box, canvas);
    const { x, y } = middleOf(part);
    context.strokeStyle = getComputedStyle(canvas).color;
    drawInk(context, moved(this.ink, -x, -y), canvas.width / part.width);
    frameShown(canvas, part, box);
  }

  protected show(): void {
    this.#read(this.present.ink);
  }

  protected isSameWriting(one: Drawn, other: Drawn): boolean {
    return one.ink === other.ink;
  }

  protected partIn(box: Box): Question | undefined {
    const part = inkWithin(this.ink, box);
    return isBlank(part) ? undefined : questionOf(part);
  }

  #read(ink: Ink): void {
    this.ink = ink;
    if (isBlank(ink)) this.reading.clear();
    else this.reading.ask(() => questionOf(ink), this.present.edits);
  }
}

function moved({ strokes }: Ink, across: number, down: number): Ink {
  return {
    strokes: strokes.map((stroke) => ({
      ...stroke,
      points: stroke.points.map((point) => ({ ...point, x: point.x + across, y: point.y + down })),
    })),
  };
}

function questionOf(ink: Ink): Question {
  const { page: pixels, strokes, scale, origin } = rasterise(ink.strokes);
  const toInk = (box: Box): Box => ({
    x: origin.x + box.x / scale,
    y: origin.y + box.y / scale,
    width: box.width / scale,
    height: box.height / scale,
  });
  return {
    input: { kind: 'ink', pixels, strokes },
    // What is read is the pen's path; what is seen is as wide as the pen.
    toSurface: (box) => aroundLines(toInk(box), ink),
    toPage: ({ x, y, width, height }) => ({
      x: (x - origin.x) * scale,
      y: (y - origin.y) * scale,
      width: width * scale,
      height: height * scale,
    }),
    isWritten: (box) => !isBlank(inkWithin(ink, box)),
  };
}
