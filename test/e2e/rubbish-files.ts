import { mkdtemp, open, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import { rubbishPageOf, type KindOfPage } from '../fuzz/rubbish-pages.ts';

/** Files that somebody may give as a picture, each with its name and bytes. */
export async function rubbishFiles(): Promise<Record<string, Buffer>> {
  const noise = pngOf('noise in colour', 7);
  const gif = await readFile(join(import.meta.dirname, 'pictures/four.gif'));
  return {
    'no-pixels.png': png(0, 0, Buffer.alloc(0)),
    'one-pixel.png': png(1, 1, Buffer.from([0, 200])),
    'strip.png': pngOf('a long strip', 3),
    'noise.png': noise,
    'face.png': pngOf('a face', 5),
    'print.png': pngOf('a page of print', 11),
    'sixteen-bits.png': sixteenBits(),
    'four-inks.jpg': fourInks(),
    'moving.gif': twice(gif),
    'text.png': Buffer.from('This is a letter and not a picture.\n'.repeat(400)),
    'nothing.jpg': Buffer.alloc(0),
    'cut-off.png': noise.subarray(0, noise.length / 2),
    'cut-off.jpg': fourInks().subarray(0, -20),
    'too-many-pixels.png': png(60_000, 60_000, Buffer.alloc(1)),
    'no-picture-inside.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect/>'),
  };
}

/** A file of 200 MB that begins as a picture and goes on as nothing; on disk, where it takes next to no room. */
export async function hugeFile(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'rubbish-')), 'huge.png');
  await writeFile(path, pngOf('noise in colour', 7));
  const file = await open(path, 'r+');
  await file.truncate(200_000_000);
  await file.close();
  return path;
}

function pngOf(kind: KindOfPage, seed: number): Buffer {
  const { width, height, values } = rubbishPageOf(kind, seed);
  return Buffer.from(encode({ width, height, channels: 4, depth: 8, data: values }));
}

function sixteenBits(): Buffer {
  const [width, height] = [200, 120];
  const data = Uint16Array.from({ length: width * height }, (_, index) =>
    Math.abs((index % width) - 100) < 6 ? 3000 : 64_000,
  );
  return Buffer.from(encode({ width, height, channels: 1, depth: 16, data }));
}

/** A grey PNG (W3C PNG, section 5) whose head says what it likes. */
function png(width: number, height: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/**
 * A JPEG of cyan, magenta, yellow and black, as printers have it (ITU-T T.81; Adobe's marker says which inks): 64 × 64
 * pixels, every block of one tone. Both Huffman tables have a single code, so that a block is two bits.
 */
function fourInks(): Buffer {
  const components = [1, 2, 3, 4];
  const frame = components.flatMap((id) => [id, 0x11, 0]);
  const scan = components.flatMap((id) => [id, 0]);
  const oneCode = [1, ...Array<number>(15).fill(0), 0];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0]),
    segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(0xc0, [8, 0, 64, 0, 64, 4, ...frame]),
    segment(0xc4, [0x00, ...oneCode, 0x10, ...oneCode]),
    segment(0xda, [4, ...scan, 0, 63, 0]),
    Buffer.alloc(64),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, content: readonly number[]): Buffer {
  const length = content.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 0xff, ...content]);
}

/** A GIF (version 89a) whose one picture comes twice, with a pause, for ever. */
function twice(gif: Buffer): Buffer {
  const tableSize = gif[10]! & 0x80 ? 3 * 2 ** ((gif[10]! & 7) + 1) : 0;
  const [head, picture] = [gif.subarray(0, 13 + tableSize), gif.subarray(13 + tableSize, -1)];
  const repeat = Buffer.from('21ff0b4e45545343415045322e300301000000', 'hex');
  const pause = Buffer.from('21f904000a000000', 'hex');
  return Buffer.concat([head, repeat, pause, picture, pause, picture, Buffer.from(';')]);
}
