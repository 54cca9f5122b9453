import { expectSense } from './expect-sense.ts';

// A seeded part of what `npm run fuzz` gives, pages being dear; among it most kinds of each.
expectSense({ page: 100, ink: 50 }, 9);
