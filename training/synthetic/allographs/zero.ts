import { allographs } from '../allograph.ts';

const oval = '50,0 28,13 20,50 28,87 50,100 72,87 80,50 72,13 51,0';

/** The ways of writing 0. */
export const zero = allographs('zero', [
  ['oval', 10, 'everywhere', oval],
  ['narrow', 4, 'everywhere', '50,0 38,14 34,50 38,86 50,100 62,86 66,50 62,14 50,1'],
  ['circle', 7, 'everywhere', '50,0 15,15 0,50 15,85 50,100 85,85 100,50 85,15 51,0'],
  ['flat-wide', 6, 'hasty hands', '50,20 14,29 0,50 12,71 50,80 88,71 100,50 86,29 52,20'],
  ['flat-wide-open', 2, 'hasty hands', '62,22 20,26 0,48 14,72 50,80 86,72 100,48 82,26'],
  ['open-top', 4, 'hasty hands', '40,2 24,22 20,55 30,88 52,100 72,86 80,50 74,20 58,2'],
  ['open-side', 2, 'hasty hands', '68,16 50,0 28,13 20,50 28,87 50,100 72,87 80,54 76,32'],
  ['crossed-top', 4, 'everywhere', '64,6 40,4 24,24 20,55 30,88 52,100 72,86 80,50 70,16 42,-6'],
  [
    'with-loop',
    3,
    'cursive hands',
    '46,20 56,6 42,1 26,20 20,52 28,86 50,100 72,86 80,50 72,16 54,4 42,14',
  ],
  [
    'curled-in',
    3,
    'hasty hands',
    '64,8 44,1 26,18 20,52 28,86 50,100 72,86 80,50 68,14 44,12 36,30',
  ],
  ['flagged', 3, 'written clockwise', '12,6 48,3 76,26 77,66 52,99 28,86 22,50 36,6'],
  ['stem-start', 2, 'hasty hands', '30,-2 22,34 24,70 44,99 66,92 80,58 74,24 52,6 28,14'],
  ['pointed', 4, 'quick hands', '52,0 34,24 21,60 32,92 52,100 74,90 80,58 68,24 51,1'],
  ['drop', 2, 'quick hands', '66,0! 34,36 22,72 40,98 64,94 76,66 66,2!'],
  ['twice-round', 2, 'hands that retrace', `${oval} 32,18 25,54 34,90 54,97 70,84`],
  ['angular', 2, 'stiff hands', '50,0! 20,28! 20,74! 48,100! 80,72! 80,26! 50,1!'],
  ['boxed', 2, 'form fillers', '32,2 22,12 20,50 22,88 34,99 66,99 78,88 80,50 78,12 68,2 30,2'],
  [
    'two-arcs',
    2,
    'printed by children',
    '52,1 26,16 20,50 28,86 50,99',
    '50,2 74,16 80,50 72,86 48,98',
  ],
  ['slashed', 6, 'programmers, engineers, military', oval, '8,102 92,-2'],
  ['slashed-within', 4, 'programmers, engineers', oval, '30,78 70,22'],
  [
    'slashed-small',
    4,
    'programmers, engineers',
    '50,24 32,31 26,52 32,73 50,80 68,73 74,52 68,31 51,24',
    '2,98 98,2',
  ],
  ['slashed-in-one', 2, 'programmers', '60,2 34,10 22,50 32,90 54,98 76,76 78,34 62,2! 20,96'],
  ['backward-slash', 3, 'Nordic hands, some schools', oval, '20,8 82,92'],
  ['backward-slash-within', 2, 'Nordic hands, some schools', oval, '32,26 68,76'],
  ['dotted', 1, 'programmers', oval, '49,48 51,52'],
]);
