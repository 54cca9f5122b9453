import { css, type CSSResult } from 'lit';

/**
 * A shadow, so high, wherever there is more to scroll to; what it lies under, as high as that, moves along and covers it at
 * the ends.
 */
export function scrollCue(cover: CSSResult, shadow: CSSResult): CSSResult {
  return css`
    --cue: color-mix(in srgb, var(--ink) 16%, transparent);
    background:
      linear-gradient(var(--paper) 40%, transparent) top / 100% ${cover} local,
      linear-gradient(transparent, var(--paper) 60%) bottom / 100% ${cover} local,
      linear-gradient(var(--cue), transparent) top / 100% ${shadow},
      linear-gradient(transparent, var(--cue)) bottom / 100% ${shadow};
    background-repeat: no-repeat;
  `;
}
