import {
  type LineScores,
  lineScoresOf,
  partingsIn,
  type ReadLine,
  stretchOf,
  stripOf,
} from '../line/index.ts';
import { Memory } from '../network/index.ts';
import { baselineOf } from './baseline.ts';
import type { Candidate } from './candidate.ts';
import { cutRowAt } from './cut-row.ts';
import { laidTogether, marksOf } from './piece.ts';
import type { Proposal, ProposedRow, ProposedSpan } from './propose.ts';
import { rowOf, type Row } from './rows.ts';
import { spansOf, tiny } from './spans.ts';

/**
 * A picture's proposal with what the line network says of its rows, and of the whole. Where it sees two digits in one piece, the
 * row is cut between them.
 */
export async function readLines(
  proposal: Proposal,
  readLine: ReadLine,
  memory = new Memory(),
): Promise<Proposal> {
  const candidates = [...proposal.candidates];
  const known = new Map<ProposedRow, ProposedRow>();
  const withLine = async (proposed: ProposedRow): Promise<ProposedRow> => {
    const line = await lineOf(proposed.row, readLine);
    return line ? withStretches(line, cutBy(line, proposed, candidates, memory)) : proposed;
  };
  const arrangements: ProposedRow[][] = [];
  for (const rows of proposal.arrangements) {
    const lined: ProposedRow[] = [];
    for (const row of rows) {
      const own = known.get(row) ?? (await withLine(row));
      known.set(row, own);
      lined.push(own);
    }
    arrangements.push(lined);
  }
  const { whole } = proposal;
  if (whole.pieces.length === 0) return { ...proposal, arrangements, candidates };
  const line = await lineOf({ ...rowOf(whole.pieces), height: whole.height }, readLine);
  const stretch = line && stretchOf(line, -Infinity, Infinity);
  return {
    ...proposal,
    arrangements,
    candidates,
    whole: { ...whole, ...(stretch && { stretch }) },
  };
}

/** A row cut where its line says, with runs of its own, whose marks join the candidates; the same row where nothing is to be cut. */
function cutBy(
  line: LineScores,
  proposed: ProposedRow,
  candidates: Candidate[],
  memory: Memory,
): ProposedRow {
  const row = cutRowAt(proposed.row, partingsIn(line));
  if (row === proposed.row) return proposed;
  const { pieces, height } = row;
  const hasWhole = proposed.spans.some(({ candidate }) => candidate === 0);
  const spans = spansOf(row).map((span): ProposedSpan => {
    if (Math.max(span.box.width, span.box.height) < tiny * height)
      return { ...span, candidate: undefined };
    const members = pieces.slice(span.from, span.to);
    if (hasWhole && members.length === pieces.length) return { ...span, candidate: 0 };
    candidates.push({ box: span.box, marks: marksOf(members, memory) });
    return { ...span, candidate: candidates.length - 1 };
  });
  return { row, spans };
}

function withStretches(line: LineScores, { row, spans }: ProposedRow): ProposedRow {
  const edges = row.pieces.map((_, node) => edgeAt(row, node));
  edges.push(Infinity);
  const lined = spans.map((span) => ({
    ...span,
    stretch: stretchOf(line, edges[span.from]!, edges[span.to]!),
  }));
  return { row, spans: lined };
}

// Pieces further off do not reach over the edge. A guess.
const reach = 4;

/** Where one run ends and the next begins: halfway between the pieces before a node and those after it. */
function edgeAt({ pieces }: Row, node: number): number {
  if (node === 0) return -Infinity;
  const before = pieces.slice(Math.max(0, node - reach), node);
  const after = pieces.slice(node, node + reach);
  const right = Math.max(...before.map(({ box }) => box.x + box.width));
  return (right + Math.min(...after.map(({ box }) => box.x))) / 2;
}

async function lineOf(
  { pieces, height }: Row,
  readLine: ReadLine,
): Promise<LineScores | undefined> {
  const baseline = baselineOf(
    pieces.map(({ box }) => box),
    height,
  );
  const strip = stripOf(laidTogether(pieces), baseline);
  return strip && lineScoresOf(strip, await readLine(strip));
}
