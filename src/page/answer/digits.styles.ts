import { css } from 'lit';

/** How the digits of a text look that `renderDigits` made. */
export const digitsStyles = css`
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

  .given {
    color: var(--good);
  }

  .corrected {
    color: var(--good);
    text-decoration: underline 2px;
    text-underline-offset: 0.12em;
  }

  /* Its edge is no wider than the room that is left for it beside the first digit of a line. */
  .chosen {
    border-radius: 0.12em;
    background: var(--pen-soft);
    box-shadow: 0 0 0 min(0.04em, 3px) var(--pen-soft);
  }

  @media (forced-colors: active) {
    .chosen {
      outline: 3px solid Highlight;
      outline-offset: -1px;
    }
  }
`;
