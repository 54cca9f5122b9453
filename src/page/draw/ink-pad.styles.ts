import { css } from 'lit';

export const inkPadStyles = css`
  :host {
    --square: 28px;
    position: relative;
    display: block;
    overflow: hidden;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background-color: var(--sheet);
    background-image:
      linear-gradient(var(--rule) 1px, transparent 1px),
      linear-gradient(90deg, var(--rule) 1px, transparent 1px);
    background-position: calc(50% + var(--square) / 2) calc(50% + var(--square) / 2);
    background-size: var(--square) var(--square);
    color: var(--ink);
    cursor: crosshair;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }

  :host([written]) {
    outline: none !important;
  }

  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  .eraser {
    position: absolute;
    border: 1.5px solid var(--faint);
    border-radius: 50%;
    pointer-events: none;
    translate: -50% -50%;
  }
`;
