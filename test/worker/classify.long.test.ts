import { beforeAll, test } from 'vitest';
import { expectNothingLeft } from '../fixtures/nothing-left.ts';
import { startWasm } from '../fixtures/start-wasm.ts';

beforeAll(startWasm);

test('a thousand readings leave no tensor behind, and disposing leaves none at all', async () => {
  await expectNothingLeft(1000);
});
