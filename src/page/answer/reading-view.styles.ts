import { css } from 'lit';

export const readingViewStyles = css`
  /* Of no size of its own: what was read moves nothing on the page, and what has no room here scrolls here. */
  :host {
    display: grid;
    grid-template-rows: minmax(min-content, 1fr) auto;
    gap: 14px;
    min-block-size: 0;
    overflow: hidden auto;
    scrollbar-width: thin;
    container-type: size;
    /* Room for the ring of what has the focus. */
    margin: -5px;
    padding: 5px;
  }

  .reading {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: auto minmax(96px, 1fr) auto;
    gap: 6px 22px;
    align-items: end;
    min-block-size: 0;
    max-block-size: 330px;
  }

  .says {
    grid-column: 1 / -1;
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
    min-block-size: 1.9rem;
    margin: 0;
    padding-block-end: 6px;
    color: var(--faint);
  }

  .says :is(strong, span) {
    direction: ltr;
    unicode-bidi: isolate;
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

  .wait {
    position: absolute;
    inset: auto 0 0;
  }

  /* So short that nobody waits for it, and long enough that a drawn digit does not flicker. */
  .waiting .wait,
  .waiting.none .says {
    animation-name: appear;
    animation-duration: 100ms;
    animation-delay: 100ms;
    animation-fill-mode: backwards;
  }

  .waiting .wait:indeterminate {
    animation:
      appear 100ms 100ms backwards,
      go-on 1.2s linear infinite;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  answer-menu {
    /* Its place is kept until it is loaded. */
    display: block;
    min-block-size: var(--target);
    grid-row: 3;
    grid-column: 1 / -1;
    margin-inline-start: -8px;
  }

  .column {
    grid-row: 2;
    min-inline-size: 0;
  }

  .none .column,
  .nothing-written .column {
    grid-column: 1 / -1;
    justify-self: start;
  }

  .column {
    align-self: center;
  }

  .numeral {
    position: relative;
    display: grid;
    place-items: center;
    min-inline-size: 88px;
    min-block-size: 0.8em;
    color: var(--pen);
    font: 400 148px/0.8 var(--numeral);
    font-variant-numeric: lining-nums;
    /* Numbers run so on every page. */
    direction: ltr;
  }

  /* What is not there yet lies over what invites to write. */
  .unwritten {
    pointer-events: none;
  }

  output {
    display: block;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .line {
    display: block;
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
    text-indent: 0;
    vertical-align: 0.9em;
  }

  .signs::before {
    content: attr(data-signs);
    color: var(--good);
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

  @media (forced-colors: active) {
    .chosen {
      outline: 3px solid Highlight;
      outline-offset: -1px;
    }
  }

  .dash {
    position: absolute;
    inline-size: 0.42em;
    block-size: 6px;
    border-radius: 3px;
    background: var(--off);
  }

  probability-bars {
    grid-row: 2;
    block-size: 100%;
    min-block-size: 96px;
  }

  parting-ways {
    grid-row: 4;
    grid-column: 1 / -1;
    align-self: start;
  }

  .invitation {
    grid-column: 1 / -1;
    grid-row: 2;
    align-self: start;
  }

  .invitation p {
    margin: 0 0 18px;
    color: var(--faint);
  }

  /* One number: as large as its line lets it be, its bars under it. */
  .many.reading {
    grid-template-rows: auto auto auto minmax(48px, 1fr);
    max-block-size: none;
  }

  .many .column {
    --tallest: 112px;
    --largest: 84px;
    grid-column: 1 / -1;
    align-self: start;
  }

  .many .numeral,
  .lines .numeral {
    place-items: start;
    min-block-size: 0;
    letter-spacing: 0.03em;
    cursor: pointer;
  }

  .many .numeral {
    max-block-size: calc(var(--tallest) + 8px);
    overflow: hidden auto;
    font-size: clamp(
      22px,
      min(100cqi / var(--length) / 0.62, var(--tallest) / 1.2),
      var(--largest)
    );
    line-height: 1.2;
  }

  .numeral:focus-visible {
    outline-offset: 0;
    border-radius: 6px;
  }

  .many probability-bars,
  .lines probability-bars {
    grid-column: 1 / -1;
    grid-row: 4;
    min-block-size: 48px;
    max-block-size: 150px;
  }

  /* Lines have the column; the bars are a detail of the digit that was chosen. */
  .lines.reading {
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto minmax(5.2rem, 1fr) auto;
    max-block-size: none;
  }

  /* However far the lines go, what takes them elsewhere is at hand. */
  .lines answer-menu {
    grid-row: 2;
  }

  .lines .column {
    grid-row: 3;
    align-self: stretch;
    container-type: size;
  }

  .lines .numeral {
    /* Whole lines, so that none is sliced. */
    max-block-size: 100cqb;
    max-block-size: max(1lh, round(down, 100cqb, 1lh));
    overflow: hidden auto;
    scroll-snap-type: y mandatory;
    scrollbar-width: thin;
    padding-inline: 3px;
    font-size: clamp(
      1.25rem,
      min(100cqi / var(--length) / 0.66, 100cqb / var(--lines) / 1.4),
      64px
    );
    line-height: 1.4;
    /* A shadow wherever there is more; what it lies under moves along with the lines and covers it at their ends. */
    background:
      linear-gradient(var(--paper) 40%, transparent) top / 100% 2lh local,
      linear-gradient(transparent, var(--paper) 60%) bottom / 100% 2lh local,
      linear-gradient(var(--cue), transparent) top / 100% 0.7lh,
      linear-gradient(transparent, var(--cue)) bottom / 100% 0.7lh;
    background-repeat: no-repeat;
    --cue: color-mix(in srgb, var(--ink) 16%, transparent);
  }

  .lines .line {
    scroll-snap-align: start;
    /* What does not fit goes on further in, so that it is not taken for another line. */
    padding-inline-start: 1em;
    text-indent: -1em;
  }

  .numbered {
    counter-reset: line;
  }

  .lines .numbered .line {
    padding-inline-start: calc(2.4rem + 1em);
    text-indent: calc(-2.4rem - 1em);
  }

  .numbered .line::before {
    counter-increment: line;
    content: counter(line) / '';
    display: inline-block;
    inline-size: 1.8rem;
    margin-inline-end: 0.6rem;
    color: var(--faint);
    font: 500 0.8125rem / 1 var(--text);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0;
    text-align: end;
    text-indent: 0;
  }

  .lines probability-bars {
    block-size: 72px;
  }

  @media (orientation: portrait) and (max-height: 640px) {
    :host {
      gap: 8px;
    }

    .reading {
      row-gap: 2px;
    }

    .many .column {
      --tallest: 72px;
      --largest: 60px;
    }

    .numeral {
      font-size: 112px;
    }
  }

  @media (orientation: landscape) and (min-width: 860px) and (min-height: 560px) {
    .reading {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto auto auto minmax(120px, 1fr);
      gap: 16px;
      align-content: start;
      max-block-size: none;
    }

    .column {
      padding-block: 8px;
    }

    .numeral {
      place-items: center start;
      font-size: clamp(140px, 26vh, 420px);
    }

    probability-bars {
      grid-row: 4;
      align-self: start;
      max-block-size: 280px;
    }

    .many.reading {
      grid-template-rows: auto auto auto minmax(100px, 1fr);
    }

    .many .column {
      --tallest: 26vh;
      --largest: clamp(112px, 12vh, 200px);
    }

    .many probability-bars {
      max-block-size: 24vh;
    }

    .lines.reading {
      grid-template-rows: auto auto minmax(5.2rem, 1fr) auto;
      align-content: stretch;
      row-gap: 10px;
    }

    .lines probability-bars {
      block-size: clamp(96px, 14vh, 180px);
      max-block-size: none;
    }
  }
`;
