import type { LatticeFit } from '../pipeline/lattice/index.ts';
import { type Calibration, type Logits, Memory, type Tile } from '../pipeline/network/index.ts';
import type { Look } from '../pipeline/paper/index.ts';
import type { Backend, Engine } from '../protocol.ts';
import { createClassifier, createPageNetwork, type Classifier } from './classify.ts';
import { Failed } from './failed.ts';
import { closeGraphics, isHardware, openGraphics, type Graphics } from './graphics.ts';
import { inTime } from './in-time.ts';
import { knownTile } from './known-tile.ts';
import { fetchPageNetwork, type Network, type TrainedNetwork } from './networks.ts';

/** A network on a backend; `graphics` on WebGL only. */
interface Running {
  backend: Backend;
  classifier: Classifier;
  graphics: Graphics | undefined;
  /** Once a page was looked at. */
  look?: Look;
}

/** Runs a network on the best backend there is, and without WebGL from where WebGL fails. */
export class NetworkEngine {
  readonly calibration: Calibration;
  readonly lattice: LatticeFit;
  /** What readings with this network have left for the next. */
  readonly memory = new Memory();
  readonly #network: Network;
  #running: Running;
  #page: Promise<TrainedNetwork> | undefined;

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

  /** The logits of each tile. Where the graphics card is lost meanwhile, they are computed again without it. */
  readonly classify = async (tiles: readonly Tile[]): Promise<readonly Logits[]> => {
    const { classifier, graphics } = this.#running;
    try {
      const logits = await classifier.classify(tiles);
      if (!graphics?.context.isContextLost()) return logits;
    } catch (error) {
      if (!graphics) throw error;
    }
    this.#running = await startFirst(['wasm', 'cpu'], Promise.resolve(this.#network));
    return this.#running.classifier.classify(tiles);
  };

  /** The page network on the same backend; it is fetched when a page is first looked at. */
  readonly look: Look = async (part) => {
    const page = await this.#pageNetwork();
    const running = this.#running;
    try {
      const logits = await lookWith(running, page)(part);
      if (!running.graphics?.context.isContextLost()) return logits;
    } catch (error) {
      if (!running.graphics) throw error;
    }
    this.#running = await startFirst(['wasm', 'cpu'], Promise.resolve(this.#network));
    return lookWith(this.#running, page)(part);
  };

  #pageNetwork(): Promise<TrainedNetwork> {
    this.#page ??= fetchPageNetwork();
    // Where it cannot be fetched it is tried again with the next page.
    this.#page.catch(() => (this.#page = undefined));
    return this.#page;
  }
}

function lookWith(running: Running, { model, weights }: TrainedNetwork): Look {
  running.look ??= createPageNetwork(model, weights).look;
  return running.look;
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
  throw new Failed({ code: 'no-backend' }, { cause: reasons });
}

async function start(backend: 'wasm' | 'cpu', network: Promise<Network>): Promise<Running> {
  // A backend's code is loaded only where it is used.
  const module = await inTime(
    backend === 'wasm' ? import('./backend-wasm.ts') : import('./backend-cpu.ts'),
  );
  await module.start();
  return { backend, classifier: await warmUp(await network), graphics: undefined };
}

/** Only on a graphics card, unless forced. */
async function startOnGraphics(network: Promise<Network>, forced: boolean): Promise<Running> {
  const graphics = openGraphics();
  try {
    if (!forced && !isHardware(graphics.renderer))
      throw new Error(`${graphics.renderer} is software.`);
    const module = await inTime(import('./backend-webgl.ts'));
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
