import dns from 'node:dns';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isLoopbackAddress, isThisMachine } from '../../src/http/loopback.ts';
import { send } from '../../src/http/send.ts';
import { serve } from './loopback.ts';

type Done = (error: Error | null, addresses: dns.LookupAddress[]) => void;

beforeEach(() => {
  vi.stubEnv('no_proxy', '*');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Lets every name resolve to these addresses. */
function resolveTo(...addresses: readonly string[]) {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return vi.spyOn(dns, 'lookup').mockImplementation(((_name: string, _: object, done: Done) => {
    done(null, found);
  }) as typeof dns.lookup);
}

const get = (url: string | URL) =>
  send({ method: 'GET', url: new URL(url), headers: {}, body: undefined });

test.each(['127.0.0.1', '127.8.9.10', '::1', '[::1]', '::ffff:127.0.0.1'])('%s', (address) => {
  expect(isLoopbackAddress(address)).toBe(true);
});

test.each(['10.0.0.7', '0.0.0.0', '::', '[::ffff:10.0.0.7]', '128.0.0.1', 'localhost', ''])(
  '%s is not a loopback address',
  (address) => {
    expect(isLoopbackAddress(address)).toBe(false);
  },
);

describe('plain http', () => {
  test('reaches a name whose address is this machine', async () => {
    const { port } = await serve((request, response) => response.end(request.headers.host));
    resolveTo('127.0.0.1');
    const answer = await get(`http://aws.localhost:${port}/`);
    expect(Buffer.from(answer.body).toString()).toBe(`aws.localhost:${port}`);
  });

  test('connects to the checked address, and resolves the name once', async () => {
    const { port } = await serve((_request, response) => response.end());
    const lookup = resolveTo('127.0.0.1');
    await get(`http://once.localhost:${port}/`);
    expect(lookup).toHaveBeenCalledOnce();
  });

  test.each([
    ['http://aws.localhost:PORT/', ['10.0.0.7'], 'aws.localhost, which resolves to 10.0.0.7,'],
    ['http://localhost:PORT/', ['127.0.0.1', '10.0.0.7'], 'localhost, which resolves to 10.0.0.7,'],
    ['http://aws.localhost:PORT/', ['fd00::7'], 'aws.localhost, which resolves to fd00::7,'],
    ['http://10.0.0.7:PORT/', [], '10.0.0.7'],
    ['http://[fd00::7]:PORT/', [], 'fd00::7'],
  ])('%s, resolved to %j, is refused', async (url, addresses, where) => {
    const asked = vi.fn();
    const { port } = await serve(asked);
    resolveTo(...addresses);
    await expect(get(url.replace('PORT', port))).rejects.toMatchObject({
      code: 'invalid-input',
      message: `An endpoint leads to ${where} over plain http, which would show credentials to the network.`,
      advice: expect.stringMatching(/^Use https, or /),
    });
    expect(asked).not.toHaveBeenCalled();
  });

  test('fails if the name has no address', async () => {
    resolveTo();
    await expect(get('http://aws.localhost/')).rejects.toMatchObject({ fault: 'unknown-host' });
  });
});

describe('this machine', () => {
  test.each([
    ['[::1]', []],
    ['localhost', ['127.0.0.1', '::1']],
  ])('is %s', async (host, addresses) => {
    resolveTo(...addresses);
    expect(await isThisMachine(host)).toBe(true);
  });

  test.each([
    ['10.0.0.7', []],
    ['proxy.localhost', []],
    ['proxy.localhost', ['127.0.0.1', '10.0.0.7']],
  ])('is not %s, resolved to %j', async (host, addresses) => {
    resolveTo(...addresses);
    expect(await isThisMachine(host)).toBe(false);
  });

  test('is not a name that cannot be resolved', async () => {
    vi.spyOn(dns, 'lookup').mockImplementation(((_name: string, _: object, done: Done) => {
      done(new Error('ENOTFOUND'), []);
    }) as typeof dns.lookup);
    expect(await isThisMachine('proxy.example')).toBe(false);
  });
});
