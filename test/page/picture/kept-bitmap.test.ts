import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptBitmap } from '../../../src/page/picture/kept-bitmap.ts';
import { drawnPicture } from '../pictures.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A bitmap that was closed has no extent. */
const isClosed = ({ width }: ImageBitmap): boolean => width === 0;

test('a picture is decoded once while it is looked at, and given up afterwards', async () => {
  const kept = new KeptBitmap();
  const picture = await drawnPicture(40, 20);
  const bitmap = await kept.of(picture);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await kept.of(picture)).toBe(bitmap);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(isClosed(bitmap)).toBe(false);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(isClosed(bitmap)).toBe(true);
  expect(isClosed(await kept.of(picture))).toBe(false);
});

test('another picture takes its place', async () => {
  const kept = new KeptBitmap();
  const bitmap = await kept.of(await drawnPicture(40, 20));
  const other = await kept.of(await drawnPicture(30, 20));
  expect([isClosed(bitmap), other.width]).toEqual([true, 30]);
});

test('one that cannot be decoded is told, and leaves the next one alone', async () => {
  const kept = new KeptBitmap();
  await expect(kept.of(new Blob(['nonsense']))).rejects.toThrow();
  expect((await kept.of(await drawnPicture(30, 20))).width).toBe(30);
});
