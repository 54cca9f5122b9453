import type { Allograph } from './strokes/allograph.ts';
import { catalogue } from './catalogue.ts';
import { curve } from './strokes/spline.ts';

const cell = { width: 132, height: 122 };
const columns = 9;

/** The whole catalogue as SVG: each allograph with its name and where it is used. */
export function pictureOfCatalogue(): string {
  const rows = catalogue.map((allographs) => Math.ceil(allographs.length / columns));
  const height = rows.reduce((sum, count) => sum + count, 0) * cell.height;
  const parts = catalogue.map((allographs, digit) => {
    const top = rows.slice(0, digit).reduce((sum, count) => sum + count, 0) * cell.height;
    return allographs.map((allograph, index) => drawnAllograph(allograph, index, top)).join('\n');
  });
  const width = columns * cell.width;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" text-anchor="middle">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    '<g fill="none" stroke="#223" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" font-size="10">',
    ...parts,
    '</g>',
    '</svg>\n',
  ].join('\n');
}

function drawnAllograph({ name, where, strokes }: Allograph, index: number, top: number): string {
  const x = (index % columns) * cell.width;
  const y = top + Math.floor(index / columns) * cell.height;
  const paths = strokes.map((stroke) => {
    const points = curve(stroke).map((point) => `${fixed(point.x)} ${fixed(point.y)}`);
    return `<path d="M${points.join('L')}"/>`;
  });
  return [
    `<g transform="translate(${x} ${y})"><title>${name}: ${where}</title>`,
    `<g transform="translate(31 14) scale(.7)">${paths.join('')}</g>`,
    `<text x="${cell.width / 2}" y="108" fill="#223" stroke="none">${name}</text></g>`,
  ].join('');
}

function fixed(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
