import { allographs, type AllographRow, type Allograph } from '../strokes/allograph.ts';

/** The ways of writing a sign: those that teach, and those that nothing is taught with, for measuring. */
export interface SignWays {
  readonly taught: readonly Allograph[];
  readonly heldOut: readonly Allograph[];
}

const everywhere = 'everywhere';

function ways(sign: string, taught: AllographRow[], heldOut: AllographRow[]): SignWays {
  return { taught: allographs(sign, taught), heldOut: allographs(sign, heldOut) };
}

/**
 * Signs that stand in numbers, as hands write them beside digits, by the character that is meant; beside a digit of 100
 * units, whose top is at 0 and whose foot at 100. Shapes and places are guesses from looking at receipts, forms and school
 * books.
 */
export const numberSigns: Readonly<Record<string, SignWays>> = {
  '.': ways(
    'point',
    [
      ['tick', 2, everywhere, '2,92 6,99'],
      ['turned', 2, everywhere, '6,95 2,93 1,99 6,99'],
    ],
    [['dot', 3, everywhere, '2,94 5,97 2,100 -1,96']],
  ),
  ',': ways(
    'comma',
    [
      ['straight', 3, everywhere, '10,90 0,116'],
      ['hooked', 2, everywhere, '2,92 8,92 9,102 0,114'],
      ['long', 1, everywhere, '16,86 14,104 0,128'],
    ],
    [['curved', 3, everywhere, '8,90 11,99 7,110 0,120']],
  ),
  '-': ways(
    'dash',
    [
      ['short', 3, everywhere, '0,50 26,51'],
      ['rising', 1, everywhere, '0,55 34,48'],
    ],
    [['bar', 3, everywhere, '0,54 40,52']],
  ),
  '+': ways(
    'plus',
    [
      ['level-first', 3, everywhere, '0,54 44,52', '23,30 21,76'],
      ['one-stroke', 1, everywhere, '22,30 22,74! 2,56! 44,52'],
    ],
    [['upright-first', 3, everywhere, '24,28 24,76', '0,52 48,51']],
  ),
  '/': ways(
    'slash',
    [
      ['rising', 3, everywhere, '0,104 38,-4'],
      ['steep', 1, everywhere, '28,-10 2,112'],
    ],
    [['falling', 3, everywhere, '46,-6 0,108']],
  ),
  ':': ways(
    'colon',
    [
      ['ticks', 2, everywhere, '2,38 5,44', '2,90 5,96'],
      ['turned', 1, everywhere, '6,45 2,43 1,49 6,49', '6,91 2,89 1,95 6,95'],
    ],
    [['dots', 3, everywhere, '2,44 5,47 2,50 -1,46', '2,94 5,97 2,100 -1,96']],
  ),
  '=': ways(
    'equals',
    [
      ['short', 2, everywhere, '0,44 30,43', '2,60 31,60'],
      ['lower-first', 1, everywhere, '2,66 42,64', '0,45 44,43'],
    ],
    [['bars', 3, everywhere, '0,42 44,41', '0,64 44,62']],
  ),
  '%': ways(
    'percent',
    [
      [
        'wide',
        2,
        everywhere,
        '78,8 8,92',
        '20,10 8,20 20,30 32,20 21,10',
        '66,70 54,80 66,90 78,80 67,70',
      ],
      ['dots', 1, everywhere, '70,0 10,100', '14,18 20,24', '62,76 68,82'],
    ],
    [
      [
        'rings',
        3,
        everywhere,
        '80,0 14,100',
        '22,6 6,20 20,36 36,22 24,6',
        '74,64 58,80 74,96 90,80 76,65',
      ],
    ],
  ),
  '(': ways(
    'opening',
    [['flat', 2, everywhere, '16,-4 4,30 3,70 15,108']],
    [['arc', 3, everywhere, '26,-8 6,28 4,72 24,112']],
  ),
  ')': ways(
    'closing',
    [['flat', 2, everywhere, '0,-4 12,30 13,70 1,108']],
    [['arc', 3, everywhere, '0,-8 20,28 22,72 2,112']],
  ),
  $: ways(
    'dollar',
    [
      [
        'two-bars',
        2,
        'America',
        '72,14 46,4 24,22 48,48 72,72 46,96 18,86',
        '40,-10 38,110',
        '56,-10 54,110',
      ],
    ],
    [['bar-through', 3, 'America', '76,12 48,0 22,18 48,46 74,72 48,94 18,84', '48,-12 48,110']],
  ),
  '€': ways(
    'euro',
    [['one-bar', 1, 'Europe', '84,10 54,2 26,30 24,66 50,98 84,86', '8,52 62,50']],
    [
      [
        'two-bars',
        3,
        'Europe',
        '88,14 60,0 30,22 24,50 34,82 62,100 88,84',
        '6,40 70,40',
        '6,60 66,60',
      ],
    ],
  ),
};
