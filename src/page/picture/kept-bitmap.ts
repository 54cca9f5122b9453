import { decodeLater } from './decode-later.ts';

/** How long a bitmap is kept that nobody looks at, in milliseconds: a large one takes 64 MB. */
const idleTime = 30_000;

/** A picture as it was decoded, kept while parts of it are looked at: of a large photo that takes half a second. */
export class KeptBitmap {
  #kept: { readonly picture: Blob; readonly bitmap: Promise<ImageBitmap> } | undefined;
  #end: ReturnType<typeof setTimeout> | undefined;

  /** It is not the caller's to close. */
  of(picture: Blob): Promise<ImageBitmap> {
    if (this.#kept?.picture !== picture) {
      this.#forget();
      this.#kept = { picture, bitmap: decodeLater(picture) };
    }
    clearTimeout(this.#end);
    this.#end = setTimeout(this.#forget, idleTime);
    return this.#kept.bitmap;
  }

  readonly #forget = (): void => {
    const kept = this.#kept;
    this.#kept = undefined;
    // Who asked for it hears why there is none.
    void kept?.bitmap.then(close, () => undefined);
  };
}

function close(bitmap: ImageBitmap): void {
  bitmap.close();
}
