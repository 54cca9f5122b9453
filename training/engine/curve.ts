import type { History } from './history.ts';

const [width, height, edge] = [640, 280, 40];
const panelWidth = width / 2 - 1.5 * edge;
const panelHeight = height - 2 * edge;

/** The curve of loss and accuracy over a run's steps as an SVG, training as a line, held-out as points. */
export function curvePicture(name: string, steps: number, { groups, epochs }: History): string {
  const losses = groups.map(({ step, loss }) => ({ step, value: loss }));
  const errors = groups.map(({ step, accuracy }) => ({ step, value: 1 - accuracy }));
  const heldOutLosses = epochs.map(({ step, heldOutLoss }) => ({ step, value: heldOutLoss }));
  const heldOutErrors = epochs.map(({ step, heldOutAccuracy }) => ({
    step,
    value: 1 - heldOutAccuracy,
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Training of ${name}: loss and share read wrong over ${steps} steps" font-family="system-ui, sans-serif" font-size="11">
<rect width="${width}" height="${height}" fill="#fff"/>
${panel(edge, 'Loss', steps, losses, heldOutLosses, (value) => `${Number(value.toPrecision(1))}`)}
${panel(width / 2 + edge / 2, 'Read wrong', steps, errors, heldOutErrors, (value) => `${Number((value * 100).toPrecision(2))} %`)}
</svg>
`;
}

interface Point {
  readonly step: number;
  readonly value: number;
}

/** One diagram: the step along, the value on a logarithmic scale up. */
function panel(
  left: number,
  title: string,
  steps: number,
  training: Point[],
  heldOut: Point[],
  label: (value: number) => string,
): string {
  const all = [...training, ...heldOut].map(({ value }) => value).filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...all, 1)));
  const high = Math.ceil(Math.log10(Math.max(...all, 10 ** (low + 1))));
  const x = (step: number) => (left + (step / steps) * panelWidth).toFixed(1);
  const y = (value: number) => {
    const level = (Math.log10(Math.max(value, 10 ** low)) - low) / (high - low);
    return (edge + (1 - level) * panelHeight).toFixed(1);
  };
  const powers = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const grid = powers.map(
    (power) =>
      `<path d="M${left} ${y(power)}h${panelWidth}" stroke="#ddd"/><text x="${left - 4}" y="${y(power)}" dy="4" text-anchor="end" fill="#555">${label(power)}</text>`,
  );
  const line = training.map(({ step, value }) => `${x(step)},${y(value)}`).join(' ');
  const points = heldOut.map(
    ({ step, value }) => `<circle cx="${x(step)}" cy="${y(value)}" r="3.5" fill="#b3401a"/>`,
  );
  return `<text x="${left}" y="${edge - 14}" font-weight="600" fill="#222">${title}</text>
${grid.join('\n')}
<polyline points="${line}" fill="none" stroke="#2a5d9c" stroke-width="1.5"/>
${points.join('\n')}
<text x="${left}" y="${height - edge + 18}" fill="#555">line: training, by step to ${steps}; points: held-out</text>`;
}
