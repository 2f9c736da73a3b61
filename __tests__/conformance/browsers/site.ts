import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server of this machine that plays the site of an opener page. */
export interface Site {
  /** `http://localhost:PORT`, which browsers trust as they trust https. */
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves the page at every path but those of other pages.
 *
 * @param others - HTML by path.
 */
export async function serveSite(
  page: string | Buffer,
  others: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(others[request.url ?? ''] ?? page);
  });
  server.on('upgrade', ({ url }, socket) => {
    asked.push(url ?? '');
    socket.destroy();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
