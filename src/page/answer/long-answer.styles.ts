import { css } from 'lit';
import { scrollCue } from './scroll-cue.ts';

/** How an answer of lines lies in the column of the reading view; goes after its styles. */
export const longAnswerStyles = css`
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
    font-size: clamp(
      1.25rem,
      min(100cqi / var(--length) / 0.66, 100cqb / var(--lines) / 1.4),
      64px
    );
    line-height: 1.4;
    ${scrollCue(css`2lh`, css`0.7lh`)}
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

  .lines + reading-foot {
    margin-block-start: -6px;
  }

  /* The sentence and what takes the lines elsewhere share a row, so that more lines are seen. */
  @media (orientation: portrait) {
    @container (min-width: 20rem) {
      .lines.reading {
        grid-template-columns: minmax(0, 1fr) auto;
        column-gap: 8px;
      }

      .lines .says {
        grid-column: 1;
      }

      .lines answer-menu {
        grid-row: 1;
        grid-column: 2;
        align-self: start;
        margin-inline: 0 -8px;
      }

      .lines .column {
        grid-row: 2 / 4;
        grid-column: 1 / -1;
      }
    }
  }

  @media (orientation: landscape) and (max-height: 480px) {
    .lines.reading {
      grid-template-rows: auto auto minmax(3.6rem, 1fr) auto;
    }

    .lines probability-bars {
      block-size: 48px;
    }
  }

  @media (orientation: landscape) and (min-width: 860px) and (min-height: 560px) {
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
