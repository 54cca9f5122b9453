import { memory } from '@tensorflow/tfjs-core';
import { soundInk } from '../../src/page/draw/sound-ink.ts';
import { rasterise } from '../../src/pipeline/ink/rasterise.ts';
import { read } from '../../src/pipeline/read.ts';
import { textOf, type Glyph, type Reading } from '../../src/pipeline/reading/reading.ts';
import { defaultNetwork } from '../../src/worker/classify.ts';
import {
  loadNetwork,
  type LoadedNetwork,
  startBackend,
} from '../../training/evaluate/read-in-node.ts';
import { rubbishInk } from './rubbish-inks.ts';
import { rubbishPage } from './rubbish-pages.ts';

/** Against hanging, not a measure of speed; of the processor's time, so that a busy machine does not matter. */
const longestSeconds = 10;

export type Rubbish = 'page' | 'ink';

/** What became of one piece of rubbish; `complaint` where that is not as it should be. */
export interface Outcome {
  readonly kind: string;
  readonly state: string;
  readonly seconds: number;
  readonly complaint?: string;
}

/** Reads rubbish with the app's own pipeline and network. */
export class Trial {
  private constructor(private readonly network: LoadedNetwork) {}

  static async start(): Promise<Trial> {
    await startBackend('wasm');
    return new Trial(await loadNetwork(defaultNetwork));
  }

  /** Reads the page or ink with this number. */
  async judge(what: Rubbish, seed: number): Promise<Outcome> {
    const { kind, ask } = what === 'page' ? this.page(seed) : this.ink(seed);
    const [begin, tensors] = [process.cpuUsage(), memory().numTensors];
    const { state, complaint } = await settle(ask);
    const { user, system } = process.cpuUsage(begin);
    const seconds = (user + system) / 1e6;
    const [complained] = [
      complaint,
      seconds > longestSeconds && `took ${seconds.toFixed(1)} s`,
      memory().numTensors > tensors && 'left tensors behind',
    ].filter(Boolean);
    return { kind, state, seconds, ...(complained && { complaint: complained }) };
  }

  private page(seed: number) {
    const { kind, page } = rubbishPage(seed);
    return { kind, ask: () => read(page, undefined, undefined, this.network) };
  }

  /** As the pad does it. */
  private ink(seed: number) {
    const { kind, strokes } = rubbishInk(seed);
    const ask = async () => {
      const { page, strokes: placed } = rasterise(soundInk({ strokes }).strokes);
      return read(page, placed, undefined, this.network);
    };
    return { kind, ask };
  }
}

async function settle(ask: () => Promise<Reading>): Promise<{ state: string; complaint?: string }> {
  try {
    const reading = await ask();
    const complaint = faultOf(reading);
    return { state: reading.kind, ...(complaint && { complaint }) };
  } catch (error) {
    // To the pad, ink without a single place is no ink.
    if (error instanceof RangeError && error.message.startsWith('Ink without a point'))
      return { state: 'no ink' };
    return { state: 'thrown', complaint: String(error) };
  }
}

/** What is wrong with a reading's own numbers, if anything. */
function faultOf(reading: Reading): string | undefined {
  if (reading.kind === 'nothing-written') return undefined;
  if (!reading.refused.every(isSound)) return 'a refused glyph is broken';
  if (reading.kind === 'not-a-digit') return undefined;
  const digits = reading.lines.flatMap(({ numbers }) => numbers.flatMap((number) => number.digits));
  if (!/^\d[\d \n]*$/.test(textOf(reading))) return 'the text is not of digits';
  if (!isShare(reading.certainty)) return `certainty ${reading.certainty}`;
  const isWhole = digits.every((digit) => isSound(digit) && isShare(digit.certainty));
  return isWhole ? undefined : 'a digit is broken';
}

function isSound({ box, probabilities, tile }: Glyph): boolean {
  const sides = [box.x, box.y, box.width, box.height];
  return sides.every(Number.isFinite) && probabilities.every(isShare) && tile.every(isShare);
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1.000_01;
}
