import { parentPort, workerData } from 'node:worker_threads';
import { loadClassifier, loadPictureNetworks, startBackend } from '../evaluate/read-in-node.ts';
import { judgedCase, type JudgeInput, type Named, type Placed, seedsOf } from './judged-cases.ts';

/** A thread that makes and judges cases. */
const { network, wanted, thread, threads } = workerData as JudgeInput;

await startBackend('wasm');
const [classifier, forPictures] = await Promise.all([
  loadClassifier(network),
  loadPictureNetworks(),
]);
const placed: [number, Named][] = [];
const all = seedsOf(wanted);
for (let place = thread; place < all.length; place += threads) {
  const { name, seed } = all[place]!;
  const judged = await judgedCase(wanted.kind, name, seed, { ...classifier, ...forPictures });
  if (judged) placed.push([place, judged]);
}
parentPort!.postMessage(placed satisfies Placed);
