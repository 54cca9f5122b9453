import { allographs, type Allograph } from '../strokes/allograph.ts';

const everywhere = 'everywhere';

/**
 * Signs that stand in numbers, as hands write them beside digits, by the character that is meant; beside a digit of 100
 * units, whose top is at 0 and whose foot at 100. Shapes and places are guesses from looking at receipts, forms and school
 * books.
 */
export const numberSigns: Readonly<Record<string, readonly Allograph[]>> = {
  '.': allographs('point', [
    ['dot', 3, everywhere, '2,94 5,97 2,100 -1,96'],
    ['tick', 1, everywhere, '2,92 6,99'],
  ]),
  ',': allographs('comma', [
    ['curved', 3, everywhere, '8,90 11,99 7,110 0,120'],
    ['straight', 2, everywhere, '10,90 0,116'],
    ['long', 1, everywhere, '16,86 14,104 0,128'],
  ]),
  '-': allographs('dash', [
    ['bar', 3, everywhere, '0,54 40,52'],
    ['short', 2, everywhere, '0,50 26,51'],
  ]),
  '+': allographs('plus', [
    ['upright-first', 3, everywhere, '24,28 24,76', '0,52 48,51'],
    ['level-first', 2, everywhere, '0,54 44,52', '23,30 21,76'],
  ]),
  '/': allographs('slash', [
    ['falling', 3, everywhere, '46,-6 0,108'],
    ['rising', 2, everywhere, '0,104 38,-4'],
    ['steep', 1, everywhere, '28,-10 2,112'],
  ]),
  ':': allographs('colon', [
    ['dots', 3, everywhere, '2,44 5,47 2,50 -1,46', '2,94 5,97 2,100 -1,96'],
    ['ticks', 1, everywhere, '2,38 5,44', '2,90 5,96'],
  ]),
  '=': allographs('equals', [['bars', 3, everywhere, '0,42 44,41', '0,64 44,62']]),
  '%': allographs('percent', [
    [
      'rings',
      3,
      everywhere,
      '80,0 14,100',
      '22,6 6,20 20,36 36,22 24,6',
      '74,64 58,80 74,96 90,80 76,65',
    ],
  ]),
  '(': allographs('opening', [['arc', 3, everywhere, '26,-8 6,28 4,72 24,112']]),
  ')': allographs('closing', [['arc', 3, everywhere, '0,-8 20,28 22,72 2,112']]),
  $: allographs('dollar', [
    ['bar-through', 3, 'America', '76,12 48,0 22,18 48,46 74,72 48,94 18,84', '48,-12 48,110'],
  ]),
  '€': allographs('euro', [
    [
      'two-bars',
      3,
      'Europe',
      '88,14 60,0 30,22 24,50 34,82 62,100 88,84',
      '6,40 70,40',
      '6,60 66,60',
    ],
  ]),
};
