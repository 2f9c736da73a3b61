import { createServer as createTlsServer } from 'node:https';
import { createServer, type Socket } from 'node:net';
import tls from 'node:tls';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCertificate } from '../../local/hosts/certificate.ts';
import { connectAhead, connections } from '../../src/http/connections.ts';
import { send } from '../../src/http/send.ts';
import { listen, serve } from './loopback.ts';

const trusted = tls.getCACertificates();

beforeEach(() => {
  vi.stubEnv('no_proxy', '*');
});

afterEach(() => {
  vi.unstubAllEnvs();
  tls.setDefaultCACertificates(trusted);
  connections.destroy();
});

const get = async (url: URL) =>
  Buffer.from((await send({ method: 'GET', url, headers: {}, body: undefined })).body).toString();

/** A server whose certificate is trusted; it answers with the number of the connection. */
async function secureServer() {
  const { key, cert } = await createCertificate(['localhost']);
  tls.setDefaultCACertificates([...trusted, cert]);
  const secured: Socket[] = [];
  const server = createTlsServer({ key, cert }, (request, response) => {
    response.end(String(secured.indexOf(request.socket)));
  });
  server.on('secureConnection', (socket) => secured.push(socket));
  const url = new URL(`https://localhost:${await listen(server)}/`);
  return { url, secured };
}

test('a request takes the connection that was opened ahead', async () => {
  const { url, secured } = await secureServer();
  connectAhead(url);
  await vi.waitFor(() => expect(secured).toHaveLength(1));
  expect(await get(url)).toBe('0');
  expect(secured).toHaveLength(1);
});

test('a request does not wait until the connection is ready', async () => {
  const { url, secured } = await secureServer();
  connectAhead(url);
  expect(await get(url)).toBe('0');
  expect(secured).toHaveLength(1);
});

test('a request opens what was not opened ahead', async () => {
  const { url, secured } = await secureServer();
  connectAhead(url);
  const answers = await Promise.all([get(url), get(url), get(url)]);
  expect(answers.sort()).toEqual(['0', '1', '2']);
  expect(secured).toHaveLength(3);
});

test('a request does not take a connection that was closed meanwhile', async () => {
  const { url, secured } = await secureServer();
  connectAhead(url);
  await vi.waitFor(() => expect(secured).toHaveLength(1));
  const closed = new Promise((resolve) => secured[0]?.once('close', resolve));
  secured[0]?.end();
  await closed;
  expect(await get(url)).toBe('1');
});

test('a host that refuses does not affect later requests', async () => {
  const { url, secured } = await secureServer();
  const closed = createServer();
  const refusing = new URL(`https://localhost:${await listen(closed)}/`);
  await new Promise((done) => closed.close(done));
  connectAhead(refusing);
  await expect(get(refusing)).rejects.toMatchObject({ fault: 'refused' });
  connectAhead(url);
  expect(await get(url)).toBe('0');
  expect(secured).toHaveLength(1);
});

test('a host with an untrusted certificate gets no request', async () => {
  const { url } = await secureServer();
  tls.setDefaultCACertificates(trusted);
  connectAhead(url);
  await expect(get(url)).rejects.toMatchObject({ fault: 'tls' });
});

test.each([
  ['a proxy', { no_proxy: '', https_proxy: 'http://127.0.0.1:9' }],
  ['a proxy for everything', { no_proxy: '', all_proxy: 'http://127.0.0.1:9' }],
])('%s is not bypassed', async (_what, variables) => {
  const { url, secured } = await secureServer();
  for (const [name, value] of Object.entries(variables)) {
    vi.stubEnv(name, value);
  }
  const open = vi.spyOn(connections, 'open');
  connectAhead(url);
  expect(open).not.toHaveBeenCalled();
  expect(secured).toHaveLength(0);
});

test('plain http is for this machine, which is near', async () => {
  const open = vi.spyOn(connections, 'open');
  connectAhead(await serve((_request, response) => response.end()));
  expect(open).not.toHaveBeenCalled();
});
