import type { Box } from '../../pipeline/image/index.ts';
import { characterOf, signOf, type WrittenNumber } from '../../pipeline/reading/index.ts';
import { digitsOf } from './correction.ts';
import type { Edit, GapEdit, SignsEdit } from './edit.ts';
import { around, type PlacedReading, turnedToRead } from './placed-reading.ts';
import { rowBeside, signsAt } from './signs-at.ts';
import { givenBy, type ReadPart } from './take-apart.ts';

/** The edits that put what stands in a box where it was missed: digits with their signs, or a sign; none where it is neither. */
export async function readMissed(
  placed: PlacedReading,
  box: Box,
  readPart: ReadPart,
): Promise<Edit[]> {
  const part = await readPart(box, 'number');
  const sign = signSeen(placed, part);
  if (sign) return signsAt(placed, sign.box, sign.text);
  const given = givenBy(part);
  if (given.length === 0) return [];
  const lines = 'lines' in part.reading ? part.reading.lines.map(({ numbers }) => numbers) : [];
  return [
    { kind: 'digits', taken: [], given },
    ...lines.flatMap((numbers) => gapsBetween(numbers, part)),
    ...lines.flat().flatMap((number) => signsOf(number, part)),
  ];
}

/** A mark by itself that is a sign beside the digits of its row, whatever it looks like alone. */
function signSeen(
  placed: PlacedReading,
  { reading, places }: PlacedReading,
): { box: Box; text: string } | undefined {
  const glyphs = [...digitsOf(reading), ...('refused' in reading ? reading.refused : [])];
  if (glyphs.length === 0) return undefined;
  const box = around(glyphs.map((glyph) => places.get(glyph)!));
  const onPage = placed.toPage(box);
  const toRead = turnedToRead(placed.reading);
  const digits = rowBeside(placed, onPage).flatMap((number) => number.digits);
  const row = digits.map((digit) => toRead(digit.box));
  const heights = row.map(({ height }) => height).toSorted((one, other) => one - other);
  const sign =
    row.length > 0 ? signOf(toRead(onPage), row, heights[heights.length >> 1]!) : undefined;
  return sign && { box, text: characterOf(sign) };
}

function gapsBetween(numbers: readonly WrittenNumber[], { places }: PlacedReading): GapEdit[] {
  return numbers.slice(1).map(({ digits }, index) => ({
    kind: 'gap',
    left: places.get(numbers[index]!.digits.at(-1)!)!,
    right: places.get(digits[0]!)!,
    open: true,
  }));
}

function signsOf({ digits, signs }: WrittenNumber, { places }: PlacedReading): SignsEdit[] {
  return signs.map((sign) => {
    const next = digits[sign.before];
    return {
      kind: 'signs',
      digit: places.get(next ?? digits.at(-1)!)!,
      side: next ? 'before' : 'after',
      text: characterOf(sign),
    };
  });
}
