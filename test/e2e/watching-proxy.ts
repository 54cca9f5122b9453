import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that all of a browser's requests go through: those of pages, workers and service workers alike. */
export interface WatchingProxy {
  address: string;
  /** Every address that was asked for. */
  seen: string[];
  close(): void;
}

export async function startWatchingProxy(): Promise<WatchingProxy> {
  const seen: string[] = [];
  const server = createServer((asked, answer) => {
    seen.push(asked.url!);
    passOn(asked, answer);
  });
  // What a browser asks for over TLS comes as CONNECT.
  server.on('connect', (asked: IncomingMessage, socket) => {
    seen.push(asked.url!);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function passOn(asked: IncomingMessage, answer: ServerResponse): void {
  const { url, method, headers } = asked;
  const onward = request(url!, { method, headers }, (answered) => {
    answer.writeHead(answered.statusCode!, answered.headers);
    answered.pipe(answer);
  });
  onward.on('error', () => answer.writeHead(502).end());
  asked.pipe(onward);
}
