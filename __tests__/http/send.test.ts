import dns from 'node:dns';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { send } from '../../src/http/send.ts';
import { listen, serve, serveTls } from './loopback.ts';

const get = (url: URL) =>
  send({ method: 'GET', url, headers: { accept: 'text/plain' }, body: undefined });
const fault = (name: string) => expect.objectContaining({ name: 'TransportError', fault: name });

beforeEach(() => {
  vi.stubEnv('no_proxy', '*');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('a response', () => {
  test('comes back whole, with what was sent', async () => {
    const url = await serve(async (request, response) => {
      const chunks = await request.toArray();
      response.writeHead(201, { 'X-Mixed-Case': 'Kept', 'set-cookie': ['a', 'b'] });
      response.write(`${request.method} ${request.url} `);
      response.write(`${request.headers['content-length']} `);
      response.end(Buffer.concat(chunks));
    });
    const response = await send({
      method: 'POST',
      url: new URL('/a/b?c=d%20e', url),
      headers: { 'content-type': 'text/plain' },
      body: 'gr\u00fc\u00df',
    });
    expect(response.status).toBe(201);
    expect(response.headers).toMatchObject({ 'x-mixed-case': 'Kept', 'set-cookie': 'a,b' });
    expect(Buffer.from(response.body).toString()).toBe('POST /a/b?c=d%20e 6 gr\u00fc\u00df');
  });

  test('has no length and no body for a GET, but a user agent', async () => {
    const seen: IncomingMessage[] = [];
    const url = await serve((request, response) => {
      seen.push(request);
      response.end();
    });
    expect(await get(url)).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    expect(seen[0]?.headers).toMatchObject({ 'user-agent': 'aws-console-url' });
    expect(seen[0]?.headers).not.toHaveProperty('content-length');
  });

  test('keeps its connection for the next request', async () => {
    const ports = new Set<number | undefined>();
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('done');
    });
    await get(url);
    await get(url);
    expect(ports.size).toBe(1);
  });

  test.each([301, 302, 303, 307, 308])('that redirects (%i) is not followed', async (status) => {
    const elsewhere = vi.fn((_request: IncomingMessage, response: ServerResponse) => {
      response.end();
    });
    const location = await serve(elsewhere);
    const url = await serve((_request, response) => {
      response.writeHead(status, { location: location.href }).end('moved');
    });
    const body = { method: 'POST', url, headers: {}, body: 'secret' } as const;
    expect(await send(body)).toMatchObject({ status, headers: { location: location.href } });
    expect(elsewhere).not.toHaveBeenCalled();
  });

  test('of exactly 1 MiB is read, a longer one is not', async () => {
    const url = await serve((request, response) => {
      response.end(Buffer.alloc(1024 * 1024 + (request.url === '/more' ? 1 : 0)));
    });
    expect((await get(url)).body).toHaveLength(1024 * 1024);
    await expect(get(new URL('/more', url))).rejects.toThrow(fault('too-large'));
  });

  test('that never ends is aborted as soon as it is too long', async () => {
    const closed = Promise.withResolvers<void>();
    const url = await serve((_request, response) => {
      const flood = () => {
        while (response.write(Buffer.alloc(65_536))) {}
      };
      response.on('drain', flood).on('close', closed.resolve);
      flood();
    });
    await expect(get(url)).rejects.toThrow(fault('too-large'));
    await closed.promise;
  });
});

describe('a fault', () => {
  const raw = (answer: string) => async () => {
    const port = await listen(
      createTcpServer((socket) => {
        socket.once('data', () => socket.end(answer));
      }),
    );
    return new URL(`http://127.0.0.1:${port}/`);
  };
  const free = async () => {
    const closed = createTcpServer();
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
    const address = closed.address();
    await new Promise((done) => closed.close(done));
    return new URL(`http://127.0.0.1:${(address as { port: number }).port}/`);
  };
  const reset = async () => {
    const port = await listen(
      createTcpServer((socket) => {
        socket.once('data', () => socket.resetAndDestroy());
      }),
    );
    return new URL(`http://127.0.0.1:${port}/`);
  };

  test.each<[string, () => Promise<URL>]>([
    ['refused', free],
    ['reset', reset],
    ['reset', raw('')],
    ['reset', raw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf')],
    ['reset', raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhalf')],
    ['reset', raw('HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n')],
    ['not-http', raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nZZ\r\n')],
    ['not-http', raw('SSH-2.0-OpenSSH_9.9\r\n')],
    ['not-http', raw('HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n')],
    ['not-http', raw(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`)],
    ['tls', async () => (await serveTls((_request, response) => response.end())).url],
    [
      'tls',
      async () => {
        const url = await serve((_request, response) => response.end());
        return new URL(url.href.replace('http:', 'https:'));
      },
    ],
  ])('%s (%#)', async (kind, start) => {
    const url = await start();
    await expect(get(url)).rejects.toThrow(fault(kind));
    await expect(get(url)).rejects.toThrow(url.host);
  });

  test.each([
    ['ENOTFOUND', 'unknown-host'],
    ['EAI_AGAIN', 'unknown-host'],
    ['ETIMEDOUT', 'timeout'],
    ['EHOSTUNREACH', 'other'],
    ['', 'other'],
  ])('of the network: %s', async (code, kind) => {
    const cause = Object.assign(new Error('getaddrinfo'), { code });
    vi.spyOn(dns, 'lookup').mockImplementation(((_host: string, _options: object, done: Done) => {
      done(cause);
    }) as typeof dns.lookup);
    const failed = get(new URL('http://service.test/path?token=secret'));
    await expect(failed).rejects.toThrow(fault(kind));
    await expect(failed).rejects.toThrow(expect.objectContaining({ host: 'service.test', cause }));
    await expect(failed).rejects.not.toThrow(/secret|path/);
  });
});

type Done = (error: Error) => void;
