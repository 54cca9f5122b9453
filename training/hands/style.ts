import { Random } from '../data/random.ts';

/**
 * A writer's hand: what stays the same from one digit to the next. Lengths are in hundredths of the writing's height,
 * angles in radians. It follows from its number alone.
 */
export interface Style {
  readonly id: number;
  /** Sideways lean of upright strokes: shift per height. */
  readonly slant: number;
  /** Width against the catalogue's. */
  readonly aspect: number;
  /** Turn of the writing line. */
  readonly turn: number;
  /** How far corners are rounded off: passes of smoothing. */
  readonly roundness: number;
  /** 0: as curved as the catalogue; 1: straight between control points. */
  readonly angularity: number;
  /** How far this hand's own shapes lie from the catalogue's: deviation of control points. */
  readonly habit: number;
  /** How far two samples of this hand differ. */
  readonly waver: number;
  /** Where strokes end against where they should; negative stops short. */
  readonly overshoot: number;
  /** How far whole strokes land from where they belong. */
  readonly drift: number;
  /** Fast small shaking. */
  readonly tremor: number;
  /** Where the middle of a digit lies: above 1, low; below 1, high. */
  readonly balance: number;
  /** The chance of a hook where a stroke begins or ends. */
  readonly hooks: number;
  /** Every so many-th point is kept, as a slow device would; and corners, where pens are slow. */
  readonly sampling: number;
  /** The pen's width as a share of the writing's height. */
  readonly pen: number;
  /** How much the pen's width varies along a stroke, as a share. */
  readonly pressure: number;
}

/** One style in so many is held out: training never sees it. */
const heldOutEvery = 16;
const styleCount = 1 << 20;

/** Whether a style decides between recipes and is never trained on. */
export function isHeldOut(id: number): boolean {
  return id % heldOutEvery === 0;
}

/** A style's number for training. */
export function trainingStyle(random: Random): number {
  const id = random.below(styleCount);
  return isHeldOut(id) ? id + 1 : id;
}

/** The number of held-out style 0, 1, 2 … */
export function heldOutStyle(index: number): number {
  return index * heldOutEvery;
}

/** The hand with a number. */
export function styleOf(id: number): Style {
  const random = new Random(0x57, id);
  // Most hands are ordinary in most respects: `wild` scales how far this one is from the school's copy-book.
  const wild = random.between(0.4, 1.25);
  return {
    id,
    slant: random.near(0.1, 0.13 * wild),
    aspect: random.factor(0.15 * wild),
    turn: random.near(0, 0.06 * wild),
    roundness: random.chance(0.6) ? random.below(4) : 0,
    angularity: random.chance(0.25) ? random.between(0, 0.7) : 0,
    habit: 3.2 * wild,
    waver: random.between(0.8, 2.2) * wild,
    overshoot: random.near(0, 3.5 * wild),
    drift: random.between(0, 3.2) * wild,
    tremor: random.chance(0.35) ? random.between(0.2, 1.3) * wild : 0,
    balance: random.factor(0.16 * wild),
    hooks: random.chance(0.3) ? random.between(0.1, 0.6) : 0,
    sampling: random.chance(0.4) ? random.between(2, 7) : 1,
    pen: penOf(random),
    pressure: random.chance(0.5) ? random.between(0, 0.35) : 0,
  };
}

/** From a fine liner on a big sheet to a marker in a small box. */
function penOf(random: Random): number {
  return random.chance(0.75) ? random.between(0.055, 0.15) : random.between(0.035, 0.2);
}
