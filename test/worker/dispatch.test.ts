import { afterEach, expect, test, vi } from 'vitest';
import type { Answer, Calls, Response } from '../../src/protocol.ts';
import type { Logits } from '../../src/pipeline/network/calibrate.ts';
import type { Tile } from '../../src/pipeline/network/tile.ts';
import { Dispatch, type Answers } from '../../src/worker/dispatch.ts';
import { Failed } from '../../src/worker/failed.ts';
import { inTurns } from '../../src/worker/in-turns.ts';

type Input = Calls['read']['input'];

const engine = { backend: 'cpu', network: 'classic' } as const;
const answer: Answer = { reading: { kind: 'nothing-written' }, elapsed: 1, engine };

/** A dispatch whose readings take as long as the test wants, with what it posts and what it began to read. */
function laboratory(read: Answers['read'] = () => Promise.resolve(answer)) {
  const posted: Response[] = [];
  const begun: Input[] = [];
  const answers: Answers = {
    load: () => Promise.resolve(engine),
    read: (input, caller) => {
      begun.push(input);
      return read(input, caller);
    },
  };
  const dispatch = new Dispatch(answers, (response) => posted.push(response));
  return { dispatch, posted, begun };
}

const pixels = { width: 1, height: 1, channels: 1, values: new Uint8ClampedArray(1) } as const;
const input: Input = { of: { kind: 'ink', pixels, strokes: [] } };

afterEach(() => {
  vi.restoreAllMocks();
});

test('calls are answered one at a time, in their order', async () => {
  let running = 0;
  const { dispatch, posted } = laboratory(async () => {
    expect(++running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    return answer;
  });
  dispatch.receive({ id: 1, call: 'load', input: {} });
  dispatch.receive({ id: 2, call: 'read', input });
  dispatch.receive({ id: 3, call: 'read', input });
  await vi.waitUntil(() => posted.length === 3);
  expect(posted).toEqual([
    { id: 1, output: engine },
    { id: 2, output: answer },
    { id: 3, output: answer },
  ]);
});

test('a reading that is cancelled before its turn is never begun', async () => {
  const { dispatch, posted, begun } = laboratory();
  const stale = { ...input };
  dispatch.receive({ id: 1, call: 'read', input: stale });
  dispatch.receive({ id: 1, call: 'cancel' });
  dispatch.receive({ id: 2, call: 'read', input });
  await vi.waitUntil(() => posted.length > 0);
  expect(begun).toEqual([input]);
  expect(begun[0]).not.toBe(stale);
  expect(posted).toEqual([{ id: 2, output: answer }]);
});

test('a reading that is cancelled in its turn is not answered, and the next one is', async () => {
  let finish: (() => void) | undefined;
  const { dispatch, posted, begun } = laboratory(async (given) => {
    if (given !== input) await new Promise<void>((resolve) => (finish = resolve));
    return answer;
  });
  dispatch.receive({ id: 1, call: 'read', input: { ...input } });
  await vi.waitUntil(() => begun.length === 1);
  dispatch.receive({ id: 1, call: 'cancel' });
  dispatch.receive({ id: 2, call: 'read', input });
  finish!();
  await vi.waitUntil(() => posted.length > 0);
  expect(posted).toEqual([{ id: 2, output: answer }]);
});

test('the picture of a cancelled reading is closed', () => {
  const { dispatch } = laboratory();
  const close = vi.fn();
  const bitmap = { close } as unknown as ImageBitmap;
  dispatch.receive({ id: 1, call: 'read', input: { of: { kind: 'picture', bitmap } } });
  dispatch.receive({ id: 1, call: 'cancel' });
  expect(close).toHaveBeenCalledOnce();
});

test('a failure crosses as a value, and the next call is answered', async () => {
  const failure = { code: 'picture-unreadable', why: 'no-pixels' } as const;
  const { dispatch, posted } = laboratory(() => Promise.reject(new Failed(failure)));
  dispatch.receive({ id: 1, call: 'read', input });
  dispatch.receive({ id: 2, call: 'load', input: {} });
  await vi.waitUntil(() => posted.length === 2);
  expect(posted).toEqual([
    { id: 1, failure },
    { id: 2, output: engine },
  ]);
});

test('what nobody foresaw is a failure too, and is logged', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const fault = new TypeError('no such thing');
  const { dispatch, posted } = laboratory(() => Promise.reject(fault));
  dispatch.receive({ id: 1, call: 'read', input });
  await vi.waitUntil(() => posted.length === 1);
  expect(posted).toMatchObject([{ id: 1, failure: { code: 'unexpected' } }]);
  expect(log).toHaveBeenCalledWith(fault);
});

test('there are signs of life during work, and none without', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let finish: (() => void) | undefined;
  const { dispatch, posted, begun } = laboratory(async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    return answer;
  });
  dispatch.receive({ id: 1, call: 'read', input });
  await vi.waitUntil(() => begun.length === 1);
  vi.advanceTimersByTime(3000);
  expect(posted).toEqual([{ alive: true }, { alive: true }, { alive: true }]);
  finish!();
  await vi.waitUntil(() => posted.length === 4);
  await new Promise((resolve) => setTimeout(resolve, 10));
  vi.advanceTimersByTime(3000);
  expect(posted).toHaveLength(4);
  vi.useRealTimers();
});

test('signs of life come from within work too, however often they are given once a second', async () => {
  let now = 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 50));
  const { dispatch, posted } = laboratory((_, caller) => {
    // No timer runs meanwhile: the thread is busy.
    for (let beats = 0; beats < 100; beats++) caller.beat();
    return Promise.resolve(answer);
  });
  dispatch.receive({ id: 1, call: 'read', input });
  await vi.waitUntil(() => posted.some((response) => 'output' in response));
  expect(posted.filter((response) => 'alive' in response)).toHaveLength(5);
});

test('who waits is told how far a call is, and work that nobody waits for is given up', async () => {
  const classified: number[] = [];
  const { dispatch, posted } = laboratory(async (_, caller) => {
    const classify = inTurns((tiles) => {
      classified.push(tiles.length);
      if (classified.length === 2) dispatch.receive({ id: 1, call: 'cancel' });
      return Promise.resolve(tiles.map(() => new Float32Array(10) as Logits));
    }, caller);
    await classify(Array.from({ length: 640 }, () => new Float32Array(784) as Tile));
    return answer;
  });
  dispatch.receive({ id: 1, call: 'read', input });
  dispatch.receive({ id: 2, call: 'load', input: {} });
  await vi.waitUntil(() => posted.some((response) => 'output' in response));
  expect(classified).toEqual([64, 64]);
  expect(posted).toEqual([
    { id: 1, share: 0.1 },
    { id: 1, share: 0.2 },
    { id: 2, output: engine },
  ]);
});
