import type { TileScore } from '../network/index.ts';
import { valueOf, type RowPath, type Scored } from './decode.ts';

/** Another way through a stretch of a row. */
export interface OtherWay {
  /** The best path's steps that it does without. */
  readonly left: readonly Scored[];
  /** Its own in the place of those. */
  readonly taken: readonly Scored[];
  /** How likely it is against the best path. */
  readonly odds: number;
}

/** The best path to a node among those that read alike so far. */
interface Lead {
  readonly score: number;
  /** How many digits are those of the best path, from the first on. */
  readonly alike: number;
  /** Another digit came after those, or one too many. */
  readonly parted: boolean;
  readonly step?: Scored;
  readonly before?: Lead;
}

/**
 * The ways through a row that read otherwise than the best one: of those that part from it at the same digit the
 * likeliest, in the order of the digits.
 */
export function otherWays(row: RowPath, tileScores: readonly TileScore[]): OtherWay[] {
  const text = row.edges.flatMap((step) => valueOf(step, tileScores) ?? []);
  const leads = Array.from(row.before, () => new Map<string, Lead>());
  leads[0]!.set('0', { score: 0, alike: 0, parted: false });
  for (const step of row.steps) {
    for (const lead of leads[step.from]!.values()) {
      const next = after(lead, step, valueOf(step, tileScores), text);
      const key = `${next.alike}${next.parted ? '!' : ''}`;
      const best = leads[step.to]!.get(key);
      if (!best || next.score > best.score) leads[step.to]!.set(key, next);
    }
  }
  return [...leads.at(-1)!.values()]
    .filter(({ parted, alike }) => parted || alike < text.length)
    .sort((one, other) => one.alike - other.alike)
    .map((lead) => wayOf(lead, row));
}

function after(
  before: Lead,
  step: Scored,
  value: number | undefined,
  text: readonly number[],
): Lead {
  const { alike, parted } = before;
  const score = before.score + step.score;
  if (parted || value === undefined) return { score, alike, parted, step, before };
  const isAlike = value === text[alike];
  return { score, alike: isAlike ? alike + 1 : alike, parted: !isAlike, step, before };
}

/** Where it leaves the best path, and where it is on it again for good. */
function wayOf(lead: Lead, { edges, score }: RowPath): OtherWay {
  const steps = stepsTo(lead);
  const start = steps.findIndex((step, index) => step !== edges[index]);
  let end = 0;
  while (steps.at(-1 - end) === edges.at(-1 - end)) end++;
  return {
    left: edges.slice(start, edges.length - end),
    taken: steps.slice(start, steps.length - end),
    odds: Math.exp(lead.score - score),
  };
}

function stepsTo(lead: Lead): Scored[] {
  const steps: Scored[] = [];
  for (let at: Lead | undefined = lead; at; at = at.before) if (at.step) steps.push(at.step);
  return steps.reverse();
}
