import { describe, expect, test } from 'vitest';
import { GivenPicture } from '../../../src/page/picture/given-picture.ts';
import { LiveReading } from '../../../src/page/reader/live-reading.ts';
import { digit, reading, ReaderDouble, until } from '../doubles.ts';
import { drawnPicture } from '../pictures.ts';

describe('a picture that is stopped while it is opened', () => {
  test('is there when it comes, and not read', async () => {
    const { given, reader } = start();
    const opening = given.open(await drawnPicture(60, 80));
    given.stop();
    await opening;
    expect(given.picture).toBeDefined();
    expect(given.reading.screen).toMatchObject({ kind: 'failed', failure: { code: 'stopped' } });
    expect(reader.asked).toEqual([]);
  });

  test('is read when it comes, where that is asked for before', async () => {
    const { given } = start();
    const opening = given.open(await drawnPicture(60, 80));
    given.stop();
    given.retry();
    expect(given.reading.screen.kind).toBe('reading');
    await opening;
    expect(given.picture).toBeDefined();
    await until(() => given.reading.screen.kind === 'answered');
  });

  test('is read after it came, where that is asked for then', async () => {
    const { given } = start();
    const opening = given.open(await drawnPicture(60, 80));
    given.stop();
    await opening;
    given.retry();
    await until(() => given.reading.screen.kind === 'answered');
  });
});

function start(): { given: GivenPicture; reader: ReaderDouble } {
  const reader = new ReaderDouble(reading('read', digit(7)));
  return { given: new GivenPicture(new LiveReading(reader, () => undefined)), reader };
}
