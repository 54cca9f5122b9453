import { expect, test } from 'vitest';
import { meanMarksFound, printedKinds } from '../../../training/pages/marks-found.ts';

test.each(['ruled', 'squared', 'table', 'cheque'])(
  'of what is printed on a %s page little is left, and of the digits on it nearly all',
  (kind) => {
    const { kept, left } = meanMarksFound(printedKinds[kind]!, 9000, 3);
    expect(kept).toBeGreaterThan(0.95);
    expect(left).toBeLessThan(0.1);
  },
);
