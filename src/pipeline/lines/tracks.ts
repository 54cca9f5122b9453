import type { Ridge } from './ridges.ts';

// Numbers of this file are guesses where nothing else is said.

/** Ridges of strips from left to right that go on in each other: a line across the page, straight or gently bent. */
export interface Track {
  readonly ridges: Ridge[];
  /** The mean of its ridges' strengths. */
  strength: number;
}

// Rows that a ridge may lie off where the one before it points to, for each strip between them.
const straying = 2.5;

// In rows along a strip: a line's direction changes no faster.
const bending = 4;

// A line is about as dark everywhere.
const uneven = 2.5;

// Strips in a row that a line may be lost in: writing lies on it, or it is too faint there.
const longestGap = 4;

/** Joins the ridges of neighbouring strips to tracks; `side` is how many columns a strip has. */
export function tracksOf(ridges: readonly (readonly Ridge[])[], side: number): Track[] {
  const tracks: Track[] = [];
  let open: Track[] = [];
  ridges.forEach((found, strip) => {
    open = open.filter((track) => strip - track.ridges.at(-1)!.strip <= longestGap);
    // The longest knows best where it goes.
    open.sort((one, other) => other.ridges.length - one.ridges.length);
    const left = new Set(found);
    for (const track of open) {
      const next = closest(track, left, side);
      if (next) {
        left.delete(next);
        lengthen(track, next);
      }
    }
    const begun = [...left].map((ridge) => ({ ridges: [ridge], strength: ridge.strength }));
    open.push(...begun);
    tracks.push(...begun);
  });
  return tracks;
}

function lengthen(track: Track, ridge: Ridge): void {
  const count = track.ridges.push(ridge);
  track.strength += (ridge.strength - track.strength) / count;
}

function closest({ ridges, strength }: Track, found: Iterable<Ridge>, side: number) {
  const last = ridges.at(-1)!;
  let [best, least] = [undefined as Ridge | undefined, Infinity];
  for (const ridge of found) {
    const steps = ridge.strip - last.strip;
    // What each of both says about where the other is.
    const fall = ((last.slope + ridge.slope) / 2) * side * steps;
    const off = Math.abs(ridge.y - last.y - fall);
    if (off > straying * steps || off >= least) continue;
    if (Math.abs(ridge.slope - last.slope) * side > bending) continue;
    if (ridge.strength > uneven * strength || ridge.strength * uneven < strength) continue;
    [best, least] = [ridge, off];
  }
  return best;
}
