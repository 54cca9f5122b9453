import { erase } from './erase.ts';
import type { Pixels } from './pixels.ts';
import { rulingsOf } from './rulings.ts';
import { transpose } from './transpose.ts';

/**
 * A page's contrast without ruled lines and squared paper, faint ones too, on a page that is turned or tilted. Where a
 * stroke crosses a line it stays.
 */
export function withoutLines(contrast: Pixels): Pixels {
  return transpose(withoutLevel(transpose(withoutLevel(contrast))));
}

function withoutLevel(contrast: Pixels): Pixels {
  const rulings = rulingsOf(contrast);
  if (rulings.length === 0) return contrast;
  const page = { ...contrast, values: contrast.values.slice() };
  for (const ruling of rulings) erase(page, ruling);
  return page;
}
