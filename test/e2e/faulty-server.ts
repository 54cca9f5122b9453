import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/**
 * What becomes of a file on its way: other bytes, `missing`, `page` where the host has a page of its own for what it does
 * not have, or `silent` where the answer never comes. Nothing where it goes as it is.
 */
export type Fault = (
  file: string,
  bytes: Buffer,
) => Buffer | 'missing' | 'page' | 'silent' | undefined;

/** A static host under a sub-path that does what it should not, as long as a test wants. */
export interface FaultyServer {
  address: string;
  /** Without one, all is well. */
  fault: Fault | undefined;
  /** The files that were asked for, in order. */
  asked: string[];
  close(): void;
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

/** Serves a folder. Hashed files may be kept for ever, as good hosts say; so what comes damaged stays so. */
export async function startFaultyServer(folder: string, path: string): Promise<FaultyServer> {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : '';
    asked.push(file);
    void respond(file, answer);
  });
  const respond = async (file: string, answer: ServerResponse): Promise<void> => {
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    const sent = bytes && (served.fault?.(file, bytes) ?? bytes);
    if (sent === 'silent') return;
    if (sent === undefined || sent === 'missing') {
      answer.writeHead(404).end();
      return;
    }
    if (sent === 'page') {
      answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
      return;
    }
    const age = file.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache';
    const type = types[extname(file)] ?? 'application/octet-stream';
    answer.writeHead(200, { 'content-type': type, 'cache-control': age }).end(sent);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const served: FaultyServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    fault: undefined,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return served;
}

/** The first half of a file, as when a connection breaks off behind a careless proxy. */
export function cut(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length >> 1);
}

/** A file with every seventh byte other than it was. */
export function flipped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => (index % 7 === 0 ? byte ^ 0xff : byte)));
}
