/**
 * An HTTP proxy on this machine. It tunnels (`CONNECT`) and forwards requests, counts them, and can
 * refuse them or ask for a password. It connects only to this machine.
 */
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ProxyOptions {
  /** Without these, clients get 407. */
  readonly credentials?: { readonly user: string; readonly password: string };
  /** Answers everything with this status. */
  readonly refuseWith?: number;
  /** The port of this machine that replaces a host. By default, only this machine is known. */
  readonly portOf?: (host: string, port: number) => number | undefined;
}

export interface LocalProxy {
  /** Without credentials and without a slash at the end. */
  readonly url: string;
  /** `host:port` of each tunnel, in order. */
  readonly tunnels: readonly string[];
  /** Each forwarded request as `POST http://host:port/path`, without its query. */
  readonly forwarded: readonly string[];
  /** Statuses of the refused requests. */
  readonly refusals: readonly number[];
  close(): Promise<void>;
}

/** Starts a proxy on 127.0.0.1; the caller closes it. */
export async function startProxy(options: ProxyOptions = {}): Promise<LocalProxy> {
  const tunnels: string[] = [];
  const forwarded: string[] = [];
  const refusals: number[] = [];
  const sockets = new Set<Duplex>();
  const portOf = options.portOf ?? ((host, port) => (THIS_MACHINE.test(host) ? port : undefined));

  /** The port to connect to, or the status to refuse with. */
  function decide(request: IncomingMessage, host: string, port: number) {
    const status = options.refuseWith ?? (isAuthorized(request, options) ? undefined : 407);
    const target = status === undefined ? portOf(host, port) : undefined;
    if (target === undefined) {
      refusals.push(status ?? 502);
    }
    return { target, status: status ?? 502 };
  }

  function forward(request: IncomingMessage, response: ServerResponse): void {
    const url = URL.parse(request.url ?? '');
    const { target, status } = decide(request, url?.hostname ?? '', Number(url?.port || 80));
    if (url === null || target === undefined) {
      response.writeHead(status, REFUSAL_HEADERS).end('<html>Refused by the proxy</html>');
      return;
    }
    forwarded.push(`${request.method} ${url.origin}${url.pathname}`);
    const { 'proxy-authorization': _, ...headers } = request.headers;
    const onward = httpRequest(
      {
        host: '127.0.0.1',
        port: target,
        method: request.method,
        path: url.pathname + url.search,
        headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  }

  function tunnel(request: IncomingMessage, client: Duplex, head: Buffer): void {
    const [, host = '', port = ''] = /^(.+):(\d+)$/.exec(request.url ?? '') ?? [];
    const { target, status } = decide(request, host, Number(port));
    keep(client);
    if (target === undefined) {
      const headers = Object.entries(REFUSAL_HEADERS).map(([name, value]) => `${name}: ${value}`);
      client.end([`HTTP/1.1 ${status} Refused`, ...headers, '', '<html>No</html>'].join('\r\n'));
      return;
    }
    tunnels.push(`${host}:${port}`);
    const server = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.write(head);
      client.pipe(server).pipe(client);
    });
    keep(server);
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  }

  function keep(socket: Duplex): void {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  }

  const server = createServer(forward).on('connect', tunnel);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels,
    forwarded,
    refusals,
    close: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const THIS_MACHINE = /^(?:127\.0\.0\.1|localhost)$/;
const REFUSAL_HEADERS = {
  'content-type': 'text/html',
  connection: 'close',
  'proxy-authenticate': 'Basic realm="proxy"',
} as const;

function isAuthorized(request: IncomingMessage, { credentials }: ProxyOptions): boolean {
  if (credentials === undefined) {
    return true;
  }
  const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
  return request.headers['proxy-authorization'] === `Basic ${pair}`;
}
