import { type Calibration, type Classify, meanOf, movedViews, viewOf } from '../network/index.ts';
import { chooseWhole } from './choose-whole.ts';
import type { Digit, Reading } from './reading.ts';

/**
 * The same reading, but where it doubts a single digit: then several views of the tile are asked for, and their mean
 * logits decide. Of doubts about held-out MNIST digits that settles one in seven, and costs nothing where there is none.
 */
export async function lookAgain(
  reading: Reading,
  classify: Classify,
  calibration: Calibration,
): Promise<Reading> {
  const digit = doubtedAlone(reading);
  if (!digit) return reading;
  const views = await classify(movedViews.map((view) => viewOf(digit.tile, view)));
  const again = chooseWhole([digit], [digit.tile], [meanOf(views)], calibration);
  // What was a digit at first sight is not refused at the second.
  return again.kind === 'not-a-digit' ? reading : again;
}

function doubtedAlone(reading: Reading): Digit | undefined {
  if (reading.kind !== 'unsure') return undefined;
  const digits = reading.lines.flatMap(({ numbers }) => numbers.flatMap((each) => each.digits));
  return digits.length === 1 ? digits[0] : undefined;
}
