import { describe } from 'vitest';
import { openSamples } from '../../../training/hands/sources.ts';
import { testTiles } from './test-tiles.ts';

describe('examples', () => {
  testTiles(openSamples(), 2000);
});
