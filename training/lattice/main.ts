import { normalise } from '../../src/pipeline/normalise.ts';
import { opinionOf } from '../../src/pipeline/opinion.ts';
import { loadNetwork, startBackend } from '../evaluate/read-in-node.ts';
import { fit, fitItemOf, type FitItem } from './fit.ts';
import { digitCase, numberCase, rowsCase, signCase, type Case } from './ink-cases.ts';

await startBackend('wasm');
const { classifier, calibration } = await loadNetwork(process.argv[2] ?? 'classic');
const count = Number(process.argv[3] ?? 300);
const cases: Case[] = [];
for (let seed = 0; seed < count; seed++) {
  cases.push(numberCase(500000 + seed, [2, 8]));
  cases.push(digitCase(600000 + seed));
  if (seed % 2 === 0) cases.push(signCase(700000 + seed), rowsCase(800000 + seed));
}
const items: FitItem[] = [];
const dropped = { number: 0, digit: 0, sign: 0 };
for (const each of cases) {
  const logits = await classifier.classify(
    each.proposal.candidates.map(({ marks }) => normalise(marks)),
  );
  const item = fitItemOf(
    each,
    logits.map((one) => opinionOf(one, calibration)),
  );
  if (item) items.push(item);
  else dropped[each.kind]++;
}
console.log(items.length, 'items; dropped', dropped);
const weights = fit(items, Number(process.argv[4] ?? 60), (round, mean) => {
  if (round % 10 === 1) console.log(round, mean.toFixed(4));
});
console.log(weights);
