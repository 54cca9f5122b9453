import type { LatticeFit } from '../pipeline/lattice/index.ts';
import { type Calibration, type Logits, Memory, type Tile } from '../pipeline/network/index.ts';
import type { Strip } from '../pipeline/line/index.ts';
import type { Part } from '../pipeline/paper/index.ts';
import type { Backend, Engine } from '../protocol.ts';
import {
  type Beat,
  type Classifier,
  createClassifier,
  createLineNetwork,
  createPageNetwork,
  type LineNetwork,
  type PageNetwork,
} from './classify.ts';
import { Failed } from './failed.ts';
import { closeGraphics, isHardware, openGraphics, type Graphics } from './graphics.ts';
import { inTime } from './in-time.ts';
import { knownTile } from './known-tile.ts';
import {
  fetchLineNetwork,
  fetchPageNetwork,
  type Network,
  type TrainedNetwork,
} from './networks.ts';

/** A network on a backend; `graphics` on WebGL only. */
interface Running {
  backend: Backend;
  classifier: Classifier;
  graphics: Graphics | undefined;
  /** Once a page was looked at, and a line read. */
  look?: PageNetwork['look'];
  readLine?: LineNetwork['readLine'];
}

/** Runs a network on the best backend there is, and without WebGL from where WebGL fails. */
export class NetworkEngine {
  readonly calibration: Calibration;
  readonly lattice: LatticeFit;
  /** What readings with this network have left for the next. */
  readonly memory = new Memory();
  readonly #network: Network;
  #running: Running;
  readonly #page = new Fetched(fetchPageNetwork);
  readonly #line = new Fetched(fetchLineNetwork);

  private constructor(network: Network, running: Running) {
    this.calibration = network.calibration;
    this.lattice = network.lattice;
    this.#network = network;
    this.#running = running;
  }

  /**
   * Starts and warms up, while the network is still on its way; `forced` names the only backend to try.
   *
   * @throws Failed `no-backend` where none runs the network, or what the network's own promise rejects with.
   */
  static async start(network: Promise<Network>, forced?: Backend): Promise<NetworkEngine> {
    const running = forced
      ? await startFirst([forced], network, true)
      : await startFirst(['webgl', 'wasm', 'cpu'], network);
    return new NetworkEngine(await network, running);
  }

  /** What computes at present. */
  get description(): Engine {
    const { backend, graphics } = this.#running;
    return {
      backend,
      network: this.#network.name,
      ...(graphics && { renderer: graphics.renderer }),
    };
  }

  /** The logits of each tile. */
  readonly classify = (tiles: readonly Tile[], beat?: Beat): Promise<readonly Logits[]> => {
    return this.#withGraphicsOrNot(({ classifier }) => classifier.classify(tiles, beat));
  };

  /** The page network on the same backend; it is fetched when a page is first looked at. */
  readonly look = async (part: Part, beat?: Beat): Promise<Float32Array> => {
    // Lines are read next: both are fetched at once. Where that fails, who reads a line is told.
    void this.#line.get().catch(() => undefined);
    const { model, weights } = await this.#page.get();
    return this.#withGraphicsOrNot((running) => {
      running.look ??= createPageNetwork(model, weights).look;
      return running.look(part, beat);
    });
  };

  /** The line network, likewise. */
  readonly readLine = async (strip: Strip, beat?: Beat): Promise<Float32Array> => {
    const { model, weights } = await this.#line.get();
    return this.#withGraphicsOrNot((running) => {
      running.readLine ??= createLineNetwork(model, weights).readLine;
      return running.readLine(strip, beat);
    });
  };

  /** What a network answers; where the graphics card is lost meanwhile, it is asked again without it. */
  async #withGraphicsOrNot<Answer>(ask: (running: Running) => Promise<Answer>): Promise<Answer> {
    const running = this.#running;
    const { graphics } = running;
    try {
      const answer = await ask(running);
      if (!graphics?.context.isContextLost()) return answer;
    } catch (error) {
      if (!graphics) throw error;
    }
    this.#running = await startFirst(['wasm', 'cpu'], Promise.resolve(this.#network));
    return ask(this.#running);
  }
}

/** A network that is fetched when it is first asked for; where that fails, again with the next page. */
class Fetched {
  readonly #fetch: () => Promise<TrainedNetwork>;
  #network: Promise<TrainedNetwork> | undefined;

  constructor(fetch: () => Promise<TrainedNetwork>) {
    this.#fetch = fetch;
  }

  get(): Promise<TrainedNetwork> {
    this.#network ??= this.#fetch();
    this.#network.catch(() => (this.#network = undefined));
    return this.#network;
  }
}

async function startFirst(
  backends: readonly Backend[],
  network: Promise<Network>,
  forced = false,
): Promise<Running> {
  const reasons: unknown[] = [];
  for (const backend of backends) {
    try {
      return await (backend === 'webgl'
        ? startOnGraphics(network, forced)
        : start(backend, network));
    } catch (reason) {
      reasons.push(reason);
    }
  }
  await network; // Where that failed, it is no backend's fault.
  const isPartMissing = reasons.some(
    (reason) => reason instanceof Failed && reason.failure.code === 'part-unavailable',
  );
  throw new Failed({ code: isPartMissing ? 'part-unavailable' : 'no-backend' }, { cause: reasons });
}

async function start(backend: 'wasm' | 'cpu', network: Promise<Network>): Promise<Running> {
  // A backend's code is loaded only where it is used.
  const module = await havePart<Pick<typeof import('./backend-cpu.ts'), 'start'>>(
    backend === 'wasm' ? import('./backend-wasm.ts') : import('./backend-cpu.ts'),
  );
  await module.start();
  return { backend, classifier: await warmUp(await network), graphics: undefined };
}

/** A part of the worker that is loaded where it is used. */
async function havePart<Part>(coming: Promise<Part>): Promise<Part> {
  try {
    return await inTime(coming);
  } catch (cause) {
    throw new Failed({ code: 'part-unavailable' }, { cause });
  }
}

/** Only on a graphics card, unless forced. */
async function startOnGraphics(network: Promise<Network>, forced: boolean): Promise<Running> {
  const graphics = openGraphics();
  try {
    if (!forced && !isHardware(graphics.renderer))
      throw new Error(`${graphics.renderer} is software.`);
    const module = await havePart(import('./backend-webgl.ts'));
    await module.start(graphics.context);
    return { backend: 'webgl', classifier: await warmUp(await network), graphics };
  } catch (reason) {
    closeGraphics(graphics);
    throw reason;
  }
}

// Cards that compute with 16 bits are further off; those with 32 bits, a hundredth of it.
const tolerance = 1e-2;

/**
 * The network on the backend that is set, once it has given the right answer for the known tile.
 *
 * @throws Error where it gives another.
 */
async function warmUp({ model, weights, knownLogits }: Network): Promise<Classifier> {
  const classifier = createClassifier(model, weights);
  const [logits] = await classifier.classify([knownTile()]);
  if (knownLogits.every((value, digit) => Math.abs(value - logits![digit]!) < tolerance))
    return classifier;
  throw new Error(
    `The known tile gives ${logits?.join(', ')} in place of ${knownLogits.join(', ')}.`,
  );
}
