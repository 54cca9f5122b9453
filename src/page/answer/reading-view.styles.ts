import { css } from 'lit';

export const readingViewStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 14px;
    min-block-size: 0;
    container-type: inline-size;
  }

  .reading {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    gap: 10px 22px;
    align-items: end;
    min-block-size: 0;
    max-block-size: 300px;
  }

  .head {
    grid-column: 1 / -1;
    display: flex;
    justify-content: space-between;
  }

  /* The buttons reach beyond the sentence's line, which stays as high as it is without them. */
  answer-menu {
    margin-block: -7px;
    margin-inline-end: -8px;
    block-size: var(--target);
  }

  .says {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
    min-block-size: 1.9rem;
    margin: 0;
    color: var(--faint);
  }

  .says strong {
    color: var(--ink);
    font-size: 1.1875rem;
    font-weight: 600;
    letter-spacing: -0.01em;
  }

  .doubt strong {
    color: var(--doubt);
  }

  /* Its words, not its edge, are in line with the sentence. */
  .says .quiet {
    margin-inline-start: -14px;
  }

  /* A short wait is not worth a word. */
  .waiting .says {
    animation: appear 200ms 400ms backwards;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .numeral {
    position: relative;
    align-self: center;
    display: grid;
    place-items: center;
    min-inline-size: 88px;
    min-block-size: 0.8em;
    color: var(--pen);
    font: 400 148px/0.8 var(--numeral);
    font-variant-numeric: lining-nums;
  }

  output {
    display: block;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .doubtful {
    color: var(--doubt);
    text-decoration: underline dashed 3px;
    text-underline-offset: 0.12em;
  }

  .doubtful::after {
    content: '?';
    display: inline-block;
    font: 600 max(0.3em, 12px) / 1 var(--text);
    vertical-align: 0.9em;
  }

  .corrected {
    color: var(--good);
    text-decoration: underline 2px;
    text-underline-offset: 0.12em;
  }

  .chosen {
    border-radius: 0.12em;
    background: var(--pen-soft);
    box-shadow: 0 0 0 0.04em var(--pen-soft);
  }

  .dash {
    position: absolute;
    inline-size: 0.42em;
    block-size: 6px;
    border-radius: 3px;
    background: var(--off);
  }

  probability-bars {
    block-size: 100%;
    min-block-size: 96px;
  }

  .many.reading {
    grid-template-rows: auto auto minmax(64px, 1fr);
    max-block-size: none;
  }

  /* The more there is, the smaller it is set, as long as it can be read; then it scrolls. */
  .many .numeral {
    --tallest: 112px;
    --largest: 84px;
    grid-column: 1 / -1;
    place-items: start;
    max-block-size: calc(var(--tallest) + 8px);
    overflow: hidden auto;
    font-size: clamp(
      22px,
      min(100cqi / var(--length) / 0.62, var(--tallest) / var(--lines) / 1.2),
      var(--largest)
    );
    line-height: 1.2;
    letter-spacing: 0.03em;
    cursor: pointer;
  }

  .numeral:focus-visible {
    outline-offset: 0;
    border-radius: 6px;
  }

  .many probability-bars {
    grid-column: 1 / -1;
    min-block-size: 64px;
    max-block-size: 150px;
  }

  @media (orientation: portrait) and (max-height: 640px) {
    :host {
      gap: 8px;
    }

    .many.reading {
      grid-template-rows: auto auto minmax(48px, 1fr);
      row-gap: 6px;
    }

    .many .numeral {
      --tallest: 72px;
      --largest: 60px;
    }

    .many probability-bars {
      min-block-size: 48px;
    }
  }

  @media (orientation: landscape) and (min-width: 860px) and (min-height: 560px) {
    .reading {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto auto minmax(120px, 280px);
      gap: 24px;
      align-content: start;
      max-block-size: none;
    }

    .numeral {
      place-items: center start;
      font-size: clamp(140px, 28vh, 280px);
    }

    .many.reading {
      grid-template-rows: auto auto minmax(100px, 24vh);
    }

    .many .numeral {
      --tallest: 26vh;
      --largest: 112px;
    }

    .many probability-bars {
      max-block-size: none;
    }
  }
`;
