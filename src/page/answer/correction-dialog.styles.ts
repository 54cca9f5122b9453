import { css } from 'lit';

export const correctionDialogStyles = css`
  /* The page stays in view: the sheet lies at its foot, or over the answer where that stands beside the work. */
  dialog {
    box-sizing: border-box;
    inline-size: min(100vw, 34rem);
    max-inline-size: 100vw;
    /* What it asks about is seen above it. */
    max-block-size: max(76dvh, 100dvh - 22rem);
    overflow: hidden auto;
    margin: auto auto 0;
    padding: 8px 16px max(14px, env(safe-area-inset-bottom));
    border-radius: var(--radius) var(--radius) 0 0;
  }

  dialog::backdrop {
    background: rgb(10 14 24 / 12%);
  }

  .what {
    flex: 1;
    min-inline-size: 0;
  }

  h2 {
    /* However large the letters are, figures are seen below it. */
    font-size: min(1.0625rem, max(17px, 6vmin));
    line-height: 1.2;
  }

  .text {
    position: relative;
    /* What goes on beyond an end fades there. */
    --fade: 14px;
    margin: 2px calc(-1 * var(--fade)) 0;
    padding-inline: var(--fade);
    overflow: auto hidden;
    mask-image: linear-gradient(
      to right,
      transparent,
      #000 var(--fade) calc(100% - var(--fade)),
      transparent
    );
    scrollbar-width: none;
    color: var(--pen);
    font: 400 min(1.625rem, max(26px, 8vmin)) / 1.2 var(--numeral);
    font-variant-numeric: lining-nums;
    letter-spacing: 0.03em;
    white-space: nowrap;
  }

  /* As digits do, on every page. */
  .text,
  .seen,
  ol {
    direction: ltr;
  }

  .seen {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline: -8px;
  }

  canvas {
    --height: clamp(52px, 13dvh, 108px);
    display: block;
    flex: 0 1 calc(2 * var(--height));
    inline-size: 100%;
    min-inline-size: 0;
    margin-inline: auto;
    aspect-ratio: 2;
    /* Its colour frames what is meant. */
    border: 0 solid var(--pen);
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
  }

  ol {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 6px;
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
  }

  li {
    container-type: inline-size;
  }

  li button {
    inline-size: 100%;
    min-inline-size: 0;
    padding-block: 5px 4px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    color: var(--faint);
    /* "< 1 %" in one row. */
    font-size: min(0.8125rem, 26cqi);
    line-height: 1.2;
    white-space: nowrap;
  }

  li b {
    display: block;
    color: var(--pen);
    font: 400 1.75rem/1 var(--numeral);
    font-variant-numeric: lining-nums;
  }

  li [aria-current] {
    border: 2px solid var(--pen);
    background: var(--pen-soft);
  }

  /* As wide as their words are, with some air at both ends. */
  .ways {
    display: grid;
    grid-template-columns: repeat(2, auto);
    gap: 6px;
    margin-block: 10px 0;
    container-type: inline-size;
  }

  .ways:empty {
    display: none;
  }

  .ways button {
    padding-inline: 8px;
    border: 1px solid var(--edge);
    font-size: min(0.9375rem, 4.7cqi);
  }

  parting-ways {
    margin-block-start: 8px;
  }

  written-field {
    display: block;
    margin-block-start: 10px;
  }

  @media (hover: hover) {
    li button:hover {
      background: var(--pen-soft);
    }
  }

  /* All of it is seen at once on a small phone too, but where letters are larger. */
  @media (max-height: 640px) {
    dialog {
      --target: 40px;
      padding-block: 4px max(8px, env(safe-area-inset-bottom));
    }

    canvas {
      --height: 52px;
    }

    ol,
    .ways {
      gap: 5px;
      margin-block-start: 6px;
    }

    li button {
      padding-block: 3px 2px;
    }

    li b {
      font-size: 1.5rem;
    }

    written-field {
      margin-block-start: 6px;
    }
  }

  /* Beside the work: over the answer’s foot. */
  @media (orientation: landscape) and (min-width: 560px) {
    dialog {
      max-block-size: 100dvh;
      inline-size: max(250px, 36vw);
      margin: auto 0 0 auto;
      border-radius: var(--radius) 0 0 0;
    }
  }

  @media (orientation: landscape) and (min-width: 560px) and (max-height: 480px) {
    canvas {
      --height: 44px;
    }

    /* The line says it. */
    h2:has(+ .text) {
      position: absolute;
      clip-path: inset(50%);
    }
  }

  @media (orientation: landscape) and (min-width: 860px) and (min-height: 560px) {
    dialog {
      inline-size: clamp(min(23.25rem, 45vw), calc(26vw + 40px), 440px);
      max-block-size: calc(100dvh - 32px);
      margin: auto calc(clamp(32px, 2.5vw, 64px) - 16px) 16px auto;
      padding: 14px 20px 18px;
      border-radius: var(--radius);
    }
  }
`;
