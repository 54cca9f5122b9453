import { format } from 'prettier';
import { besideSealed, type Known } from './beside.ts';
import { developmentSets, sealedSets } from './measured.ts';

const [begin, end] = ['<!-- npm run card writes: -->', '<!-- until here -->'];

/**
 * The README with the figures of all networks between its two comments, and what the sets are that they are of.
 *
 * @throws Error where the comments are not there.
 */
export async function withFigures(readme: string, networks: readonly Known[]): Promise<string> {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The README lacks ${begin} and ${end}.`);
  const sealed = networks.flatMap((network) => network.sealed ?? []).map(sealedSets);
  const told = [begin, besideSealed(networks), developmentSets, ...sealed, end].join('\n\n');
  const text = `${readme.slice(0, from)}${told}${readme.slice(to + end.length)}`;
  return format(text, { parser: 'markdown', singleQuote: true, printWidth: 100 });
}
