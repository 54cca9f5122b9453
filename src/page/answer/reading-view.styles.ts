import { css } from 'lit';
import { scrollCue } from './scroll-cue.ts';

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
    ${scrollCue(css`32px`, css`10px`)}
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

  .dash {
    position: absolute;
    inline-size: 0.42em;
    block-size: 6px;
    border-radius: 3px;
    background: var(--off);
  }

  probability-bars {
    --least: 96px;
    grid-row: 2;
    block-size: 100%;
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
    grid-template-rows: auto auto auto minmax(min-content, 1fr);
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
    /* Room for the edge of a chosen digit, which is cut where the numeral scrolls. */
    margin-inline: -4px;
    padding-inline: 4px;
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
    --least: 48px;
    grid-column: 1 / -1;
    grid-row: 4;
    max-block-size: 150px;
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

  /* On a phone on its side large letters leave room for the rest. */
  @media (orientation: landscape) and (max-height: 480px) {
    .many .column {
      --tallest: 84px;
      --largest: 68px;
    }
  }

  @media (orientation: landscape) and (min-width: 860px) and (min-height: 560px) {
    .reading {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto auto auto minmax(min-content, 1fr);
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
      grid-template-rows: auto auto auto minmax(min-content, 1fr);
    }

    .many .column {
      --tallest: 26vh;
      --largest: clamp(112px, 12vh, 200px);
    }

    .many probability-bars {
      max-block-size: 24vh;
    }
  }
`;
