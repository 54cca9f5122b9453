import { css } from 'lit';

export const pictureViewStyles = css`
  :host {
    position: relative;
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
  }

  .sheet {
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    container-type: size;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    touch-action: pan-x pan-y;
  }

  /* Room for the corners of what lies on the picture, up to its edges. */
  .framed {
    padding: 14px;
  }

  .frame {
    --ratio: 1;
    --halo: var(--sheet);
    position: relative;
    margin: auto;
    inline-size: calc(min(100cqi, 100cqb * var(--ratio)) * var(--zoom));
    aspect-ratio: var(--ratio);
  }

  .on-light {
    --sheet: var(--sheet-light);
    --pen: var(--pen-on-light);
    --doubt: var(--doubt-on-light);
    --good: var(--good-on-light);
  }

  .on-dark {
    --sheet: var(--sheet-dark);
    --pen: var(--pen-on-dark);
    --doubt: var(--doubt-on-dark);
    --good: var(--good-on-dark);
  }

  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    user-select: none;
    -webkit-user-drag: none;
  }

  .tiny {
    image-rendering: pixelated;
  }

  .zooms {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-end: 8px;
    display: flex;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: var(--sheet);
  }
`;
