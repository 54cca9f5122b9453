import { expectSense } from './expect-sense.ts';

// One in fifty of what `npm run fuzz` gives; among them most kinds of each.
expectSense({ every: 50, kinds: 9 });
