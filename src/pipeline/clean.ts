import { label, type Component } from './components.ts';
import type { Pixels } from './pixels.ts';

/** Coverage without the components that `isWriting` turns down. */
function keep(coverage: Pixels, isWriting: (component: Component) => boolean): Pixels {
  const { labels, components } = label(coverage.width, coverage.height, coverage.values);
  const kept = [false, ...components.map(isWriting)];
  const values = coverage.values.map((value, index) => (kept[labels[index]!] ? value : 0));
  return { ...coverage, values };
}

// In pixels of the longer side: what is smaller shows no form.
const leastSide = 5;

/** Coverage without what is too small to be a digit or a part of one: dust, and the grain of noise. */
export function withoutSpecks(coverage: Pixels): Pixels {
  const margin = 0.04 * Math.min(coverage.width, coverage.height);
  return keep(coverage, ({ box }) => {
    return (
      Math.max(box.width, box.height) >= leastSide &&
      box.x + box.width > margin &&
      box.y + box.height > margin &&
      box.x < coverage.width - margin &&
      box.y < coverage.height - margin
    );
  });
}
