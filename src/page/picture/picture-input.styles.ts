import { css } from 'lit';

export const pictureInputStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 6px;
    min-block-size: 0;
  }

  .sheet {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 0;
    overflow: auto;
    grid-row: 1 / -1;
    border: 1px dashed var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
  }

  .offer {
    display: grid;
    justify-items: center;
    gap: 10px;
    padding: 16px;
    text-align: center;
  }

  .offer p {
    margin: 0;
    color: var(--faint);
  }

  .primary {
    min-block-size: 48px;
    padding-inline: 22px;
    border-radius: 999px;
    background: var(--pen);
    color: var(--on-pen);
    font-weight: 600;
  }

  /* Two rows of three, or one of six: none stands alone. */
  .samples {
    display: grid;
    grid-template-columns: repeat(3, auto);
    justify-content: center;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .samples button {
    display: block;
    inline-size: 68px;
    block-size: 68px;
    overflow: hidden;
    border: 1px solid var(--edge);
    border-radius: 10px;
  }

  .samples img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  @media (max-width: 359px) {
    .offer {
      padding-inline: 8px;
    }
  }

  @media (max-height: 640px) {
    .offer {
      gap: 2px;
      padding-block: 8px;
    }

    /* Each as large as a finger needs, side by side on the narrowest phone too. */
    .samples {
      grid-template-columns: repeat(6, auto);
      gap: 1px;
    }

    .samples button {
      inline-size: var(--target);
      block-size: var(--target);
    }
  }

  @media (hover: hover) {
    .samples button:hover {
      border-color: var(--pen);
    }
  }

  .tools {
    display: flex;
    gap: 2px;
  }

  /* No button of cropping stands where this one comes afterwards: pressing twice must not clear. */
  .tools > .icon:last-child {
    margin-inline-start: auto;
  }

  .tools .primary {
    min-block-size: var(--target);
    margin-inline-start: 6px;
  }

  /* Told from a hover by more than a tint. */
  .tools [aria-pressed='true'] {
    background: var(--pen-soft);
    box-shadow: inset 0 0 0 2px var(--pen);
  }

  @media (min-width: 860px) and (min-height: 560px) {
    .offer {
      gap: 14px;
    }

    .samples {
      grid-template-columns: repeat(6, auto);
      gap: 12px;
    }

    .samples button {
      inline-size: 76px;
      block-size: 76px;
    }
  }

  @media (forced-colors: active) {
    .primary {
      border: 1px solid ButtonText;
    }

    .tools [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
