import type { Figures } from './figures.ts';
import { kinds, sealedOf, figureOf, type Kind, type Figure } from './kinds.ts';
import { percent, table } from './markdown.ts';
import type { SealedFigures, SealedSet } from './sealed.ts';

/** A network's name, what it reads of the development sets, and what others measured of it on sealed ones. */
export interface Known {
  readonly name: string;
  readonly figures: Figures;
  readonly sealed?: SealedFigures | undefined;
}

/**
 * What networks read of development sets, with what one of them reads of sealed sets beside it, as a table: each kind
 * of handwriting a row, and how far its sealed figure lies from its development figure in the last column. A figure of
 * another number of examples than the first network's is not set beside it.
 */
export function besideSealed(networks: readonly Known[]): string {
  const measured = networks.find(({ sealed }) => sealed);
  const columns = networks.map(({ name }) => `\`${name}\``);
  const head = ['', 'development sets', ...columns];
  if (!measured) return table(head, tableRows(networks));
  return table(
    [...head, 'sealed sets', `\`${measured.name}\``, 'difference'],
    [...tableRows(networks, measured)],
  );
}

function tableRows(networks: readonly Known[], measured?: Known): string[][] {
  return kinds.flatMap((kind) => {
    const known = networks.map((network) => figureIn(kind, network));
    const seen = known.find((figure) => figure !== undefined);
    const unseen = measured?.sealed && sealedOf(kind, measured.sealed);
    if (!seen && !unseen) return [];
    const row = [
      kind.what,
      examples(seen && { count: seen.count, ...(kind.by && { by: kind.by }) }),
      ...known.map((figure) =>
        figure && figure.count === seen?.count ? percent(figure.right) : '–',
      ),
    ];
    if (!measured) return [row];
    return [
      [
        ...row,
        examples(unseen),
        unseen ? `${unseen.right} %` : '–',
        difference(figureIn(kind, measured), unseen),
      ],
    ];
  });
}

function figureIn(kind: Kind, { figures }: Known): Figure | undefined {
  const own = figures[kind.set];
  return own && figureOf(kind, own);
}

/** How many examples, and by whom as far as that is known. */
function examples(set: Partial<Pick<SealedSet, 'count' | 'by'>> | undefined): string {
  if (!set) return '–';
  if (set.count === undefined) return 'count not told';
  return [set.count.toLocaleString('en'), ...(set.by ? [set.by] : [])].join(' by ');
}

/** In points, from the development figure to the sealed one. */
function difference(seen: Figure | undefined, unseen: SealedSet | undefined): string {
  if (!seen || !unseen) return '–';
  const points = Number(unseen.right) - 100 * seen.right;
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}

/** What else was told of the sealed sets, as a list. */
export function notesOf(sealed: SealedFigures): string {
  return kinds
    .map((kind) => ({ what: kind.what, more: sealedOf(kind, sealed)?.more }))
    .flatMap(({ what, more }) => (more === undefined ? [] : [`- ${what}: ${more}`]))
    .join('\n');
}
