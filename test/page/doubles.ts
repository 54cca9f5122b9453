import { vi } from 'vitest';
import type { Probabilities } from '../../src/pipeline/network/calibrate.ts';
import type { Digit, Reading } from '../../src/pipeline/reading/reading.ts';
import type { Tile } from '../../src/pipeline/network/tile.ts';
import type { Answer, Engine, Input } from '../../src/protocol.ts';
import { applyEdits } from '../../src/page/reader/apply-edits.ts';
import { digitsOf, partingsIn } from '../../src/page/reader/correction.ts';
import type { Asking, Reader } from '../../src/page/reader/live-reading.ts';
import type { PlacedReading } from '../../src/page/reader/placed-reading.ts';
import { editsFor } from '../../src/page/reader/fulfil.ts';

export const engine: Engine = { backend: 'wasm', network: 'classic' };

/** A digit whose remaining probability belongs to `other`; in doubt where that is much. */
export function digit(value: number, certainty = 0.99, other = (value + 1) % 10): Digit {
  const probabilities = new Float32Array(10) as Probabilities;
  probabilities[value] = certainty;
  probabilities[other] = 1 - certainty;
  const tile = new Float32Array(28 * 28).fill(0.5) as Tile;
  const box = { x: 10, y: 10, width: 20, height: 40 };
  const doubt = certainty < 0.9 ? { doubtful: true as const } : {};
  return { value, certainty, probabilities, tile, box, ...doubt };
}

/** A reading of one line with one number, its digits side by side; an unsure one in which no digit is in doubt may be parted wrongly. */
export function reading(kind: 'read' | 'unsure', ...digits: Digit[]): Reading {
  const certainty = digits.reduce((product, one) => product * one.certainty, 1);
  const doubt = digits.some(({ doubtful }) => doubtful) ? 'digits' : 'parting';
  return {
    kind,
    certainty,
    refused: [],
    lines: [{ numbers: [{ digits: sideBySide(digits), signs: [], certainty }] }],
    ...(kind === 'unsure' && { doubt }),
  };
}

/** Those that a test has put somewhere stay there. */
function sideBySide(digits: Digit[]): Digit[] {
  const isPlaced = digits.some(({ box }) => box.x !== digits[0]!.box.x);
  if (isPlaced || digits.length === 1) return digits;
  return digits.map((one, index) => ({ ...one, box: { ...one.box, x: 10 + 30 * index } }));
}

/** A reading on a surface that has the page's own pixels. */
export function placed(of: Reading): PlacedReading {
  const others = partingsIn(of).flatMap(({ given }) => given);
  const glyphs = [...digitsOf(of), ...('refused' in of ? of.refused : []), ...others];
  const places = new Map(glyphs.map((glyph) => [glyph, glyph.box]));
  return { reading: of, places, toPage: (box) => box, isWritten: () => true };
}

/** The reading once the user has said what the digit in a place is. */
export function corrected(of: Reading, place: number, value: number): Reading {
  const before = placed(of);
  return applyEdits(before, editsFor(before, { kind: 'value', place, value })).reading;
}

export function notADigit(): Reading {
  return { kind: 'not-a-digit', refused: [digit(3, 0.2)] };
}

export function answer(of: Reading, elapsed = 3): Answer {
  return { reading: of, elapsed, engine };
}

/** A reader that answers when and what the test says, and notes what it was asked. */
export class ReaderDouble implements Reader {
  readonly asked: ({ input: Input } & Asking)[] = [];
  readonly #waiting: { resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];

  stopped = false;

  /** @param always What is answered at once; without it, the test answers each question itself. */
  constructor(private readonly always?: Reading) {}

  load(): Promise<Engine> {
    return Promise.resolve(engine);
  }

  read(input: Input, asking: Asking = {}): Promise<Answer> {
    this.asked.push({ input, ...asking });
    if (this.always) return Promise.resolve(answer(this.always));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
  }

  stop(): void {
    this.stopped = true;
  }

  /** Answers the oldest open question. */
  answer(of: Reading): void {
    this.#waiting.shift()!.resolve(answer(of));
  }

  fail(error: unknown): void {
    this.#waiting.shift()!.reject(error);
  }
}

/** Lets everything happen that is due. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Waits until something is so: half a minute against hanging on a busy machine, where Vitest gives up after a second. */
export function until<T>(isSo: () => T): ReturnType<typeof vi.waitUntil<T>> {
  return vi.waitUntil(isSo, { timeout: 30_000 });
}

/** Lets one frame be drawn. */
export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
