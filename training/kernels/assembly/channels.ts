import { at, eachRow, laneLocals, type Lanes } from './lanes.ts';
import { declare, get, set } from './text.ts';

/**
 * What is done to a channels-last tensor row by row: `rows` rows of `width` bytes. Sums over rows are added to what
 * stands at their address.
 */
export function channels(): string {
  return [
    columnSums(),
    reluGradient(),
    momentSums(),
    scaleShift(),
    scaleShiftSums(),
    scaleShiftGradient(),
  ].join('\n');
}

const increase = (lanes: Lanes, sums: string, value: string): string =>
  lanes.store(at(sums), lanes.add(lanes.load(at(sums)), value));

const columnSums = (): string =>
  declare(
    'columnSums',
    { parameters: ['from', 'rows', 'width', 'sums'], integers: ['channel'] },
    eachRow(['from'], (lanes) => increase(lanes, 'sums', lanes.load(at('from')))),
  );

/** slope → slope where the output is positive, else 0; with the sums over rows, the bias's gradient. */
const reluGradient = (): string =>
  declare(
    'reluGradient',
    { parameters: ['slope', 'output', 'rows', 'width', 'out', 'sums'], integers: ['channel'] },
    `${laneLocals(['kept'])}
     ${eachRow(['slope', 'output', 'out'], (lanes) => {
       const kept = lanes.local('kept');
       const positive = lanes.greater(lanes.load(at('output')), lanes.spread('(f32.const 0)'));
       return `${set(kept, lanes.where(positive, lanes.load(at('slope'))))}
         ${lanes.store(at('out'), get(kept))}
         ${increase(lanes, 'sums', get(kept))}`;
     })}`,
  );

/** Σ x and Σ x². */
const momentSums = (): string =>
  declare(
    'momentSums',
    { parameters: ['from', 'rows', 'width', 'sums', 'squares'], integers: ['channel'] },
    `${laneLocals(['value'])}
     ${eachRow(['from'], (lanes) => {
       const value = lanes.local('value');
       return `${set(value, lanes.load(at('from')))}
         ${increase(lanes, 'sums', get(value))}
         ${increase(lanes, 'squares', lanes.times(get(value), get(value)))}`;
     })}`,
  );

const scaledChannels = (lanes: Lanes): string =>
  lanes.add(lanes.times(lanes.load(at('from')), lanes.load(at('scale'))), lanes.load(at('shift')));

/** max(floor, x × scale + shift): batch normalisation with its statistics folded, and ReLU. */
const scaleShift = (): string =>
  declare(
    'scaleShift',
    {
      parameters: ['from', 'rows', 'width', 'scale', 'shift', 'floor', 'out'],
      floats: ['floor'],
      integers: ['channel'],
    },
    eachRow(['from', 'out'], (lanes) =>
      lanes.store(at('out'), lanes.greatest(scaledChannels(lanes), lanes.spread(get('floor')))),
    ),
  );

const keptSlope = (lanes: Lanes): string =>
  lanes.where(
    lanes.greater(scaledChannels(lanes), lanes.spread(get('floor'))),
    lanes.load(at('slope')),
  );

/** Over rows where the output lies above `floor`: Σ slope and Σ slope × x. */
const scaleShiftSums = (): string =>
  declare(
    'scaleShiftSums',
    {
      parameters: [
        ...['from', 'slope', 'rows', 'width', 'scale', 'shift', 'floor'],
        ...['sums', 'products'],
      ],
      floats: ['floor'],
      integers: ['channel'],
    },
    `${laneLocals(['kept'])}
     ${eachRow(['from', 'slope'], (lanes) => {
       const kept = lanes.local('kept');
       return `${set(kept, keptSlope(lanes))}
         ${increase(lanes, 'sums', get(kept))}
         ${increase(lanes, 'products', lanes.times(get(kept), lanes.load(at('from'))))}`;
     })}`,
  );

/** scale × slope (where the output lies above `floor`) + tilt × x + offset. */
const scaleShiftGradient = (): string =>
  declare(
    'scaleShiftGradient',
    {
      parameters: [
        ...['from', 'slope', 'rows', 'width', 'scale', 'shift', 'floor'],
        ...['tilt', 'offset', 'out'],
      ],
      floats: ['floor'],
      integers: ['channel'],
    },
    eachRow(['from', 'slope', 'out'], (lanes) => {
      const direct = lanes.times(lanes.load(at('scale')), keptSlope(lanes));
      const statistics = lanes.add(
        lanes.times(lanes.load(at('tilt')), lanes.load(at('from'))),
        lanes.load(at('offset')),
      );
      return lanes.store(at('out'), lanes.add(direct, statistics));
    }),
  );
