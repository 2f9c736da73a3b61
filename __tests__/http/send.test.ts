import dns from 'node:dns';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { REQUEST_TIMEOUT_MS, send } from '../../src/http/send.ts';
import { listen, serve, serveTls } from './loopback.ts';

const get = (url: URL, signal?: AbortSignal) =>
  send({ method: 'GET', url, headers: { accept: 'text/plain' } }, signal);
const fault = (name: string) => expect.objectContaining({ name: 'TransportError', fault: name });

beforeEach(() => {
  vi.stubEnv('no_proxy', '*');
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Timers of the action stand still until they are moved; those of Node go on. */
function holdTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

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

  test('has sent no length and no body with a GET, and says who asked', async () => {
    const seen: IncomingMessage[] = [];
    const url = await serve((request, response) => {
      seen.push(request);
      response.end();
    });
    expect(await get(url)).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    expect(seen[0]?.headers).toMatchObject({ 'user-agent': 'aws-console-url' });
    expect(seen[0]?.headers).not.toHaveProperty('content-length');
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

  test('that never ends is left as soon as it is too long', async () => {
    const closed = Promise.withResolvers<void>();
    const url = await serve((_request, response) => {
      const flood = () => {
        while (response.write(Buffer.alloc(65_536)));
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

describe('the time-out', () => {
  test('covers a server that takes the request and never answers', async () => {
    holdTimers();
    const asked = Promise.withResolvers<void>();
    const url = await serve(() => asked.resolve());
    const failed = expect(get(url)).rejects.toThrow(fault('timeout'));
    await asked.promise;
    vi.advanceTimersByTime(REQUEST_TIMEOUT_MS - 1);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
    await failed;
    expect(vi.getTimerCount()).toBe(0);
  });

  test('covers a response that trickles in', async () => {
    holdTimers();
    const trickling = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const url = await serve((_request, response) => {
      const trickle = setInterval(() => response.write('.', () => trickling.resolve()), 5);
      response.on('close', () => {
        clearInterval(trickle);
        closed.resolve();
      });
    });
    const failed = expect(get(url)).rejects.toThrow(fault('timeout'));
    await trickling.promise;
    vi.advanceTimersByTime(REQUEST_TIMEOUT_MS);
    await failed;
    await closed.promise;
  });

  test('ends with the response', async () => {
    holdTimers();
    const url = await serve((_request, response) => response.end('done'));
    await get(url);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('an abort', () => {
  const reason = new Error('cancelled');

  test('before the request: nothing is sent', async () => {
    const listener = vi.fn();
    const url = await serve(listener);
    await expect(get(url, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(listener).not.toHaveBeenCalled();
  });

  test('right after the call: its reason is thrown', async () => {
    const url = await serve((_request, response) => response.end());
    const controller = new AbortController();
    const failed = expect(get(url, controller.signal)).rejects.toBe(reason);
    controller.abort(reason);
    await failed;
  });

  test('while waiting: the connection is closed', async () => {
    const asked = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const url = await serve((_request, response) => {
      response.on('close', closed.resolve);
      asked.resolve();
    });
    const controller = new AbortController();
    const failed = expect(get(url, controller.signal)).rejects.toBe(reason);
    await asked.promise;
    controller.abort(reason);
    await failed;
    await closed.promise;
  });

  test('after the response changes nothing', async () => {
    const url = await serve((_request, response) => response.end('done'));
    const controller = new AbortController();
    const response = await get(url, controller.signal);
    controller.abort(reason);
    expect(response.status).toBe(200);
  });
});
