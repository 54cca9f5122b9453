import { read } from '../pipeline/read.ts';
import type { Calls, Request } from '../protocol.ts';
import { defaultNetwork } from './classify.ts';
import { Dispatch, type Answers } from './dispatch.ts';
import { NetworkEngine } from './engine.ts';
import { inTurns, lookInTurns, readInTurns } from './in-turns.ts';
import { fetchNetwork } from './networks.ts';
import { pixelsOf } from './pixels-of.ts';
import { Progress } from './progress.ts';
import { startLaps } from './start-laps.ts';

let engine: Promise<NetworkEngine> | undefined;

const answers: Answers = {
  async load(input) {
    engine = start(input);
    return (await engine).description;
  },
  async read({ of, expect }, caller) {
    engine ??= start({});
    const running = await engine;
    const begin = performance.now();
    const progress = new Progress(of.kind, (share) => {
      caller.tell(share);
    });
    const lap = startLaps((stage) => {
      caller.beat();
      progress.lap(stage);
    });
    const teller = { ...caller, tell: progress.network };
    const [pixels, strokes] =
      of.kind === 'ink' ? [of.pixels, of.strokes] : [pixelsOf(of.bitmap), undefined];
    lap('read-back');
    const { calibration, lattice, memory } = running;
    const classify = inTurns(running.classify, teller);
    const look = lookInTurns(running.look, teller, lap);
    const readLine = readInTurns(running.readLine, teller, lap);
    const network = { classify, calibration, lattice, look, readLine };
    const reading = await read(pixels, strokes, expect, network, { memory, lap });
    return { reading, elapsed: performance.now() - begin, engine: running.description };
  },
};

function start({ network = defaultNetwork, backend }: Calls['load']['input']) {
  return NetworkEngine.start(fetchNetwork(network), backend);
}

const dispatch = new Dispatch(answers, (response) => {
  postMessage(response);
});
addEventListener('message', (event: MessageEvent<Request>) => {
  dispatch.receive(event.data);
});
