import { expectSense } from './expect-sense.ts';

// Every tenth of what `npm run fuzz` gives; among them all kinds of each.
expectSense({ page: 10, ink: 10 }, 13);
