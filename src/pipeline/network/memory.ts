import { type Marks, thicken } from '../marks/index.ts';
import type { Logits } from './calibrate.ts';
import type { Classify } from './classify.ts';
import { normalise } from './normalise.ts';
import type { Tile } from './tile.ts';

// All that a page of writing has that is drawn by hand. A guess.
const mostShapes = 1024;

/**
 * What readings with one network need not work out again, kept by who reads: within a reading, pieces that are looked
 * at twice; from one to the next, ink, which comes again with every stroke that is added to it. It changes no answer.
 */
export class Memory {
  readonly #shapes = new Map<string, Marks>();
  readonly #thickened = new WeakMap<Marks, Marks>();
  readonly #tiles = new WeakMap<Marks, Tile>();
  readonly #logits = new WeakMap<Tile, Logits>();

  /** The marks of a shape, drawn once: then they are the same object. */
  marksOf(shape: string, draw: () => Marks): Marks {
    const known = this.#shapes.get(shape);
    if (known) return known;
    if (this.#shapes.size === mostShapes) this.#shapes.clear();
    const marks = draw();
    this.#shapes.set(shape, marks);
    return marks;
  }

  /** `thicken` of marks, the same object each time. */
  thickened(marks: Marks): Marks {
    return kept(this.#thickened, marks, thicken);
  }

  /** The tile of marks, the same object each time. */
  tileOf(marks: Marks): Tile {
    return kept(this.#tiles, marks, normalise);
  }

  /** The logits of tiles; `classify` is asked for those alone that are not known. */
  async logitsOf(tiles: readonly Tile[], classify: Classify): Promise<readonly Logits[]> {
    const fresh = tiles.filter((tile) => !this.#logits.has(tile));
    const logits = await classify(fresh);
    fresh.forEach((tile, index) => this.#logits.set(tile, logits[index]!));
    return tiles.map((tile) => this.#logits.get(tile)!);
  }
}

function kept<Key extends object, Value>(
  known: WeakMap<Key, Value>,
  key: Key,
  make: (key: Key) => Value,
): Value {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}
