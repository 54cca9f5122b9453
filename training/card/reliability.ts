import type { Bin } from '../evaluate/score.ts';

/** A diagram's set: its name, its bins, and its calibration error, a share. */
export interface Reliability {
  readonly set: string;
  readonly bins: readonly Bin[];
  readonly calibrationError: number;
}

const [side, edge, columns] = [150, 34, 3];
const cell = side + 2 * edge;

/**
 * Reliability diagrams side by side as an SVG (Guo et al. 2017, arXiv 1706.04599): a dot for each bin of certainty,
 * across how sure the answers are and up how many are right, the larger the more answers; true certainty lies on the
 * line. Follows the reader's light or dark theme.
 */
export function reliabilityDiagram(name: string, sets: readonly Reliability[]): string {
  const rows = Math.ceil(sets.length / columns);
  const [width, height] = [Math.min(columns, sets.length) * cell, rows * (cell + 12)];
  const diagrams = sets.map(
    (each, index) =>
      `<g transform="translate(${(index % columns) * cell + edge} ${Math.floor(index / columns) * (cell + 12) + edge})">${panel(each)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="How often ${name} is right against how sure it is, for ${sets.length} sets of digits">
<style>
text{font:11px system-ui,sans-serif;fill:#5b6478}.title{font-weight:600;fill:#17233d}
.frame{fill:none;stroke:#c9cfdd}.true{stroke:#5b6478;stroke-dasharray:3 3}circle{fill:#1d3fd1;fill-opacity:.75}
@media(prefers-color-scheme:dark){text{fill:#9aa4ba}.title{fill:#e9edf7}.frame{stroke:#3a4460}.true{stroke:#9aa4ba}circle{fill:#8fb0ff}}
</style>
${diagrams.join('\n')}
</svg>
`;
}

function panel({ set, bins, calibrationError }: Reliability): string {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const dots = bins
    .filter(({ count }) => count > 0)
    .map(({ count, certainty, right }) => {
      const radius = 1.5 + 7 * Math.sqrt(count / total);
      const [x, y] = [side * certainty, side * (1 - right)];
      return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"><title>${count} answers, ${percentShown(certainty)} sure, ${percentShown(right)} right</title></circle>`;
    });
  return `<text class="title" y="-18">${set}</text><text y="-5">error ${percentShown(calibrationError)} of ${total.toLocaleString('en')} answers</text>
<rect class="frame" width="${side}" height="${side}"/><path class="true" d="M0 ${side}L${side} 0"/>
${dots.join('')}
<text y="${side + 14}">0 %</text><text x="${side}" y="${side + 14}" text-anchor="end">100 % sure</text><text x="-4" y="9" text-anchor="end" transform="rotate(-90)">right</text>`;
}

const percentShown = (share: number): string => `${(100 * share).toFixed(1)} %`;
