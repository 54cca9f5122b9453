import { textOf, type Reading } from '../../pipeline/reading/index.ts';

/** A text of more characters is laid out as lines are: it gets the room, and scrolls. */
const mostInOneLine = 30;

/** There are several lines, or one that is as long: then the bars and the tile are a detail. */
export function isLong(reading: Reading | undefined): boolean {
  const text = reading ? textOf(reading) : '';
  return text.includes('\n') || text.length > mostInOneLine;
}
