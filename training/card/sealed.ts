/** A sealed set: handwriting that nobody who builds this app has seen, and what others read of it with the app. */
export interface SealedSet {
  readonly count?: number;
  readonly by?: string;
  /** What is right in percent, to the place that was told; `kinds.ts` says what right is. */
  readonly right: string;
  /** What else was told of it. */
  readonly more?: string;
}

/** Sealed sets as others measured them with one network, by the names in `kinds.ts`. */
export interface SealedFigures {
  /** The app's commit that was measured. */
  readonly commit: string;
  readonly month: string;
  readonly sets: Readonly<Record<string, SealedSet>>;
}

/**
 * What others measured, once a release, on other writers and other cameras. The project cannot repeat it, so these
 * figures alone are typed in, as they were told.
 */
export const sealed: Readonly<Record<string, SealedFigures>> = {
  reader: {
    commit: 'eb750ac',
    month: 'November 2026',
    sets: {
      'ink-digits': {
        count: 10_393,
        by: '190 people',
        right: '99.00',
        more: '2.8 % `unsure`, 0.18 % wrong with a certainty of 0.99 and more',
      },
      'ink-pendigits': { count: 3_498, by: '14 people', right: '98.40' },
      'photos-single': { count: 240, right: '96.8' },
      'scan-cells-minichazer': { right: '98.75' },
      semeion: { right: '95.6' },
      optdigits: { right: '98.6' },
      usps: { right: '98.2' },
      'ink-numbers': { count: 642, right: '91.4' },
      'photos-multi': {
        count: 40,
        right: '90.0',
        more: '59.7 % of 77 before the ledger among them, 37 pictures, became a development set',
      },
      'photos-forms': {
        count: 89,
        right: '37.1',
        more: '3 of 83 answers wrong with a certainty of 0.99 and more',
      },
      'photos-forms, digits': { right: '65.4' },
      cheques: { count: 593, right: '68.6', more: '68 % `unsure`; of those `read`, 97.6 % right' },
      'ink-other': { right: '88.0' },
      nondigits: { right: '95.8' },
    },
  },
};
