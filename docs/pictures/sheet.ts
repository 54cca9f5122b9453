import type { Place } from './handwriting.ts';

/** What is written on and with. `shade` is how much darker than its brightest place the sheet gets, 0 to 1. */
export interface Paper {
  kind: 'plain' | 'squared' | 'board';
  colour: string;
  ink: string;
  /** The pen's width in pixels. */
  pen: number;
  shade: number;
}

/** A sheet with writing as a page for the browser to photograph: grain in paper and ink, squares, uneven light. */
export function sheet(
  width: number,
  height: number,
  paper: Paper,
  strokes: readonly Place[][],
): string {
  return `<style>body { margin: 0 } svg { display: block }</style>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <defs>${grain(paper)}${squares}${light(paper)}</defs>
  <rect width="100%" height="100%" fill="${paper.colour}"/>
  ${paper.kind === 'squared' ? '<rect width="100%" height="100%" fill="url(#squares)"/>' : ''}
  <g filter="url(#ink)" stroke="${paper.ink}" stroke-linecap="round">${strokes.map((stroke) => drawn(stroke, paper.pen)).join('')}</g>
  <rect width="100%" height="100%" fill="url(#light)"/>
  <rect width="100%" height="100%" filter="url(#grain)" opacity="0.13"/>
</svg>`;
}

/** The hand presses hardest in the middle of a stroke and lifts towards its end. */
function drawn(stroke: readonly Place[], pen: number): string {
  const lines = stroke.slice(1).map((to, index) => {
    const pressure = 0.82 + 0.18 * Math.sin((Math.PI * (index + 4)) / (stroke.length + 4));
    const [x1, y1, x2, y2] = [...stroke[index]!, ...to].map((place) => place.toFixed(1));
    return `<line x1="${x1!}" y1="${y1!}" x2="${x2!}" y2="${y2!}" stroke-width="${(pen * pressure).toFixed(1)}"/>`;
  });
  return lines.join('');
}

const squares = `<pattern id="squares" width="32" height="32" patternUnits="userSpaceOnUse">
  <path d="M32 0H0V32" fill="none" stroke="#a9bcd6" stroke-width="1.6"/></pattern>`;

/** Light falls from the upper left. */
function light({ shade }: Paper): string {
  const stops = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1].map(
    (offset) => `<stop offset="${offset}" stop-opacity="${(shade * offset ** 2).toFixed(3)}"/>`,
  );
  return `<radialGradient id="light" cx="0.25" cy="0.15" r="1.1">${stops.join('')}</radialGradient>`;
}

/** Grain of the paper, and edges of the writing that follow it; chalk also leaves gaps. */
function grain({ kind }: Paper): string {
  const gaps = kind === 'board' ? '0 0 0 -4 3.4' : '0 0 0 0 1';
  return `<filter id="grain"><feTurbulence type="fractalNoise" baseFrequency="0.8" numOctaves="2" seed="3"/>
  <feColorMatrix type="saturate" values="0"/></filter>
<filter id="ink"><feTurbulence type="fractalNoise" baseFrequency="0.22" numOctaves="3" seed="7" result="noise"/>
  <feDisplacementMap in="SourceGraphic" in2="noise" scale="3" result="written"/>
  <feColorMatrix in="noise" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  ${gaps}" result="gaps"/>
  <feComposite in="written" in2="gaps" operator="in"/></filter>`;
}
