import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const REPORTS = '/violations';

/** A web server of this machine with an opener page. */
export interface Site {
  /** `http://localhost:PORT`. Browsers trust it as they trust https. */
  readonly url: string;
  /** Requested paths, in order. */
  readonly asked: readonly string[];
  /** Violations of the page's own policy that browsers reported. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves the page at every path, except those of other pages.
 *
 * @param others - HTML by path.
 */
export async function serveSite(
  page: string | Buffer,
  others: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const asked: string[] = [];
  const violations: string[] = [];
  const [, policy = ''] = /"Content-Security-Policy" content="([^"]*)"/.exec(`${page}`) ?? [];
  const server = createServer(async (request, response) => {
    if (request.url === REPORTS) {
      violations.push(await text(request));
      response.writeHead(204).end();
      return;
    }
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // A policy in a page cannot ask for reports. This one forbids nothing more.
    response.setHeader('content-security-policy-report-only', `${policy}; report-uri ${REPORTS}`);
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
    violations,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
