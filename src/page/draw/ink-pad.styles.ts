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

  .hint {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: safe center;
    justify-items: center;
    gap: min(20px, 3cqb);
    padding: min(16px, 4%);
    container-type: size;
    pointer-events: none;
  }

  .hint p {
    margin: 0;
    padding: 2px 10px;
    background: var(--sheet);
    color: var(--faint);
    font-size: 1.0625rem;
    text-align: center;
  }

  .eraser {
    position: absolute;
    border: 1.5px solid var(--faint);
    border-radius: 50%;
    pointer-events: none;
    translate: -50% -50%;
  }
`;
