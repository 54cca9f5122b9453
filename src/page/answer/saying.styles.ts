import { css } from 'lit';

/** How the sentence over the digits looks, with its way on and how far it is. */
export const sayingStyles = css`
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

  .says span {
    text-wrap: balance;
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

  @media (orientation: landscape) and (max-height: 480px) {
    .says {
      font-size: min(1rem, 24px);
      line-height: 1.2;
    }

    .says strong {
      font-size: min(1.1875rem, 28px);
    }
  }
`;
