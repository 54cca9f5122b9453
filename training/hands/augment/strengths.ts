/**
 * How strongly examples are varied, in one place. Deviations are of a bell that ends at three of them; chances are
 * per example. What is meant to be read stays readable: each was set by looking at contact sheets
 * (`npm run data -- look`), as strong as a person still reads with certainty.
 */
export const strengths = {
  warp: {
    /** Radians; ends at 15°: people turn paper and phone no further without noticing. */
    turn: 0.087,
    /** Shift per height: hands lean to either side. */
    shear: 0.12,
    /** Width against height, as a logarithm: narrow and wide hands. */
    aspect: 0.13,
    /** Wave height as a share of the digit's: parts of a digit grow, shrink and lean on their own. */
    wave: 0.02,
    /** Waves over the digit's height, from and to: slower is another lean, faster is shaking. */
    waves: [0.4, 1.7],
  },
  width: {
    chance: 0.5,
    /** Passes of thinning (below 0) or thickening, each a pixel of the digit drawn 30 high. */
    passes: [-0.8, 1.8],
  },
  blur: { chance: 0.2, passes: 2 },
  /** Small pictures: side of the writing in pixels. Below 12, a person begins to fail. */
  resolution: { chance: 0.12, side: [13, 22] },
  /** Noise on the ink and at its edges; paper far from ink is clean once marks were found. */
  noise: { chance: 0.25, deviation: [8, 45] },
  /** Where grey turns into ink: thresholds differ, so edges gain or lose. */
  contrast: { chance: 0.4, low: [0, 0.25], high: [0.45, 1.1] },
  /** The least that the darkest ink comes to, 0 to 255. */
  darkest: 190,
  /** A gap, as a removed ruled line or a skipping pen leaves: its width as a share of the writing. */
  gap: { chance: 0.06, width: [0.02, 0.07] },
  /** A round hole: glare, an eraser. */
  hole: { chance: 0.04, radius: [0.04, 0.09] },
  /** A random 3 × 3 kernel blended in (arXiv 2304.00424): texture changes and shape does not. */
  convolution: { chance: 0.15, blend: [0.2, 0.8] },
  /** Of a tile, after normalising: the centre of mass is off by up to this many tile pixels in real marks. */
  shift: { chance: 0.35, pixels: 0.7 },
  /** Ink's darkness in the tile. */
  intensity: { chance: 0.3, gamma: [0.65, 1.5], gain: [0.75, 1] },
} as const;
