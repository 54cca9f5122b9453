import { css } from 'lit';

/** What buttons, focus and hidden text look like in every component. */
export const sharedStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  button {
    min-width: var(--target);
    min-height: var(--target);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  button:disabled {
    color: var(--off);
    cursor: default;
  }

  :focus-visible {
    outline: 2.5px solid var(--pen);
    outline-offset: 2px;
  }

  .icon {
    display: grid;
    place-items: center;
    inline-size: var(--target);
    block-size: var(--target);
    border-radius: 12px;
  }

  /* What is said runs as its first letter does: on a page that runs right to left its numbers stay among its words. */
  p,
  h2,
  label {
    unicode-bidi: plaintext;
  }

  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .icon svg {
    inline-size: 22px;
    block-size: 22px;
  }

  .icon[aria-pressed='true'] {
    background: var(--pen-soft);
    color: var(--pen);
  }

  .quiet {
    padding-inline: 14px;
    border-radius: 999px;
    color: var(--pen);
    font-weight: 550;
  }

  @media (hover: hover) {
    .icon:not(:disabled):hover,
    .quiet:hover {
      background: var(--pen-soft);
    }
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  dialog {
    inline-size: min(34rem, 100vw - 32px);
    max-block-size: calc(100dvh - 32px);
    padding: 20px 24px 24px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    --cue: color-mix(in srgb, var(--ink) 18%, transparent);
    /* A shadow wherever there is more; what it lies under moves along and covers it at the ends. */
    background:
      linear-gradient(var(--sheet) 40%, transparent) top / 100% 40px no-repeat local,
      linear-gradient(transparent, var(--sheet) 60%) bottom / 100% 40px no-repeat local,
      linear-gradient(var(--cue), transparent) top / 100% 14px no-repeat,
      linear-gradient(transparent, var(--cue)) bottom / 100% 14px no-repeat,
      var(--sheet);
    color: var(--ink);
  }

  dialog::backdrop {
    background: rgb(10 14 24 / 45%);
  }

  .dialog-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-inline-end: -10px;
  }

  h2 {
    margin: 0;
    font-size: 1.1875rem;
    font-weight: 600;
    letter-spacing: -0.01em;
  }

  @media (forced-colors: active) {
    .icon[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
