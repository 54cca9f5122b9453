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
    flex-wrap: wrap;
    gap: 2px;
    container-type: inline-size;
  }

  /* In one row, or with large letters in two that are full: the one that does it has the second for itself. */
  .crop-tools {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 2px;
  }

  .crop-tools button {
    flex: 1 0 auto;
    padding-inline: min(14px, 3cqi);
    font-size: min(1rem, 8.4cqi);
  }

  /* It does not stand where the tool for clearing comes afterwards: pressing twice must not clear. */
  .tools .crop-tools .primary {
    margin-inline: 0 calc(var(--target) + 4px);
  }

  @container (min-width: 30rem) {
    .crop-tools button {
      flex: none;
    }

    .tools .crop-tools .primary {
      margin-inline-start: 6px;
    }
  }

  /* Seven stand in one row on the narrowest phone. */
  .tools > .icon {
    flex: 0 1 var(--target);
    min-inline-size: 36px;
  }

  .tools > .icon:last-child {
    margin-inline-start: auto;
  }

  .tools .primary {
    min-block-size: var(--target);
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
  }
`;
