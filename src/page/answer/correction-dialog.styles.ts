import { css } from 'lit';

export const correctionDialogStyles = css`
  /* The page stays in view: the sheet lies at its foot, or over the answer where that stands beside the work. */
  dialog {
    box-sizing: border-box;
    inline-size: min(100vw, 34rem);
    max-inline-size: 100vw;
    max-block-size: 100dvh;
    margin: auto auto 0;
    padding: 10px 16px max(14px, env(safe-area-inset-bottom));
    border-radius: var(--radius) var(--radius) 0 0;
  }

  dialog::backdrop {
    background: rgb(10 14 24 / 12%);
  }

  h2 {
    flex: 1;
  }

  /* As digits do, on every page. */
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
    flex: 1;
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    max-block-size: min(26dvh, 108px);
    object-fit: contain;
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

  li button {
    inline-size: 100%;
    padding-block: 5px 4px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    color: var(--faint);
    font-size: 0.8125rem;
    line-height: 1.2;
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

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block: 10px 0;
  }

  .ways:empty {
    display: none;
  }

  .ways button {
    flex: 1 0 40%;
    padding-inline: 4px;
    border: 1px solid var(--edge);
    font-size: 0.9375rem;
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

  /* Beside the work: over the answer's foot. */
  @media (orientation: landscape) and (min-width: 560px) {
    dialog {
      inline-size: max(250px, 36vw);
      margin: auto 0 0 auto;
      border-radius: var(--radius) 0 0 0;
    }
  }

  @media (orientation: landscape) and (min-width: 560px) and (max-height: 480px) {
    canvas {
      max-block-size: 80px;
    }
  }

  @media (orientation: landscape) and (min-width: 860px) and (min-height: 560px) {
    dialog {
      inline-size: clamp(372px, calc(26vw + 40px), 440px);
      margin: auto max(16px, calc((100vw - 1400px) / 2 + 12px)) 16px auto;
      padding: 14px 20px 18px;
      border-radius: var(--radius);
    }
  }
`;
