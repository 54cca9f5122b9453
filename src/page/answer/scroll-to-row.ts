/**
 * As little as brings the row of a line that an element stands in between the scroller's edges; further down to where a line
 * begins, since there it comes to rest.
 */
export function scrollToRow(scroller: Element, element: Element): void {
  const seen = scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  const air = (parseFloat(getComputedStyle(scroller).lineHeight) - (bottom - top)) / 2;
  const up = top - air - seen.top;
  const down = Math.max(0, bottom + air - seen.bottom);
  const starts = [...scroller.querySelectorAll('.line')]
    .map((line) => line.getBoundingClientRect().top - seen.top)
    .filter((start) => start > down - 1 && start <= up);
  scroller.scrollTop += Math.min(0, up) || (down && Math.min(up, ...starts));
}
