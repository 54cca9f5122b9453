import { Random } from '../data/random.ts';
import { inkNumber } from '../pages/ink-number.ts';
import { inkDefaults } from '../pages/ink-options.ts';
import { pickNumberText } from '../pages/number-text.ts';
import type { Example } from './example.ts';

/** The set's own name. */
export const signsInInk = 'signs-ink';

const count = 1000;
/** Fits begin at 500,000 and at 900,000: none comes this far. */
const firstSeed = 7_000_000;

/**
 * Drawn numbers with signs in them, 12.50 or 10:45, the digits in held-out hands, the signs in ways of writing that are held
 * out: they teach nothing and decide on no threshold.
 */
export function signExamples(): Example[] {
  return Array.from({ length: count }, (_, nth) => {
    const seed = firstSeed + nth;
    const text = pickNumberText(new Random(seed, 0x516));
    const { ink } = inkNumber(seed, { ...inkDefaults, signWays: 'heldOut', text });
    return {
      label: { name: String(nth + 1), expected: text.replace(/\D/g, ''), text, ambiguous: false },
      content: { kind: 'ink', strokes: [...ink.strokes] },
    };
  });
}
