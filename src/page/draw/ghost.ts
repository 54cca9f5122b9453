import { css, html, svg, type TemplateResult } from 'lit';

/** A 2, a 7 and a 4 as a hand goes, in a box 240 wide and 100 high. */
const strokes = [
  'M13 26Q20 10 35 4Q54 6 53 28Q44 58 8 94Q34 86 58 94',
  'M97 13Q122 18 150 8Q124 50 111 98',
  'M204 4Q196 32 178 64Q206 60 231 63',
  'M216 36Q211 66 206 98',
];

/** What an empty sheet is for: in words, and a number as a hand writes it. */
export function renderHint(words: string): TemplateResult {
  return html`<div class="hint">
    ${renderGhost()}
    <p>${words}</p>
  </div>`;
}

/** How a number is written, for who has not written one yet: once, stroke after stroke, and then it stays. */
function renderGhost(): TemplateResult {
  return html`<svg class="ghost" viewBox="-8 -8 256 116" aria-hidden="true">
    ${strokes.map(
      (stroke, order) =>
        svg`<path pathLength="1" .style=${`--order: ${order}`} d=${stroke}></path>`,
    )}
  </svg>`;
}

export const ghostStyles = css`
  .hint {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: min(20px, 3cqb);
    padding: min(16px, 4%);
    container-type: size;
    pointer-events: none;
  }

  .hint p {
    flex: none;
    margin: 0;
    padding: 2px 10px;
    background: var(--sheet);
    color: var(--faint);
    font-size: 1.0625rem;
    text-align: center;
  }

  .ghost {
    inline-size: min(60cqi, 90cqb, max(480px, 42cqi));
    /* The words have what they need, the number the rest. */
    flex: 0 1 auto;
    min-block-size: 0;
    stroke: color-mix(in srgb, var(--ink) 17%, var(--sheet));
    stroke-width: 8;
    stroke-dasharray: 1 1;
  }

  .ghost path {
    animation: write 500ms calc(600ms + var(--order) * 620ms) ease-in-out backwards;
  }

  /* A round cap shows at a stroke's start even before any of it is written. */
  @keyframes write {
    from {
      stroke-dashoffset: 1.05;
      opacity: 0;
    }

    1% {
      opacity: 1;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .ghost path {
      animation: none;
    }
  }
`;
