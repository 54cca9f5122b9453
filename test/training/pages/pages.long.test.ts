import { test } from 'vitest';
import { expectChained } from './chained.ts';

test("a chain's 0s stand over each other's sides, and are lower and broader than others", () => {
  expectChained(24);
});
