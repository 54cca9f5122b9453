import { formRulesOf, isRuled, rulingOf, withoutLines } from '../lines/index.ts';
import { withoutPattern } from './pattern.ts';
import { type Lap, type Pixels, transpose, unmeasured } from '../image/index.ts';

// Numbers of this file are guesses where nothing else is said.

// In pixels: between lines that lie closer nobody writes, whatever the pen.
const leastRoom = 5;

/**
 * The contrast of a page without what is printed under the writing: rulings, with `room` for writing between them, in
 * pixels; or, where the paper is patterned, a form's rules and the pattern. The fine lines of a pattern are many and evenly
 * apart too, and so are the tops, middles and feet of a row of digits once it is gone, so that rulings are not looked for
 * there. A form's rules go first: a pattern takes parts of them with it.
 */
export function withoutPrint(contrast: Pixels, room = leastRoom, lap: Lap = unmeasured): Pixels {
  const ruling = rulingOf(contrast);
  lap();
  if (isRuled(ruling, Math.max(leastRoom, room))) return withoutLines(contrast, ruling);
  if (withoutPattern(contrast) === contrast) return withoutLines(contrast, ruling);
  lap();
  const level = formRulesOf(contrast);
  lap();
  const rules = { level, upright: formRulesOf(transpose(contrast)) };
  lap();
  return withoutPattern(withoutLines(contrast, rules));
}
