import { closeSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import type { TruePage } from './true-page.ts';

/**
 * A page as a file: width, height and the height of its digits as 32-bit integers, then grey and layers, a byte a
 * pixel. Nothing is packed: a crop reads the lines that it needs and no more.
 */
const headerBytes = 12;

export function writePage(file: string, { width, height, digitHeight, grey, layers }: TruePage) {
  const header = Buffer.alloc(headerBytes);
  [width, height, digitHeight].forEach((value, place) => header.writeInt32LE(value, 4 * place));
  writeFileSync(
    `${file}.new`,
    Buffer.concat([header, ...[grey, ...layers].map((plane) => Buffer.from(plane))]),
  );
  renameSync(`${file}.new`, file);
}

/** A page's planes, grey first, from one line to before another. */
export interface Lines {
  readonly from: number;
  readonly to: number;
  readonly planes: readonly Uint8ClampedArray[];
}

/** A page's file, open. */
export class PageFile {
  readonly width: number;
  readonly height: number;
  readonly digitHeight: number;
  readonly #file: number;

  constructor(name: string) {
    this.#file = openSync(name, 'r');
    const header = Buffer.from(this.#bytes(0, headerBytes));
    [this.width, this.height, this.digitHeight] = [0, 4, 8].map((at) => header.readInt32LE(at)) as [
      number,
      number,
      number,
    ];
  }

  lines(from: number, to: number, planes: number): Lines {
    const { width, height } = this;
    const start = (plane: number) => headerBytes + (plane * height + from) * width;
    return {
      from,
      to,
      planes: Array.from({ length: planes }, (_, plane) =>
        this.#bytes(start(plane), (to - from) * width),
      ),
    };
  }

  close(): void {
    closeSync(this.#file);
  }

  #bytes(position: number, length: number): Uint8ClampedArray {
    const bytes = new Uint8ClampedArray(length);
    if (readSync(this.#file, bytes, 0, length, position) < length)
      throw new Error('A page in the cache ends too early: delete it, and it is made again.');
    return bytes;
  }
}
