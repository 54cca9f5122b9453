/** Smooth noise over the plane, 0 to 1, with features about 1 wide: hashed lattice values, eased between. */
export function smoothNoise(x: number, y: number, seed: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [ease(x - left), ease(y - top)];
  const upper = mix(hash(left, top, seed), hash(left + 1, top, seed), across);
  const lower = mix(hash(left, top + 1, seed), hash(left + 1, top + 1, seed), across);
  return mix(upper, lower, down);
}

/** A value of 0 to 1 for a place on the lattice, unlike its neighbours'. */
export function hash(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothStep(from: number, to: number, value: number): number {
  return ease(Math.max(0, Math.min(1, (value - from) / (to - from))));
}

export function mix(first: number, second: number, t: number): number {
  return first + (second - first) * t;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
