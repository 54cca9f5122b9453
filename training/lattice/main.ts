import { normalise } from '../../src/pipeline/normalise.ts';
import { opinionOf } from '../../src/pipeline/opinion.ts';
import { loadNetwork, startBackend } from '../evaluate/read-in-node.ts';
import { fit, fitItemOf, likelihoodOf, type FitItem } from './fit.ts';
import { digitCase, numberCase, signCase, type Case } from './ink-cases.ts';
import { latticeWeights } from '../../src/pipeline/weights.ts';

await startBackend('wasm');
const { classifier, calibration } = await loadNetwork(process.argv[2] ?? 'classic');
const count = Number(process.argv[3] ?? 300);
const cases: Case[] = [];
for (let seed = 0; seed < count; seed++) {
  cases.push(numberCase(500000 + seed, [2, 8]));
  if (seed % 2 === 0) cases.push(digitCase(600000 + seed), signCase(700000 + seed));
}
const items: FitItem[] = [];
const dropped = { number: 0, digit: 0, sign: 0 };
for (const each of cases) {
  const logits = await classifier.classify(each.proposal.candidates.map(({ marks }) => normalise(marks)));
  const item = fitItemOf(each, logits.map((one) => opinionOf(one, calibration)));
  if (item) items.push(item); else dropped[each.kind]++;
}
console.log(items.length, 'items; dropped', dropped);
const weights = fit(items, Number(process.argv[4] ?? 60), (round, mean) => { if (round % 10 === 1) console.log(round, mean.toFixed(4)); });
console.log(weights);
console.log('before', items.filter((item) => likelihoodOf(item, latticeWeights) > -0.69).length, 'after', items.filter((item) => likelihoodOf(item, weights) > -0.69).length);
