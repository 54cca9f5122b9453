import { allographs } from '../allograph.ts';

const plain = '16,3 80,2! 42,100';
const curved = '16,4 80,4! 55,42 46,100';

/** The ways of writing 7. */
export const seven = allographs('seven', [
  ['plain', 9, 'English-speaking countries', plain],
  ['curved', 6, 'everywhere', curved],
  ['barred', 8, 'continental Europe, Latin America', plain, '28,50 78,50'],
  ['barred-curved', 6, 'continental Europe', curved, '30,54 76,52'],
  ['barred-short', 5, 'continental Europe', plain, '44,54 68,52'],
  ['barred-long', 5, 'continental Europe', plain, '4,56 98,50'],
  ['barred-rising', 5, 'continental Europe', plain, '28,62 80,40'],
  ['barred-falling', 4, 'continental Europe', plain, '34,42 78,60'],
  ['barred-low', 3, 'continental Europe', curved, '24,68 70,66'],
  ['barred-hooked', 3, 'Turkey, Eastern Europe', '18,8 30,2 78,6! 48,100', '24,66 26,55 74,52'],
  ['barred-round', 4, 'continental Europe', '16,10 44,1 76,8 72,34 48,100', '30,52 80,50'],
  ['serif', 6, 'schools', '16,20 18,3! 80,3! 44,100'],
  ['serif-barred', 5, 'Germany, Central Europe', '16,22 18,4! 80,2! 46,100', '30,52 78,50'],
  ['serif-wavy', 4, 'Eastern Europe, Turkey', '12,22 18,4! 46,11 80,1! 44,100'],
  ['wavy-top', 4, 'cursive hands', '12,12 30,1 58,9 82,2! 44,100'],
  ['wavy-barred', 4, 'Central Europe', '12,12 30,1 58,9 82,2! 46,100', '30,54 80,48'],
  ['round-corner', 5, 'quick hands', '16,7 56,0 78,9 73,32 48,100'],
  ['arched', 2, 'quick hands', '12,22 34,3 62,1 78,16 68,44 46,100'],
  ['steep', 5, 'everywhere', '24,3 74,2! 64,100'],
  ['upright', 2, 'East Asia', '20,3 72,3! 71,100'],
  ['upright-serif', 3, 'East Asia', '22,28 22,4! 76,4! 66,100'],
  ['rising-top', 3, 'quick hands', '14,18 78,2! 44,100'],
  ['falling-top', 2, 'quick hands', '14,0 80,7! 40,100'],
  ['flicked', 2, 'quick hands', '16,4 78,2! 46,96! 60,84'],
  ['hooked-foot', 3, 'cursive hands', '16,4 78,4! 54,60 44,92 26,101'],
  ['two-strokes', 3, 'people who print', '16,4 80,3', '78,0 44,100'],
  ['two-strokes-serif', 2, 'East Asia', '22,0 20,30', '22,5 78,3! 56,100'],
  ['deep-flick', 2, 'quick hands', '18,8 46,2! 48,97! 78,62'],
  [
    'barred-low-round',
    4,
    'Turkey, Eastern Europe',
    '16,10 42,0 72,7 70,32 46,100',
    '24,68 34,60 76,60',
  ],
  [
    'hooked-barred',
    3,
    'Turkey, Eastern Europe',
    '18,16 30,2 52,6 74,4! 62,40 50,100',
    '26,58 78,52',
  ],
]);
