import { expect, test } from 'vitest';
import { propose } from '../../../src/pipeline/candidates/propose.ts';
import { readLines } from '../../../src/pipeline/candidates/read-lines.ts';
import { writingOf } from '../../../src/pipeline/candidates/writing.ts';
import { columnWidth, outcomes, type Strip } from '../../../src/pipeline/line/index.ts';
import { tightMarks } from '../../../src/pipeline/marks/marks.ts';

/** A page with bars of 8 × 40 pixels at these places. */
function barsAt(places: readonly (readonly [x: number, y: number])[]) {
  const [width, height] = [400, 300];
  const values = new Uint8ClampedArray(width * height);
  for (const [x, y] of places)
    for (let row = y; row < y + 40; row++) values.fill(255, row * width + x, row * width + x + 8);
  return propose(writingOf(tightMarks({ width, height, channels: 1, values }))!);
}

/** A line network that sees the middles of digits at these places on the page, and what it was asked. */
function seeing(middles: readonly number[] = []) {
  const asked: Strip[] = [];
  const readLine = (strip: Strip) => {
    asked.push(strip);
    const logits = new Float32Array((strip.width / columnWidth) * outcomes);
    for (let column = 0; column * outcomes < logits.length; column++) {
      const isMiddle = middles.some(
        (place) => Math.floor(((place - strip.left) * strip.scale) / columnWidth) === column,
      );
      logits[column * outcomes + (isMiddle ? 0 : outcomes - 1)] = 9;
    }
    return Promise.resolve(logits);
  };
  return { asked, readLine };
}

test('each row is asked about once, in whatever arrangements it stands, and the whole', async () => {
  const proposal = barsAt([
    [20, 20],
    [50, 20],
    [80, 20],
    [20, 150],
    [50, 150],
  ]);
  const rows = new Set(proposal.arrangements.flat());
  const { asked, readLine } = seeing();
  const read = await readLines(proposal, readLine);
  expect(asked).toHaveLength(rows.size + 1);
  const spans = read.arrangements.flat().flatMap((row) => row.spans);
  expect(spans.every(({ stretch }) => stretch !== undefined)).toBe(true);
  expect(read.whole.stretch).toBeDefined();
});

test('where it sees as many digits as there are pieces, these stay, and the runs and candidates', async () => {
  const proposal = barsAt([
    [20, 20],
    [50, 26],
    [80, 20],
  ]);
  const read = await readLines(proposal, seeing([24, 54, 84]).readLine);
  expect(read.candidates).toEqual(proposal.candidates);
  read.arrangements.forEach((rows, index) => {
    rows.forEach(({ row, spans }, place) => {
      const before = proposal.arrangements[index]![place]!;
      expect(row).toBe(before.row);
      expect(spans.map(({ from, to, candidate }) => [from, to, candidate])).toEqual(
        before.spans.map(({ from, to, candidate }) => [from, to, candidate]),
      );
    });
  });
  const alone = read.arrangements[0]![0]!.spans.filter(({ from, to }) => to === from + 1);
  expect(alone.map(({ stretch }) => stretch!.digits[0]! > -0.1)).toEqual([true, true, true]);
});

test('a piece in which it sees two digits is cut between them', async () => {
  // A block, which nothing but the line network would part.
  const [width, height] = [200, 100];
  const values = new Uint8ClampedArray(width * height);
  for (let row = 30; row < 70; row++) values.fill(255, row * width + 40, row * width + 100);
  for (let row = 30; row < 70; row++) values.fill(255, row * width + 140, row * width + 148);
  const page = { width, height, channels: 1 as const, values };
  const proposal = propose(writingOf(tightMarks(page))!);
  const edges = (rows: typeof proposal) =>
    rows.arrangements[0]![0]!.row.pieces.map(({ box }) => Math.round(box.x));
  const read = await readLines(proposal, seeing([55, 85, 144]).readLine);
  const added = edges(read).filter((x) => !edges(proposal).includes(x));
  expect(added).toHaveLength(1);
  expect(Math.abs(added[0]! - 70)).toBeLessThan(5);
  expect(read.candidates.length).toBeGreaterThan(proposal.candidates.length);
  expect(read.candidates.slice(0, proposal.candidates.length)).toEqual(proposal.candidates);
});
