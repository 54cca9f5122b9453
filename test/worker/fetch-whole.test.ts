import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchWhole } from '../../src/worker/fetch-whole.ts';
import { inTime } from '../../src/worker/in-time.ts';

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
const file = {
  address: 'https://example.org/app/weights-abc.bin',
  length: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('base64'),
};
const flipped = bytes.map((byte, index) => (index === 500 ? byte ^ 1 : byte));

/** Answers one request after the other, and notes past which caches each goes. */
function serve(...answers: (Uint8Array<ArrayBuffer> | number | Error)[]): RequestCache[] {
  const asked: RequestCache[] = [];
  vi.stubGlobal('fetch', (_: string, { cache }: RequestInit) => {
    asked.push(cache!);
    const answer = answers.shift()!;
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(
      typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer),
    );
  });
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a file that comes whole is fetched once', async () => {
  const asked = serve(bytes);
  expect(await fetchWhole(file)).toEqual(bytes);
  expect(asked).toEqual(['default']);
});

test.each([
  ['too short', bytes.slice(0, 500)],
  ['other than it was', flipped],
])('a file that comes %s is fetched once more, past all caches', async (_, damaged) => {
  const asked = serve(damaged, bytes);
  expect(await fetchWhole(file)).toEqual(bytes);
  expect(asked).toEqual(['default', 'reload']);
});

test.each([
  ['is no better', flipped],
  ['cannot be had', new TypeError('offline')],
  ['is not there', 404],
])('damaged is what it is told as where the second %s', async (_, second) => {
  serve(flipped, second);
  const failure = { code: 'file-damaged', file: 'weights-abc.bin' };
  await expect(fetchWhole(file)).rejects.toMatchObject({ failure });
});

test.each([404, new TypeError('offline')])(
  'a file that cannot be had is no damaged one: %s',
  async (first) => {
    const asked = serve(first);
    await expect(fetchWhole(file)).rejects.not.toHaveProperty('failure');
    expect(asked).toHaveLength(1);
  },
);

test('what never comes is given up, and what comes in time is not', async () => {
  vi.useFakeTimers();
  const never = inTime(new Promise(() => undefined));
  const refused = expect(never).rejects.toThrow('20 seconds');
  await vi.advanceTimersByTimeAsync(20_000);
  await refused;
  expect(await inTime(Promise.resolve(7))).toBe(7);
});
