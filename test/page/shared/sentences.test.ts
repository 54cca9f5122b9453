import { describe, expect, test } from 'vitest';
import { sayFailure, sayNote } from '../../../src/page/shared/sentences.ts';
import type { Failure, Note, Unreadable } from '../../../src/protocol.ts';

// The compiler asks for every code there is.
const unreadable: Record<Unreadable, true> = {
  'not-a-picture': true,
  heic: true,
  'too-many-pixels': true,
  'too-complex': true,
  'foreign-parts': true,
  'no-pixels': true,
};
const failures: { [Code in Failure['code']]: Omit<Extract<Failure, { code: Code }>, 'code'>[] } = {
  'network-unavailable': [{ network: 'reader' }],
  'picture-unreadable': Object.keys(unreadable).map((why) => ({ why: why as Unreadable })),
  'file-damaged': [{ file: 'weights.bin' }],
  'no-backend': [{}],
  outdated: [{ why: 'newer' }, { why: 'missing' }, { why: 'unreached' }],
  'part-unavailable': [{}],
  stopped: [{}],
  'worker-died': [{}],
  unexpected: [{}],
};
const notes: Record<Note['code'], object> = {
  'first-of-several': { given: 3 },
  'new-version': {},
  'not-kept': {},
  'no-file': {},
  'nothing-shared': {},
  'picture-shared': {},
  outdated: { why: 'missing' },
  'sample-unavailable': {},
};

describe('what goes wrong and what is told', () => {
  const said = [
    ...Object.entries(failures).flatMap(([code, all]) =>
      all.map((values) => sayFailure({ code, ...values } as Failure)),
    ),
    ...Object.entries(notes).map(([code, values]) => sayNote({ code, ...values } as Note)),
  ];

  test('is said in whole sentences, each its own', () => {
    for (const sentences of said) expect(sentences).toMatch(/^[A-Z][^{}]+[.?]$/);
    expect(new Set(said).size).toBe(said.length);
  });

  test('names what it is about', () => {
    expect(sayFailure({ code: 'network-unavailable', network: 'classic' })).toContain('classic');
    expect(sayNote({ code: 'first-of-several', given: 3 })).toContain('3 files');
  });
});
