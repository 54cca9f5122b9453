import type { Place } from './camera.ts';
import type { Sign } from '../../src/pipeline/reading/index.ts';
import type { Trace } from './hand.ts';

/** A digit on the sheet: its left top corner and height, in heights of a common digit. */
export interface PlacedDigit {
  readonly value: number;
  readonly trace: Trace;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** The left edge of its cell, where digits stand in boxes or squares. */
  readonly cell?: number;
}

export interface PlacedSign {
  readonly kind: Sign['kind'];
  /** It stands before the number's digit of this index. */
  readonly before: number;
  readonly strokes: readonly Place[][];
}

export interface PlacedNumber {
  readonly digits: readonly PlacedDigit[];
  readonly signs: readonly PlacedSign[];
  /** What guards an amount, and where the pen stayed down between its digits. */
  readonly flourishes: readonly Flourish[];
}

/** What stands beside an amount and is no part of it; its strokes in heights of a digit. */
export interface Flourish {
  readonly strokes: readonly Place[][];
  /** The form came with it: it is as thin and pale as other print. */
  readonly isPrinted: boolean;
}
