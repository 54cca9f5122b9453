import { type Allograph, allographs } from '../../hands/strokes/allograph.ts';

/** Ways of writing that pages were seen to lack beside the catalogue's: open 0s, 6s like a G, 2s with an open head. */
export const wideWays: Readonly<Partial<Record<number, readonly Allograph[]>>> = {
  0: allographs('zero', [
    ['wide-open-top', 4, 'hasty hands', '34,10 12,36 8,68 30,96 64,98 88,72 90,40 76,8'],
    ['open-right', 3, 'hasty hands', '78,14 46,2 16,26 10,66 36,98 74,92 92,64 88,40'],
    ['cup', 2, 'hasty hands', '14,6 6,48 22,90 52,100 80,86 94,46 86,4'],
    ['horned', 3, 'hasty hands', '22,0 16,30 14,66 36,98 68,96 88,66 84,30 66,8 30,18'],
  ]),
  6: allographs('six', [
    ['like-G', 4, 'hasty hands', '82,12 48,2 16,34 12,74 40,100 76,92 84,62 50,60'],
    ['like-C', 3, 'hasty hands', '80,6 40,16 14,54 24,92 62,98 84,74 64,58'],
    ['like-G-broad', 3, 'hasty hands', '90,20 52,4 14,40 16,84 52,100 88,86 90,56 58,58 56,66'],
  ]),
  2: allographs('two', [
    ['flat-head', 3, 'hasty hands', '8,14 50,6 78,20 58,58 10,98 50,92 96,98'],
    ['low-hook', 2, 'hasty hands', '22,30 40,4 74,12 66,50 16,96! 92,94'],
  ]),
  1: allographs('one', [
    ['bare', 6, 'everywhere', '52,0 50,50 48,100'],
    ['tall', 2, 'everywhere', '54,-16 50,50 46,108'],
  ]),
};
