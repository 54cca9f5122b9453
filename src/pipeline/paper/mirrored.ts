/** A place along an axis so many pixels long, or the place inside that mirrors one outside. */
export function mirrored(place: number, length: number): number {
  const period = 2 * length;
  const within = ((place % period) + period) % period;
  return Math.min(within, period - 1 - within);
}
