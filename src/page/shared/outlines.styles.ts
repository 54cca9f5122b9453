import { css } from 'lit';

/** How frames and labels of `renderOutlines` look. */
export const outlineStyles = css`
  .outlines {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
    font-family: var(--text);
    font-weight: 600;
    text-anchor: middle;
    direction: ltr;
  }

  /* A photograph is light here and dark there: beside each frame runs its opposite. */
  .halo {
    stroke: var(--halo, none);
    stroke-width: 3.5px;
    stroke-opacity: 0.6;
  }

  .outline {
    --colour: var(--pen);
  }

  path.outline {
    stroke: var(--colour);
    stroke-width: 1.5px;
  }

  text.outline {
    fill: var(--colour);
    stroke: var(--sheet);
    stroke-width: 4px;
    paint-order: stroke;
  }

  .outline.doubtful {
    --colour: var(--doubt);
  }

  path.doubtful {
    stroke-dasharray: 4 3;
  }

  .outline.corrected {
    --colour: var(--good);
  }

  path.removed {
    stroke-width: 2px;
  }

  path.chosen {
    stroke-width: 3px;
  }

  path.ground {
    stroke: none;
    fill: color-mix(in srgb, var(--colour) 14%, transparent);
  }

  @media (forced-colors: active) {
    .outline,
    .outline.doubtful,
    .outline.corrected {
      --colour: CanvasText;
    }

    path.outline {
      stroke-width: 2px;
    }

    path.outline.chosen {
      --colour: Highlight;
      stroke-width: 4px;
    }

    /* A picture keeps its own colours, dark or light: on either the one or the other stands out. */
    .halo {
      stroke: Canvas;
      stroke-opacity: 1;
      stroke-width: 7px;
    }

    text.outline {
      fill: CanvasText;
      stroke: Canvas;
      forced-color-adjust: none;
    }
  }
`;
