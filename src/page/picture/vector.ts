import { PictureError } from './picture-error.ts';

/** A drawing of numbers has hundreds of elements; of so many, with those that are drawn again by reference, none has. */
const mostElements = 50_000;

/** A step of a filter goes over every pixel, where another element is drawn on some. */
const filterWeight = 500;

/** In bytes. */
const largestFile = 8 << 20;

/**
 * Refuses an SVG that no browser draws in a bearable time, or whose drawing may not be read: once one is being drawn it
 * cannot be given up, and holds up the page.
 *
 * @param requireBearable Looks so at each of the pictures that it holds.
 * @throws PictureError
 */
export async function requireDrawable(
  file: Blob,
  requireBearable: (picture: Blob) => Promise<void>,
): Promise<void> {
  if (file.size > largestFile) throw new PictureError('too-complex');
  const parsed = new DOMParser().parseFromString(await file.text(), 'image/svg+xml');
  if (parsed.querySelector('parsererror')) throw new PictureError('not-a-picture');
  // Parts of a web page: browsers show them, and then let nobody read the pixels.
  if (parsed.querySelector('foreignObject')) throw new PictureError('foreign-parts');
  if (elementsDrawn(parsed.documentElement) > mostElements) throw new PictureError('too-complex');
  for (const picture of picturesIn(parsed)) await requireBearable(picture);
}

// RFC 2397: in base64, wherever it stands; as text, in an attribute by itself.
const encoded = /data:([^;,]*)[^,]*?;base64,([\w+/=\s]*)/g;
const plain = /^\s*data:([^;,]*)(?!.*;base64,)[^,]*,(.*)$/gs;

/** The pictures that a drawing holds; those it only names are not loaded. */
function picturesIn(parsed: Document): Blob[] {
  return [...parsed.querySelectorAll('*')]
    .flatMap((element) => [
      ...[...element.attributes].map(({ value }) => value),
      ...(element.localName === 'style' ? [element.textContent] : []),
    ])
    .flatMap((text) => [
      ...[...text.matchAll(encoded)].flatMap(([, type, content]) => picture(atob, content!, type!)),
      ...[...text.matchAll(plain)].flatMap(([, type, content]) =>
        picture(decodeURIComponent, content!, type!),
      ),
    ]);
}

/** A picture as it is decoded; none where that is impossible, for the browser too. */
function picture(decode: (content: string) => string, content: string, type: string): Blob[] {
  try {
    const bytes = Uint8Array.from(decode(content), (letter) => letter.charCodeAt(0));
    return [new Blob([bytes], { type })];
  } catch {
    return [];
  }
}

/** How many elements are drawn, those once more that are referred to: nested references multiply. */
function elementsDrawn(root: Element): number {
  const counted = new Map<Element, number>();
  const count = (element: Element): number => {
    const known = counted.get(element);
    if (known !== undefined) return known;
    counted.set(element, 0); // What refers to itself is not drawn.
    const drawn = [...element.children, ...referredTo(element)];
    const own = element.localName.startsWith('fe') ? filterWeight : 1;
    const sum = drawn.reduce((total, one) => total + count(one), own);
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
