import type { Browser } from 'playwright';
import { write } from '../../docs/pictures/handwriting.ts';

/** A digit on a sheet; lengths in pixels, colours as CSS names them. */
export interface Sheet {
  digit: string;
  width: number;
  height: number;
  /** The digit's left and top edge, and its height. */
  x: number;
  y: number;
  digitHeight: number;
  ink: string;
  /** None leaves the sheet transparent. */
  paper?: string;
  format: 'png' | 'jpeg' | 'webp';
  /** The sheet lies on its left side. */
  onItsSide?: boolean;
}

/** What most pictures of the tests are: a digit in the middle of a sheet. */
export const sheet: Sheet = {
  digit: '3',
  width: 320,
  height: 240,
  x: 110,
  y: 50,
  digitHeight: 140,
  ink: '#223',
  paper: '#fff',
  format: 'png',
};

/** Draws a sheet with the browser's canvas and its own encoders. */
export async function drawPicture(browser: Browser, drawn: Sheet): Promise<Buffer> {
  const { digit, x, y, digitHeight: height } = drawn;
  const page = await browser.newPage();
  const address = await page.evaluate(drawOnCanvas, {
    ...drawn,
    strokes: write(digit, { x, y, height, slant: 0.08 }),
  });
  await page.close();
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

type Strokes = ReturnType<typeof write>;

/** Runs in the page. */
function drawOnCanvas(drawn: Sheet & { strokes: Strokes }): string {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  const sides = [drawn.width, drawn.height] as const;
  [canvas.width, canvas.height] = drawn.onItsSide ? [sides[1], sides[0]] : sides;
  if (drawn.onItsSide) {
    pen.translate(0, canvas.height);
    pen.rotate(-Math.PI / 2);
  }
  pen.fillStyle = drawn.paper ?? 'transparent';
  pen.fillRect(0, 0, ...sides);
  pen.strokeStyle = drawn.ink;
  pen.lineWidth = drawn.digitHeight / 10;
  pen.lineCap = pen.lineJoin = 'round';
  for (const stroke of drawn.strokes) {
    pen.beginPath();
    for (const place of stroke) pen.lineTo(...place);
    pen.stroke();
  }
  return canvas.toDataURL(`image/${drawn.format}`);
}

/** The same sheet as an SVG, with a size of its own or without. */
export function writeVector(drawn: Sheet, size: 'sized' | 'unsized'): Buffer {
  const { digit, width, height, x, y, digitHeight, ink } = drawn;
  const sides = size === 'sized' ? `width="${width}" height="${height}"` : '';
  const lines = write(digit, { x, y, height: digitHeight, slant: 0.08 }).map(
    (stroke) => `<polyline points="${stroke.join(' ')}"/>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" ${sides} viewBox="0 0 ${width} ${height}" fill="none" stroke="${ink}" ` +
      `stroke-width="${digitHeight / 10}" stroke-linecap="round">${lines.join('')}</svg>`,
  );
}

/**
 * A JPEG with an EXIF segment that says how the camera was held: 6, the picture is to be turned a quarter clockwise
 * (CIPA DC-008: a TIFF header and one entry, tag 0x0112).
 */
export function turnedByExif(jpeg: Buffer, orientation = 6): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const content = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from('ffe10000', 'hex');
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}
