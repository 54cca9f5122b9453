import { css } from 'lit';

export const digitReaderStyles = css`
  :host {
    display: grid;
    grid-template-areas: 'head' 'work' 'answer';
    grid-template-rows: auto auto minmax(0, 1fr);
    gap: 10px;
    box-sizing: border-box;
    max-inline-size: 1400px;
    min-block-size: 100dvh;
    margin-inline: auto;
    padding: max(10px, env(safe-area-inset-top)) max(16px, env(safe-area-inset-right))
      max(14px, env(safe-area-inset-bottom)) max(16px, env(safe-area-inset-left));
  }

  header {
    grid-area: head;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: var(--target);
  }

  .mark {
    inline-size: 26px;
    block-size: 26px;
    stroke: none;
  }

  h1 {
    flex: 1;
    margin: 0;
    font-size: 1.0625rem;
    font-weight: 600;
    letter-spacing: -0.01em;
  }

  .modes {
    display: flex;
    padding: 3px;
    border-radius: 999px;
    background: var(--pen-soft);
  }

  .modes button {
    /* The group's padding belongs to the target. */
    min-block-size: 38px;
    padding-inline: 16px;
    border-radius: 999px;
    color: var(--pen);
    font-size: 0.9375rem;
    font-weight: 550;
    position: relative;
  }

  .modes button::after {
    content: '';
    position: absolute;
    inset: -3px 0;
  }

  .modes [aria-pressed='true'] {
    background: var(--sheet);
    color: var(--ink);
    box-shadow: 0 1px 2px rgb(0 0 0 / 12%);
  }

  main {
    grid-area: work;
    position: relative;
    display: grid;
    block-size: clamp(290px, 100dvh - 25rem, 100vw + 18px);
    min-block-size: 0;
  }

  .draw {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 6px;
    min-block-size: 0;
  }

  .drop {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    place-items: center;
    border: 2px dashed var(--pen);
    border-radius: var(--radius);
    background: var(--pen-soft);
    color: var(--pen);
    font-weight: 600;
    pointer-events: none;
  }

  reading-view {
    grid-area: answer;
  }

  /* The name makes room for what can be pressed; it stays for those who listen. */
  @media (max-width: 359px) {
    header {
      justify-content: space-between;
    }

    h1 {
      position: absolute;
      clip-path: inset(50%);
    }
  }

  /* Beside each other where a screen is wider than high. */
  @media (orientation: landscape) and (min-width: 560px) {
    :host {
      grid-template-areas: 'head answer' 'work answer';
      grid-template-columns: minmax(0, 1fr) minmax(250px, 36%);
      grid-template-rows: auto minmax(240px, 1fr);
      gap: 8px 24px;
    }

    main {
      block-size: auto;
    }
  }

  @media (orientation: landscape) and (min-width: 560px) and (max-height: 480px) {
    .draw {
      grid-template-columns: auto minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr);
    }

    .draw tool-bar {
      order: -1;
    }
  }

  @media (orientation: landscape) and (min-width: 860px) and (min-height: 560px) {
    :host {
      grid-template-areas: 'head head' 'work answer';
      grid-template-columns: minmax(0, 1fr) clamp(340px, 26vw, 400px);
      grid-template-rows: auto minmax(0, 1fr);
      gap: 16px 48px;
      max-block-size: 1000px;
      padding-block: 20px 24px;
      padding-inline: 32px;
    }
  }

  @media (forced-colors: active) {
    .modes [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
