import type { Fitted, LatticeFit } from '../../src/pipeline/lattice/index.ts';
import { fitCertaintiesOf, fitWeightsOf, seeds, type Size } from './fit-kind.ts';
import type { Network } from './judge.ts';
import { judgedBy, type JudgeCases } from './judged-cases.ts';
import { priors, wrongOfRead, type Kind } from './kinds.ts';

/** Where one kind's numbers come from: who runs the same fit at that commit comes to the same numbers. */
interface Origin {
  readonly weights: {
    readonly commit: string;
    readonly seed: number;
    readonly count: number;
    readonly rounds: number;
    readonly prior: { readonly around: string; readonly spread: number };
  };
  readonly certainty: {
    readonly commit: string;
    readonly seed: number;
    readonly count: number;
    readonly wrongOfRead: number;
  };
}

/** `model/NAME/lattice.json`: what the app reads numbers with, and how that was come by, where this command wrote it. */
export type LatticeFile = LatticeFit & Readonly<Record<Kind, { readonly origin?: Origin }>>;

export interface FitOptions extends Size {
  /** The kinds that are fitted; another stays as it is. */
  readonly only: readonly Kind[];
  /** Leaves the weights as they are. */
  readonly keep: boolean;
  /** That of the code that fits. */
  readonly commit: string;
  readonly tell: (line: string) => void;
  /** Who judges cases by the network, if not it itself. */
  readonly judgeCases?: JudgeCases;
}

/**
 * A network's file, fitted anew; of `known`, the one that it had, stays what is not asked for. Depends on nothing but
 * its arguments and the code.
 *
 * @throws RangeError where something is to stay that was never fitted.
 */
export async function fitLattice(
  network: Network,
  known: LatticeFile | undefined,
  options: FitOptions,
): Promise<LatticeFile> {
  const kindOf = (kind: Kind) =>
    options.only.includes(kind)
      ? fitKind(kind, network, known, options)
      : stays(known, kind, 'numbers');
  return { ink: await kindOf('ink'), picture: await kindOf('picture') };
}

async function fitKind(
  kind: Kind,
  network: Network,
  known: LatticeFile | undefined,
  { count, rounds, keep, commit, tell, judgeCases = judgedBy(network) }: FitOptions,
): Promise<Fitted & { origin?: Origin }> {
  tell(kind);
  const indented = (line: string) => {
    tell(`  ${line}`);
  };
  const old = keep ? stays(known, kind, 'weights') : undefined;
  const size = { count, rounds };
  const weights = old?.weights ?? (await fitWeightsOf(kind, size, judgeCases, indented));
  const rest = await fitCertaintiesOf(
    kind,
    weights,
    size,
    network.calibration,
    judgeCases,
    indented,
  );
  const { name, spread } = priors[kind];
  const prior = { around: name, spread };
  const anew = { commit, seed: seeds.weights, ...size, prior };
  const certainty = {
    commit,
    seed: seeds.certainty,
    count: count / 2,
    wrongOfRead: wrongOfRead[kind],
  };
  // Weights that stay are told by their own origin, if it is known.
  const origin = old ? old.origin?.weights : anew;
  return { ...(origin && { origin: { weights: origin, certainty } }), weights, ...rest };
}

function stays(known: LatticeFile | undefined, kind: Kind, what: string) {
  if (!known) throw new RangeError(`There are no ${what} of ${kind} yet that could stay.`);
  return known[kind];
}
