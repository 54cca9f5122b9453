import {
  blockRows,
  blockColumns,
  block,
  chunk,
  sums,
  right,
  accumulate,
  loadLine,
} from './blocks.ts';
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
} from './text.ts';

/** The functions of a sum of outer products. `fused` as in `multiplyAdd`. */
export const outerText = (fused: boolean): string => [outerBlock(fused), outer()].join('\n');

/** 4 × 8 sums of the outer products of `count` rows of the left matrix and lines of the right one. */
const outerBlock = (fused: boolean): string =>
  declare(
    'outerBlock',
    {
      parameters: ['rows', 'base', 'count', 'lines', 'pitch', 'block'],
      integers: ['row', 'from'],
      vectors: ['left', ...right, ...sums],
    },
    `
    ${sums.map((sum, index) => set(sum, `(v128.load offset=${16 * index} ${get('block')})`)).join('\n')}
    ${count(
      'row',
      get('count'),
      1,
      `${set('from', add(get('base'), `(i32.load ${get('rows')})`))}
       ${loadLine('lines', 0)}
       ${accumulate(fused, (row) => `(v128.load32_splat offset=${4 * row} ${get('from')})`)}
       ${advance('rows', int(4))}
       ${advance('lines', get('pitch'))}`,
    )}
    ${sums.map((sum, index) => `(v128.store offset=${16 * index} ${get('block')} ${get(sum)})`).join('\n')}`,
  );

/**
 * Adds rowsᵀ × lines to `blocks`: the gradient of a product's right matrix. Lines have 8 columns every `pitch`
 * bytes, the next 8 columns `panelStep` bytes on. Blocks lie one after the other, segment by segment, and hold sums
 * past a run's or the columns' end that `unblock` leaves out.
 */
const outer = (): string =>
  declare(
    'outer',
    {
      parameters: [
        ...['rows', 'base', 'count', 'lines', 'pitch', 'panelStep', 'columns'],
        ...['segments', 'run', 'hop', 'blocks'],
      ],
      integers: ['done', 'part', 'segment', 'step', 'column', 'block', 'start', 'panel'],
    },
    count(
      'done',
      get('count'),
      128,
      `${set('part', least(subtract(get('count'), get('done')), chunk))}
       ${set('block', get('blocks'))}
       ${eachBlock(`
         ${call('outerBlock', get('rows'), get('start'), get('part'), get('panel'), get('pitch'), get('block'))}
         ${advance('panel', get('panelStep'))}
         ${advance('block', block)}`)}
       ${advance('rows', times(chunk, int(4)))}
       ${advance('lines', times(chunk, get('pitch')))}`,
    ),
  );

const eachBlock = (body: string): string =>
  count(
    'segment',
    get('segments'),
    1,
    count(
      'step',
      get('run'),
      blockRows,
      `${set('start', add(get('base'), times(get('segment'), get('hop')), times(get('step'), int(4))))}
       ${set('panel', get('lines'))}
       ${count('column', get('columns'), blockColumns, body)}`,
    ),
  );
