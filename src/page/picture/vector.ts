import { PictureError } from './picture-error.ts';

/** A drawing of numbers has hundreds of elements; of so many, with those that are drawn again by reference, none has. */
const mostElements = 50_000;

/** In bytes. */
const largestFile = 8 << 20;

/**
 * Refuses an SVG that no browser draws in a bearable time, or whose drawing may not be read: once one is being drawn it
 * cannot be given up, and holds up the page.
 *
 * @throws PictureError
 */
export async function requireDrawable(file: Blob): Promise<void> {
  if (file.size > largestFile) throw new PictureError('too-complex');
  const parsed = new DOMParser().parseFromString(await file.text(), 'image/svg+xml');
  if (parsed.querySelector('parsererror')) throw new PictureError('not-a-picture');
  // Parts of a web page: browsers show them, and then let nobody read the pixels.
  if (parsed.querySelector('foreignObject')) throw new PictureError('foreign-parts');
  if (elementsDrawn(parsed.documentElement) > mostElements) throw new PictureError('too-complex');
}

/** How many elements are drawn, those once more that are referred to: nested references multiply. */
function elementsDrawn(root: Element): number {
  const counted = new Map<Element, number>();
  const count = (element: Element): number => {
    const known = counted.get(element);
    if (known !== undefined) return known;
    counted.set(element, 0); // What refers to itself is not drawn.
    const drawn = [...element.children, ...referredTo(element)];
    const sum = drawn.reduce((total, one) => total + count(one), 1);
    counted.set(element, sum);
    return sum;
  };
  try {
    return count(root);
  } catch (error) {
    if (error instanceof RangeError) return Infinity; // Nested deeper than anybody draws.
    throw error;
  }
}

/** `<use>` and its like by `href`; patterns, masks, markers, filters by `url(#…)`. */
function referredTo(element: Element): Element[] {
  return [...element.attributes].flatMap(({ localName, value }) => {
    const names =
      localName === 'href' && value.startsWith('#')
        ? [value.slice(1)]
        : [...value.matchAll(/url\(\s*["']?#([^"')]+)/g)].map(([, name]) => name!.trim());
    return names.flatMap((name) => element.ownerDocument.getElementById(name) ?? []);
  });
}
