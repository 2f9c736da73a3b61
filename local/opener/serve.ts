import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site of this machine, with one page. */
export interface Served {
  /** `http://localhost:PORT`. Browsers trust it as they trust https. */
  readonly url: string;
  close(): Promise<void>;
}

/** A pasted line has some hundred characters. */
const MAX_FORM_BYTES = 10_000;

/**
 * Serves a page at `/`.
 *
 * @param port - 0 for a free port.
 * @param page - Makes the HTML, from the field `line` of a submitted form.
 */
export async function serve(
  port: number,
  page: (line: string | undefined) => Promise<string>,
): Promise<Served> {
  const server = createServer(async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    try {
      if (request.url !== '/') {
        response.writeHead(404).end('Not found');
        return;
      }
      response.end(await page(request.method === 'POST' ? await lineOf(request) : undefined));
    } catch (error) {
      response.writeHead(500).end('The run failed. The terminal says why.');
      console.error(error);
    }
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function lineOf(request: IncomingMessage): Promise<string> {
  let form = '';
  for await (const chunk of request) {
    form += chunk;
    if (form.length > MAX_FORM_BYTES) {
      throw new Error('The form is longer than a line.');
    }
  }
  return new URLSearchParams(form).get('line') ?? '';
}
