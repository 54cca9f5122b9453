import {
  blockRows,
  blockColumns,
  vectors,
  rows,
  line,
  sums,
  starts,
  right,
  accumulate,
  loadLine,
} from './blocks.ts';
import {
  add,
  advance,
  call,
  count,
  countOn,
  countWhole,
  declare,
  get,
  int,
  least,
  set,
  subtract,
  times,
  upTo,
} from './text.ts';

/** The functions of a product with a packed matrix. `fused` as in `multiplyAdd`. */
export const productText = (fused: boolean): string => [productBlock(fused), product()].join('\n');

/** Steps over the depth: `unrolled` of them, then moves the addresses on. */
const depthSteps = (fused: boolean, unrolled: number): string => `
  ${upTo(unrolled)
    .map(
      (step) =>
        loadLine('panel', 4 * blockColumns * step) +
        accumulate(fused, (row) => `(v128.load32_splat offset=${4 * step} ${get(`row${row}`)})`),
    )
    .join('\n')}
  ${starts.map((start) => advance(start, int(4 * unrolled))).join('\n')}
  ${advance('panel', int(4 * blockColumns * unrolled))}`;

/** 4 rows × 8 columns of a product, with bias, not below `floor`. */
const productBlock = (fused: boolean): string =>
  declare(
    'productBlock',
    {
      parameters: [
        ...['rows', 'base', 'panel', 'segments', 'run', 'hop'],
        ...['bias', 'floor', 'out', 'pitch'],
      ],
      floats: ['floor'],
      integers: ['segment', 'step', ...starts],
      vectors: ['left', ...right, ...sums],
    },
    `
    ${rows.map((row) => set(`row${row}`, add(get('base'), `(i32.load offset=${4 * row} ${get('rows')})`))).join('\n')}
    ${rows.flatMap((row) => vectors.map((vector) => set(`sum${row}_${vector}`, `(v128.load offset=${16 * vector} ${get('bias')})`))).join('\n')}
    ${set('hop', subtract(get('hop'), times(get('run'), int(4))))}
    ${count(
      'segment',
      get('segments'),
      1,
      `${set('step', int(0))}
       ${countWhole('step', get('run'), 4, depthSteps(fused, 4))}
       ${countOn('step', get('run'), 1, depthSteps(fused, 1))}
       ${starts.map((start) => advance(start, get('hop'))).join('\n')}`,
    )}
    ${rows
      .map(
        (row) =>
          vectors
            .map((vector) => {
              const bounded = `(f32x4.pmax ${get(`sum${row}_${vector}`)} (f32x4.splat ${get('floor')}))`;
              return `(v128.store offset=${16 * vector} ${get('out')} ${bounded})`;
            })
            .join('\n') + advance('out', get('pitch')),
      )
      .join('\n')}`,
  );

/**
 * out[count × columns] = max(floor, rows × panels + bias). The panels are the right matrix as `pack` lays it out,
 * `bias` is padded to whole panels, the table of rows to whole blocks; `spare` is room for one block.
 */
const product = (): string =>
  declare(
    'product',
    {
      parameters: [
        ...['rows', 'base', 'count', 'panels', 'columns', 'segments', 'run', 'hop'],
        ...['bias', 'floor', 'out', 'spare'],
      ],
      floats: ['floor'],
      integers: ['row', 'column', 'panel', 'pitch', 'high', 'wide'],
    },
    `
    ${set('pitch', times(get('columns'), int(4)))}
    ${count(
      'row',
      get('count'),
      blockRows,
      `${set('panel', get('panels'))}
       ${set('high', least(subtract(get('count'), get('row')), int(blockRows)))}
       ${count(
         'column',
         get('columns'),
         blockColumns,
         `${set('wide', least(subtract(get('columns'), get('column')), int(blockColumns)))}
          (if (i32.eq ${times(get('high'), get('wide'))} ${int(blockRows * blockColumns)})
            (then ${blockCall(add(get('out'), times(get('column'), int(4))), get('pitch'))})
            (else ${blockCall(get('spare'), line)}
                  ${call('copyPart', get('spare'), add(get('out'), times(get('column'), int(4))), get('pitch'), get('high'), get('wide'))}))
          ${advance('panel', times(get('segments'), get('run'), line))}`,
       )}
       ${advance('rows', int(4 * blockRows))}
       ${advance('out', times(get('pitch'), int(blockRows)))}`,
    )}`,
  );

const blockCall = (out: string, pitch: string): string =>
  call(
    'productBlock',
    ...['rows', 'base', 'panel', 'segments', 'run', 'hop'].map(get),
    add(get('bias'), times(get('column'), int(4))),
    get('floor'),
    out,
    pitch,
  );
