import { blockRows, blockColumns, line, block } from './blocks.ts';
import {
  add,
  advance,
  call,
  count,
  declare,
  get,
  int,
  least,
  set,
  subtract,
  times,
  upTo,
} from './text.ts';

/** The functions that lay matrices out for the products and back. */
export const panelText = (): string => [pack(), copyPart(), unblock()].join('\n');

/** Copies `high × wide` floats of a block (lines of 8) into a matrix with `pitch` bytes a row. */
const copyPart = (): string =>
  declare(
    'copyPart',
    { parameters: ['from', 'to', 'pitch', 'high', 'wide'], integers: ['row', 'column'] },
    count(
      'row',
      get('high'),
      1,
      `${count(
        'column',
        get('wide'),
        1,
        `(f32.store ${add(get('to'), times(get('column'), int(4)))}
           (f32.load ${add(get('from'), times(get('column'), int(4)))}))`,
      )}
       ${advance('from', line)}
       ${advance('to', get('pitch'))}`,
    ),
  );

/** Brings `outer`'s blocks to a matrix of `segments × run` rows. */
const unblock = (): string =>
  declare(
    'unblock',
    {
      parameters: ['block', 'segments', 'run', 'columns', 'out'],
      integers: ['segment', 'step', 'column', 'high', 'wide', 'pitch', 'target'],
    },
    `${set('pitch', times(get('columns'), int(4)))}
     ${count('segment', get('segments'), 1, count('step', get('run'), blockRows, unblockLines()))}`,
  );

const unblockLines = (): string => `
  ${set('high', least(subtract(get('run'), get('step')), int(blockRows)))}
  ${count(
    'column',
    get('columns'),
    blockColumns,
    `${set('wide', least(subtract(get('columns'), get('column')), int(blockColumns)))}
     ${set('target', add(get('out'), times(get('column'), int(4))))}
     ${call('copyPart', ...['block', 'target', 'pitch', 'high', 'wide'].map(get))}
     ${advance('block', block)}`,
  )}
  ${advance('out', times(get('high'), get('pitch')))}`;

/**
 * Lays a matrix of `depth × columns` out in panels: 8 columns of all its rows, then the next 8, zeros past the last.
 * The element at (k, n) is `k × rowStep + n × columnStep` bytes into `from`, so that a transposed matrix packs too.
 */
const pack = (): string =>
  declare(
    'pack',
    {
      parameters: ['from', 'depth', 'columns', 'rowStep', 'columnStep', 'to'],
      integers: ['column', 'step', 'rest', 'wide', 'source'],
    },
    count(
      'column',
      get('columns'),
      blockColumns,
      `${set('wide', least(subtract(get('columns'), get('column')), int(blockColumns)))}
       ${count(
         'step',
         get('depth'),
         1,
         `${set('source', add(get('from'), times(get('column'), get('columnStep')), times(get('step'), get('rowStep'))))}
          (if (i32.eq ${get('wide')} ${int(blockColumns)})
            (then ${copyWhole()})
            (else (memory.fill ${get('to')} ${int(0)} ${line}) ${copyRest()}))
          ${advance('to', line)}`,
       )}`,
    ),
  );

const copyWhole = (): string =>
  upTo(blockColumns)
    .map(
      (column) =>
        `(f32.store offset=${4 * column} ${get('to')} (f32.load ${get('source')}))
         ${advance('source', get('columnStep'))}`,
    )
    .join('\n');

const copyRest = (): string =>
  count(
    'rest',
    get('wide'),
    1,
    `(f32.store ${add(get('to'), times(get('rest'), int(4)))} (f32.load ${get('source')}))
     ${advance('source', get('columnStep'))}`,
  );
