import type { Allograph } from './strokes/allograph.ts';
import { catalogue } from './catalogue.ts';
import { curve } from './strokes/spline.ts';

const cell = { width: 132, height: 122 };
const columns = 9;

/** The whole catalogue as SVG: each way of writing with its name and where it is used. */
export function pictureOfCatalogue(): string {
  const rows = catalogue.map((ways) => Math.ceil(ways.length / columns));
  const height = rows.reduce((sum, count) => sum + count, 0) * cell.height;
  const parts = catalogue.map((ways, digit) => {
    const top = rows.slice(0, digit).reduce((sum, count) => sum + count, 0) * cell.height;
    return ways.map((way, index) => drawn(way, index, top)).join('\n');
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

function drawn({ name, where, strokes }: Allograph, index: number, top: number): string {
  const x = (index % columns) * cell.width;
  const y = top + Math.floor(index / columns) * cell.height;
  const paths = strokes.map((stroke) => {
    const places = curve(stroke).map((place) => `${fixed(place.x)} ${fixed(place.y)}`);
    return `<path d="M${places.join('L')}"/>`;
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
