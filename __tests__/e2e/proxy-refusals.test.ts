import { describe, expect } from 'vitest';
import type { LocalProxy } from '../../local/hosts/proxy.ts';
import { OIDC, test } from './proxied.ts';
import { listen } from './silent-server.ts';

describe('a proxy with a password', () => {
  const credentials = { user: 'runner', password: 'p@ss/w:rd+"1' };
  const { user, password } = credentials;
  const job = { secrets: [password, encodeURIComponent(password)] };
  const withPassword = (proxy: LocalProxy, given = password) =>
    proxy.url.replace('//', `//${user}:${encodeURIComponent(given)}@`);

  test.concurrent('gets it, over HTTPS', async ({ tls, startProxy }) => {
    const proxy = await startProxy({ credentials });
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: withPassword(proxy) },
      job,
    });
    expect(run.annotations).toEqual([]);
    expect(proxy.tunnels).toHaveLength(3);
  });

  test.concurrent('gets it with a "%" that encodes nothing', async ({ tls, startProxy }) => {
    const proxy = await startProxy({ credentials: { user, password: '100%-safe' } });
    const run = await tls.world.run({
      inputs: OIDC,
      environment: {
        ...tls.variables,
        https_proxy: proxy.url.replace('//', `//${user}:100%-safe@`),
      },
      job: { secrets: ['100%-safe'] },
    });
    expect(run.annotations).toEqual([]);
    expect(proxy.tunnels).toHaveLength(3);
    expect(run.masks).toContain('100%-safe');
  });

  test.concurrent('gets it, over HTTP', async ({ world, startProxy }) => {
    const proxy = await startProxy({ credentials });
    const environment = { http_proxy: withPassword(proxy) };
    const run = await world.run({ inputs: OIDC, environment, job });
    expect(run.annotations).toEqual([]);
    expect(proxy.forwarded).toHaveLength(3);
  });

  test.concurrent('is not logged by a library in debug mode', async ({ tls, startProxy }) => {
    const proxy = await startProxy({ credentials });
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: withPassword(proxy), DEBUG: '*' },
      job,
    });
    expect(run.exitCode).toBe(0);
    expect(run.raw.stderr).toBe('');
  });

  test.concurrent('is not logged by a library in debug mode over HTTP', async ({
    world,
    startProxy,
  }) => {
    const proxy = await startProxy({ credentials });
    const environment = { http_proxy: withPassword(proxy), DEBUG: '*' };
    const run = await world.run({ inputs: OIDC, environment, job });
    expect(run.exitCode).toBe(0);
    expect(proxy.forwarded).toHaveLength(3);
    expect(run.raw.stderr).toBe('');
    const basic = Buffer.from(`${user}:${password}`).toString('base64');
    expect(run.masks).toEqual(expect.arrayContaining([password, basic]));
  });

  test.concurrent.for([
    ['none', undefined],
    ['a wrong one', 'wrong-password-1'],
  ] as const)('refuses %s', async ([, given], { tls, startProxy }) => {
    const proxy = await startProxy({ credentials });
    const url = given === undefined ? proxy.url : withPassword(proxy, given);
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: url },
      job: { secrets: [given ?? password] },
    });
    expect(run.calls).toEqual([]);
    expect(run.annotations).toEqual([
      {
        level: 'error',
        title: 'network',
        message: expect.stringMatching(/the proxy answered with status 407.*proxy variables/),
      },
    ]);
    // Another try with a wrong password cannot succeed.
    expect(proxy.refusals).toEqual([407]);
  });
});

describe('a proxy that fails', () => {
  test.concurrent.for([
    [403, 1],
    [502, 4],
  ] as const)('refuses with %d', async ([status, tries], { tls, startProxy }) => {
    const proxy = await startProxy({ refuseWith: status });
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: proxy.url },
      timeFactor: 0.2,
    });
    expect(run.annotations).toEqual([
      {
        level: 'error',
        title: 'network',
        message: expect.stringContaining(`the proxy answered with status ${status}`),
      },
    ]);
    expect(proxy.refusals).toHaveLength(tries);
  });

  test.concurrent.for(['sts', 'signin'] as const)(
    'does not know the host of %s',
    async (hop, { world, startProxy }) => {
      const proxy = await startProxy();
      const variable = `AWS_ENDPOINT_URL_${hop.toUpperCase()}`;
      const run = await world.run({
        inputs: OIDC,
        environment: { https_proxy: proxy.url, [variable]: 'https://aws.example' },
        timeFactor: 0.2,
      });
      expect(run.annotations).toMatchObject([{ title: 'network' }]);
      expect(run.annotations[0]?.message).toContain('aws.example: the proxy answered');
      expect(proxy.refusals).toEqual([502, 502, 502, 502]);
    },
  );

  test.concurrent('does not listen', async ({ tls, startProxy }) => {
    const proxy = await startProxy();
    await proxy.close();
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: proxy.url },
      timeFactor: 0.2,
    });
    expect(run.annotations).toMatchObject([{ title: 'network' }]);
  });

  test.concurrent('never answers', async ({ tls, onTestFinished }) => {
    const server = await listen();
    onTestFinished(server.close);
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: `http://127.0.0.1:${server.port}` },
      timeFactor: 0.05,
    });
    expect(run.exitCode).toBe(1);
    expect(run.annotations).toMatchObject([{ title: 'network' }]);
  });

  test.concurrent('is cancelled while it never answers', async ({ tls, onTestFinished }) => {
    const server = await listen();
    onTestFinished(server.close);
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: `http://127.0.0.1:${server.port}` },
      signal: { name: 'SIGINT', when: server.connected, timeScale: 0.3 },
    });
    expect(run).toMatchObject({ exitCode: 1, outcome: 'cancelled' });
  });

  test.concurrent.for([
    'socks5://127.0.0.1:1080',
    'http://',
    '::',
    'http://user:100%25@127.0.0.1:80801',
  ])('is not valid: %s', async (value, { tls }) => {
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: value },
    });
    expect(run.calls).toEqual([]);
    expect(run.annotations).toMatchObject([{ title: 'network' }]);
    expect(run.annotations[0]?.message).toContain('proxy variable');
  });
});
