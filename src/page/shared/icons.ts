import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

function icon(shape: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}

export const undoIcon = icon(svg`<path d="M8 5 4 9l4 4"/><path d="M4 9h9a6 6 0 0 1 0 12h-3"/>`);

export const redoIcon = icon(svg`<path d="m16 5 4 4-4 4"/><path d="M20 9h-9a6 6 0 0 0 0 12h3"/>`);

export const penIcon = icon(
  svg`<path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19z"/><path d="m14 6.5 3.5 3.5"/>`,
);

export const eraseIcon = icon(svg`<path d="m9 19-5-5 9-9 7 7-7 7z"/><path d="M9 19h11"/>`);

export const clearIcon = icon(svg`<path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13"/>`);

export const moreIcon = icon(svg`<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="2.5"/>`);

export const closeIcon = icon(svg`<path d="m6 6 12 12M18 6 6 18"/>`);

export const copyIcon = icon(
  svg`<rect x="9" y="9" width="11" height="11" rx="2"/><path d="M5 15V5h10"/>`,
);

export const exportIcon = icon(svg`<path d="M12 15V4M8 8l4-4 4 4"/><path d="M5 13v7h14v-7"/>`);

export const beforeIcon = icon(svg`<path d="m14.500 6-6 6 6 6"/>`);

export const afterIcon = icon(svg`<path d="m9.500 6 6 6-6 6"/>`);

/** A box to be drawn around what was missed. */
export const addIcon = icon(
  svg`<rect x="4" y="4" width="16" height="16" rx="3" stroke-dasharray="3.5 3"/><path d="M12 8.500v7M8.500 12h7"/>`,
);

export const doubtIcon = icon(
  svg`<path d="M5 9a3.200 3.200 0 1 1 4.600 2.900c-1 .5-1.400 1-1.400 2.100"/><path d="M8.200 17.500h.01"/><path d="m15 7 5 5-5 5"/>`,
);

export const turnIcon = icon(
  svg`<rect x="4" y="11" width="11" height="9" rx="1.500"/><path d="M7 6h7a6 6 0 0 1 6 6v3"/><path d="m17.500 12.500 2.500 2.500 2.500-2.500"/>`,
);

export const cropIcon = icon(svg`<path d="M7 3v14h14"/><path d="M3 7h14v14"/>`);

export const zoomInIcon = icon(svg`<path d="M12 6v12M6 12h12"/>`);

export const zoomOutIcon = icon(svg`<path d="M6 12h12"/>`);

export const folderIcon = icon(
  svg`<rect x="4" y="5" width="16" height="14" rx="2"/><path d="m5 17 4.5-5 3.5 3.5 2.5-2.5 4 4"/><path d="M15.5 9h.01"/>`,
);

export const cameraIcon = icon(
  svg`<path d="M4 8.500h3.500L9 6h6l1.5 2.500H20V19H4z"/><circle cx="12" cy="13.2" r="3.2"/>`,
);

/** A line as thick as the pen's, 0 to 2. */
export function penWidthIcon(size: number): TemplateResult {
  return icon(svg`<path d="M5 15c3-6 5-6 7-3s4 3 7-3" stroke-width=${[1.5, 3, 5][size]!}/>`);
}

/** The app's own sign: a written seven on a sheet of blue. */
export const appMark = html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
  <rect x="1" y="1" width="22" height="22" rx="6" fill="var(--pen)" />
  <path
    d="M7.5 8c3 .6 6 .6 9-.2-2.6 3-4.6 6-5.6 9.7"
    fill="none"
    stroke="var(--paper)"
    stroke-width="2.4"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;
