import { expectSense } from './expect-sense.ts';

// Every tenth of what `npm run fuzz` gives; among them all kinds of each.
expectSense({ every: 10, kinds: 13 });
