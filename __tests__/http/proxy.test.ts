import { createServer, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import tls from 'node:tls';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { maskProxyPasswords, proxyAgentFor } from '../../src/http/proxy.ts';
import { send } from '../../src/http/send.ts';
import { listen, serve, serveTls } from './loopback.ts';

const VARIABLES = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'];
const get = (url: URL) =>
  send({ method: 'GET', url, headers: { 'x-secret': 'token' }, body: undefined });
const trusted = tls.getCACertificates('default');

beforeEach(() => {
  for (const name of VARIABLES.flatMap((name) => [name, name.toUpperCase()])) {
    vi.stubEnv(name, undefined);
  }
});

afterEach(() => {
  vi.unstubAllEnvs();
  tls.setDefaultCACertificates(trusted);
});

/** A proxy that passes everything on, and records its requests. */
async function startProxy(refusal?: string) {
  const asked: IncomingMessage[] = [];
  const server = createServer((incoming, response) => {
    asked.push(incoming);
    const onward = request(incoming.url ?? '', { headers: incoming.headers }, (answer) => {
      answer.pipe(response);
    });
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    asked.push(incoming);
    if (refusal !== undefined) {
      socket.end(`HTTP/1.1 ${refusal}\r\nContent-Length: 6\r\n\r\nsecret`);
      return;
    }
    const { port, hostname } = new URL(`http://${incoming.url}`);
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  return { host: `127.0.0.1:${await listen(server)}`, asked };
}

async function secureTarget(): Promise<URL> {
  const { url, ca } = await serveTls((_request, response) => response.end('secure'));
  tls.setDefaultCACertificates([...trusted, ca]);
  return url;
}

describe('an https request', () => {
  test.each([
    ['https_proxy', 'http://HOST'],
    ['HTTPS_PROXY', 'http://HOST'],
    ['all_proxy', 'http://HOST/'],
    ['ALL_PROXY', 'http://HOST'],
    ['https_proxy', 'HOST'],
    ['HTTPS_PROXY', 'HOST'],
    ['all_proxy', 'HOST'],
  ])('goes through the tunnel of %s=%s', async (name, value) => {
    const url = await secureTarget();
    const proxy = await startProxy();
    vi.stubEnv(name, value.replace('HOST', proxy.host));
    expect(Buffer.from((await get(url)).body).toString()).toBe('secure');
    expect(proxy.asked.map((asked) => `${asked.method} ${asked.url}`)).toEqual([
      `CONNECT ${url.host}`,
    ]);
    expect(JSON.stringify(proxy.asked[0]?.headers)).not.toContain('token');
  });

  test('signs in to the proxy, if the variable has a user', async () => {
    const url = await secureTarget();
    const proxy = await startProxy();
    vi.stubEnv('https_proxy', `http://user:p%40ss@${proxy.host}`);
    await get(url);
    const authorization = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
    expect(proxy.asked[0]?.headers['proxy-authorization']).toBe(authorization);
  });

  test('signs in to the proxy with a "%" in the password that encodes nothing', async () => {
    const url = await secureTarget();
    const proxy = await startProxy();
    vi.stubEnv('https_proxy', `http://user:100%-s%40fe@${proxy.host}`);
    await get(url);
    const authorization = `Basic ${Buffer.from('user:100%-s@fe').toString('base64')}`;
    expect(proxy.asked[0]?.headers['proxy-authorization']).toBe(authorization);
  });

  test.each([
    ['407 Proxy Authentication Required', 'proxy', 'status 407'],
    ['403 Forbidden', 'proxy', 'status 403'],
    ['503 Service Unavailable', 'other', 'status 503'],
  ])('that the proxy refuses with %s fails for that reason', async (refusal, fault, said) => {
    const url = await secureTarget();
    const proxy = await startProxy(refusal);
    vi.stubEnv('https_proxy', `http://${proxy.host}`);
    const failed = get(url);
    await expect(failed).rejects.toThrow(expect.objectContaining({ fault }));
    await expect(failed).rejects.toThrow(said);
  });
});

describe('an http request', () => {
  test.each([
    ['http_proxy', 'http://HOST'],
    ['HTTP_PROXY', 'HOST'],
  ])('goes through %s=%s', async (name, value) => {
    const url = await serve((_request, response) => response.end('plain'));
    const proxy = await startProxy();
    vi.stubEnv(name, value.replace('HOST', proxy.host));
    expect(Buffer.from((await get(url)).body).toString()).toBe('plain');
    expect(proxy.asked.map((asked) => `${asked.method} ${asked.url}`)).toEqual([`GET ${url.href}`]);
  });

  test('to a name uses no proxy, because the proxy would resolve the name again', async () => {
    const url = await serve((_request, response) => response.end('plain'));
    url.hostname = 'localhost';
    const proxy = await startProxy();
    vi.stubEnv('http_proxy', `http://${proxy.host}`);
    expect(Buffer.from((await get(url)).body).toString()).toBe('plain');
    expect(proxy.asked).toEqual([]);
  });

  test('does not use a proxy on another machine', async () => {
    const url = await serve((_request, response) => response.end('plain'));
    vi.stubEnv('http_proxy', 'http://192.0.2.1:3128');
    expect(Buffer.from((await get(url)).body).toString()).toBe('plain');
  });
});

describe('no proxy is used', () => {
  test.each([
    ['none is set', {}],
    ['only that of the other protocol is set', { http_proxy: 'http://127.0.0.1:1' }],
    ['no_proxy names the host', { https_proxy: 'http://127.0.0.1:1', no_proxy: 'sts.example' }],
    ['NO_PROXY names the domain', { https_proxy: 'http://127.0.0.1:1', NO_PROXY: 'a,.example' }],
    ['no_proxy names everything', { https_proxy: 'http://127.0.0.1:1', no_proxy: '*' }],
    ['the variable is empty', { https_proxy: '', HTTPS_PROXY: '' }],
  ])('when %s', async (_what, environment) => {
    for (const [name, value] of Object.entries(environment)) {
      vi.stubEnv(name, value);
    }
    expect(await proxyAgentFor(new URL('https://sts.example/'))).toBeUndefined();
  });
});

test('lower case goes before upper case', async () => {
  const url = await secureTarget();
  const [used, unused] = [await startProxy(), await startProxy()];
  vi.stubEnv('https_proxy', `http://${used.host}`);
  vi.stubEnv('HTTPS_PROXY', `http://${unused.host}`);
  await get(url);
  const asked = [used.asked.length, unused.asked.length];
  // On Windows, both names are one variable, and the last value counts.
  expect(asked).toEqual(process.platform === 'win32' ? [0, 1] : [1, 0]);
});

test('one agent serves all requests of a protocol', async () => {
  vi.stubEnv('all_proxy', 'http://127.0.0.1:1');
  const first = await proxyAgentFor(new URL('https://a.example/'));
  expect(await proxyAgentFor(new URL('https://b.example/x'))).toBe(first);
  expect(await proxyAgentFor(new URL('http://a.example/'))).not.toBe(first);
});

test.each(['socks5://127.0.0.1:1080', 'http://', '://', 'http://[', 'ftp://secret@127.0.0.1'])(
  'a proxy variable of %j is a fault that shows only the requested host',
  async (value) => {
    vi.stubEnv('https_proxy', value);
    const failed = send({
      method: 'GET',
      url: new URL('https://sts.example/'),
      headers: {},
      body: undefined,
    });
    await expect(failed).rejects.toThrow(expect.objectContaining({ fault: 'proxy' }));
    await expect(failed).rejects.toThrow(/^sts\.example: the proxy variable/);
  },
);

test.each([
  ['http://me:p%40ssword@proxy.example:3128', ['p@ssword', 'p%40ssword', 'bWU6cEBzc3dvcmQ=']],
  ['me:password@proxy.example', ['password', 'password', 'bWU6cGFzc3dvcmQ=']],
  ['http://me:seven77@proxy.example', ['bWU6c2V2ZW43Nw==']],
  [
    'http://me:100%-s%40fe%ff@proxy.example',
    ['100%-s@fe%ff', '100%-s%40fe%ff', 'bWU6MTAwJS1zQGZlJWZm'],
  ],
  ['http://:e@proxy.example', []],
  ['http://me@proxy.example', []],
  ['http://proxy.example', []],
  ['http://[', []],
  ['', []],
])('of a proxy variable of %j these are masked: %j', (value, secrets) => {
  for (const name of ['http_proxy', 'HTTPS_PROXY', 'all_proxy']) {
    const mask = vi.fn();
    maskProxyPasswords({ [name]: value, no_proxy: 'http://a:b@c' }, mask);
    expect(mask.mock.calls.flat()).toEqual(secrets);
  }
});

test.each([
  ['http://me:password@proxy.example', false],
  ['http://me:seven77@proxy.example', true],
  ['me:e@proxy.example', true],
  ['http://me@proxy.example', false],
])('the password in %s is too short to mask: %s', (https_proxy, isShort) => {
  const warning =
    'The password in https_proxy is too short to mask: it has fewer than 8 characters, so a mask would hide parts of other words. Use a longer password for the proxy.';
  expect(maskProxyPasswords({ https_proxy }, () => {})).toEqual(isShort ? [warning] : []);
});
