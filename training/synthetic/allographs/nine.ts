import { allographs } from '../allograph.ts';

/** The ways of writing 9. */
export const nine = allographs('nine', [
  ['straight', 9, 'everywhere', '73,14 50,0 26,14 26,38 48,50 70,36 74,6! 70,100'],
  ['leaning', 6, 'quick hands', '72,12 48,0 28,16 31,40 52,45 70,28 74,6! 40,100'],
  [
    'curved-tail',
    8,
    'continental Europe',
    '73,14 50,0 26,14 26,38 48,50 70,36 75,8! 74,56 58,90 26,100',
  ],
  [
    'curled',
    6,
    'continental Europe',
    '73,14 50,0 26,14 26,38 48,50 70,36 75,8! 76,66 60,96 36,100 20,86',
  ],
  [
    'g-like',
    5,
    'schools of Europe',
    '74,12 50,0 27,14 28,40 50,50 72,34 75,6! 75,78 58,100 32,99 19,86',
  ],
  [
    'flat-tail',
    4,
    'Turkey, Eastern Europe',
    '74,12 50,0 27,16 32,44 58,46 74,8! 76,58 62,94 14,100',
  ],
  ['round', 7, 'everywhere', '74,34 52,50 28,36 30,10 54,0 74,18 76,50 64,84 34,100'],
  ['two-strokes', 5, 'people who print', '50,0 27,9 24,32 48,48 71,34 71,10 51,0', '75,2 72,100'],
  [
    'two-strokes-curved',
    3,
    'people who print',
    '46,0 25,10 24,34 46,48 69,34 68,10 47,0',
    '76,4 76,54 62,90 36,100',
  ],
  ['flicked', 3, 'quick hands', '73,12 50,0 27,14 28,40 50,48 72,28 74,6! 68,99! 80,86'],
  ['open-loop', 5, 'hasty hands', '64,3 38,4 25,26 36,48 60,44 75,8! 68,100'],
  ['open-loop-curved', 3, 'hasty hands', '66,5 40,3 25,24 36,47 60,42 75,8! 74,60 54,96 28,98'],
  ['from-below', 4, 'written clockwise', '64,40 38,46 24,28 38,4 64,2 77,24 73,60 52,100'],
  [
    'from-below-curled',
    2,
    'written clockwise',
    '66,42 42,48 26,30 38,4 64,2 78,26 76,70 56,98 26,94',
  ],
  ['angular', 2, 'stiff hands', '72,4! 28,8! 28,45! 70,42! 73,2! 68,100'],
  ['wide-loop', 4, 'hasty hands', '86,14 46,2 4,20 18,45 66,40 88,8! 70,100'],
  ['big-loop', 4, 'everywhere', '77,20 52,0 20,14 15,46 44,64 74,44 79,12! 74,100'],
  ['small-loop', 4, 'quick hands', '65,10 50,0 37,11 41,28 57,27 67,7! 58,100'],
  ['loop-crossed', 3, 'quick hands', '80,4 46,1 26,18 32,42 54,44 70,16 64,2 74,44 66,100'],
  [
    'hooked-right',
    2,
    'cursive hands',
    '73,12 50,0 27,14 28,40 50,48 70,32 74,6! 66,80 70,99 86,94',
  ],
]);
