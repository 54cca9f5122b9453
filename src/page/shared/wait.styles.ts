import { css } from 'lit';

/** A bar for work that takes its time: how far it is, or, while that is not known, that it goes on. */
export const waitStyles = css`
  .wait {
    appearance: none;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--rule);
    overflow: hidden;
  }

  .wait::-webkit-progress-bar {
    background: none;
  }

  .wait::-webkit-progress-value {
    border-radius: 2px;
    background: var(--pen);
  }

  .wait::-moz-progress-bar {
    border-radius: 2px;
    background: var(--pen);
  }

  .wait:indeterminate {
    background: linear-gradient(90deg, var(--rule) 35%, var(--pen) 50%, var(--rule) 65%) 0 / 200%;
    animation: go-on 1.2s linear infinite;
  }

  .wait:indeterminate::-moz-progress-bar {
    background: none;
  }

  @keyframes go-on {
    from {
      background-position: 150%;
    }

    to {
      background-position: -50%;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .wait:indeterminate {
      background-position: 50%;
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .wait {
      border: 1px solid CanvasText;
    }

    .wait::-webkit-progress-value {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
