import {
  featureNames,
  type Features,
  type Lattice,
  pageLatticeOf,
  type Step,
} from '../../src/pipeline/lattice/index.ts';
import type { TileScore } from '../../src/pipeline/network/index.ts';
import type { Piece } from '../../src/pipeline/candidates/index.ts';
import type { Case, Owner } from './case.ts';

/** Features in the order of `featureNames`. */
export type Vector = Float64Array;

/** All paths through a case, as the fit needs them. */
export interface FitItem {
  readonly arrangements: readonly {
    readonly features: Vector;
    readonly lattices: readonly FitLattice[];
  }[];
  /** The whole as one digit, and as none. */
  readonly wholes: readonly { readonly features: Vector; readonly isRight: boolean }[];
}

export interface FitLattice {
  readonly length: number;
  /** In the order of `from`. A path is right if all its steps are. */
  readonly steps: readonly {
    readonly from: number;
    readonly to: number;
    readonly features: Vector;
    readonly isRight: boolean;
  }[];
}

export function fitItemOf(
  { proposal, owners, text }: Case,
  tileScores: readonly TileScore[],
): FitItem {
  const page = pageLatticeOf(proposal, tileScores);
  return {
    arrangements: page.arrangements.map(({ features, lattices }) => {
      const pieces = lattices.flatMap(({ row }) => row.pieces);
      const sizes = sizesOf(pieces, owners);
      return {
        features: featureVector([features]),
        lattices: lattices.map((lattice) => fitLatticeOf(lattice, owners, sizes)),
      };
    }),
    wholes: [
      { features: featureVector(page.wholeDigit), isRight: text.length === 1 },
      { features: featureVector(page.wholeRefused), isRight: text.length === 0 },
    ],
  };
}

/** How many pieces there are that belong to each digit and to no other. */
function sizesOf(pieces: readonly Piece[], owners: Case['owners']): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const piece of pieces) {
    const digit = ownOf(owners.get(piece)!);
    if (digit !== undefined) sizes.set(digit, (sizes.get(digit) ?? 0) + 1);
  }
  return sizes;
}

function ownOf({ digits, isLoose }: Owner): number | undefined {
  return digits.length === 1 && !isLoose ? digits[0] : undefined;
}

function fitLatticeOf(
  { row, length, steps }: Lattice,
  owners: Case['owners'],
  sizes: ReadonlyMap<number, number>,
): FitLattice {
  const known = (step: Step) =>
    row.pieces.slice(step.from, step.to).map((piece) => owners.get(piece)!);
  return {
    length,
    steps: steps
      .map((step) => ({
        from: step.from,
        to: step.to,
        features: featureVector([step.features]),
        isRight: isRightStep(step, known(step), sizes),
      }))
      .sort((one, other) => one.from - other.from),
  };
}

/** Whether a step takes all of a digit and nothing of another, or leaves out what may be. */
function isRightStep(
  { kind }: Step,
  members: readonly Owner[],
  sizes: ReadonlyMap<number, number>,
): boolean {
  if (kind === 'refused') return members.every(({ isLoose }) => isLoose);
  return members[0]!.digits.some(
    (digit) =>
      members.every(({ digits }) => digits.includes(digit)) &&
      members.filter((member) => ownOf(member) === digit).length === (sizes.get(digit) ?? -1),
  );
}

function featureVector(parts: readonly Features[]): Vector {
  return Float64Array.from(featureNames, (name) =>
    parts.reduce((sum, features) => sum + (features[name] ?? 0), 0),
  );
}
