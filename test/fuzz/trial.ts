import { memory } from '@tensorflow/tfjs-core';
import { soundInk } from '../../src/page/draw/sound-ink.ts';
import { rasterise } from '../../src/pipeline/ink/rasterise.ts';
import { columnWidth } from '../../src/pipeline/line/index.ts';
import { type FittedNetwork, read } from '../../src/pipeline/read.ts';
import { digitTextOf, type Glyph, type Reading } from '../../src/pipeline/reading/reading.ts';
import { defaultNetwork } from '../../src/worker/classify.ts';
import {
  loadNetwork,
  type LoadedNetwork,
  startBackend,
} from '../../training/evaluate/read-in-node.ts';
import { rubbishInk } from './rubbish-inks.ts';
import { rubbishPage } from './rubbish-pages.ts';

/**
 * What the networks are asked for one piece of rubbish, which most of its time goes to: pixels of a page, tiles, columns of a
 * strip. Counted, since seconds tell of the machine too.
 */
export interface Work {
  readonly pixels: number;
  readonly tiles: number;
  readonly columns: number;
}

/**
 * More is looking over and over: a page of noise that was read in four turns asked for 58,000 columns. Of every tenth page
 * and ink, and of the largest pages of each kind, none asks for more than 5,400,000 pixels, 18,000 tiles, 15,400 columns.
 */
const mostWork: Work = { pixels: 6_000_000, tiles: 20_000, columns: 30_000 };

export type Rubbish = 'page' | 'ink';

/** What became of one piece of rubbish; `complaint` where that is not as it should be. */
export interface Outcome {
  readonly kind: string;
  readonly state: string;
  /** Of the processor: to be looked at, since it tells of the machine too. */
  readonly seconds: number;
  readonly work: Work;
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
    const { network, work } = counted(this.network);
    const { kind, ask } = what === 'page' ? pageOf(seed, network) : inkOf(seed, network);
    const [begin, tensors] = [process.cpuUsage(), memory().numTensors];
    const { state, complaint } = await settle(ask);
    const { user, system } = process.cpuUsage(begin);
    const seconds = (user + system) / 1e6;
    const [complained] = [
      complaint,
      ...kindsOfWork.map(
        (kindOf) => work[kindOf] > mostWork[kindOf] && `took ${work[kindOf]} ${kindOf}`,
      ),
      memory().numTensors > tensors && 'left tensors behind',
    ].filter(Boolean);
    return { kind, state, seconds, work, ...(complained && { complaint: complained }) };
  }
}

function pageOf(seed: number, network: FittedNetwork) {
  const { kind, page } = rubbishPage(seed);
  return { kind, ask: () => read(page, undefined, undefined, network) };
}

/** As the pad does it. */
function inkOf(seed: number, network: FittedNetwork) {
  const { kind, strokes } = rubbishInk(seed);
  const ask = async () => {
    const { page, strokes: placed } = rasterise(soundInk({ strokes }).strokes);
    return read(page, placed, undefined, network);
  };
  return { kind, ask };
}

const kindsOfWork = ['pixels', 'tiles', 'columns'] as const;

/** The same network, which counts what it is asked. */
function counted(network: FittedNetwork): { network: FittedNetwork; work: Work } {
  const work = { pixels: 0, tiles: 0, columns: 0 };
  const counting: FittedNetwork = {
    ...network,
    look: (part) => {
      work.pixels += part.width * part.height;
      return network.look(part);
    },
    classify: (tiles) => {
      work.tiles += tiles.length;
      return network.classify(tiles);
    },
    readLine: (strip) => {
      work.columns += strip.width / columnWidth;
      return network.readLine(strip);
    },
  };
  return { network: counting, work };
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
  if (!/^\d[\d \n]*$/.test(digitTextOf(reading))) return 'the text is not of digits';
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
