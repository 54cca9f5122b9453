import { css } from 'lit';

export const pictureInputStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr) auto auto;
    row-gap: 0;
    min-block-size: 0;
    container-type: inline-size;
  }

  .sheet {
    position: relative;
    display: grid;
    place-items: safe center;
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
    inline-size: 100%;
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

  sample-list {
    inline-size: 100%;
    max-inline-size: 540px;
  }

  /* A finger neither drops nor pastes. */
  @media not (any-pointer: fine) {
    .other-ways {
      display: none;
    }
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
  }

  picture-view,
  picture-notice {
    grid-area: 1 / 1;
  }

  /* Beside the picture: over it, it would hide the corners that it speaks of. */
  .words {
    margin: 0;
    color: var(--faint);
    font-size: 0.875rem;
    line-height: 1.3;
  }

  .words:not(:empty) {
    padding-block-start: 6px;
  }

  /* With letters so large they would leave no room for the picture: they are there for who listens. */
  @container (max-width: 14rem) {
    .words {
      position: absolute;
      clip-path: inset(50%);
    }
  }

  .tools,
  box-tools {
    margin-block-start: 6px;
  }

  .tools {
    display: flex;
    gap: 2px;
    container-type: inline-size;
  }

  .crop-tools {
    display: flex;
    flex: 1;
    gap: 2px;
  }

  /* Where the three are too wide for one row, Straighten has its own: none wraps by itself. */
  @container (max-width: 20rem) {
    .crop-tools .quiet {
      padding-inline: 6px;
    }

    .crop-tools .primary {
      padding-inline: 14px;
    }
  }

  @container (max-width: 16rem) {
    .crop-tools {
      flex-wrap: wrap;
      justify-content: space-between;
    }

    .crop-tools [aria-pressed] {
      order: -1;
      flex: 1 0 100%;
    }
  }

  /* Seven stand in one row on the narrowest phone. */
  .tools > .icon {
    flex: 0 1 var(--target);
    min-inline-size: 36px;
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
