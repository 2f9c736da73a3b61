import { describe, expect } from 'vitest';
import { type LocalProxy, type ProxyOptions, startProxy } from '../../local/proxy.ts';
import { type Certificate, createCertificate } from './certificate.ts';
import { userKeys } from './credentials.ts';
import { listen } from './silent-server.ts';
import { test as base, World } from './world.ts';

const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const OIDC = { 'role-arn': role('ReadOnly') };
const EXISTING = { credentials: 'environment' };

interface Tls {
  readonly world: World;
  readonly variables: Readonly<Record<string, string>>;
}

/** Worlds that speak HTTPS, and proxies. */
const test = base
  .extend(
    'certificate',
    { scope: 'file' },
    async (): Promise<Certificate> => createCertificate(['127.0.0.1', 'localhost']),
  )
  .extend('tls', async ({ certificate }, { onCleanup }): Promise<Tls> => {
    const world = await World.start({ tls: certificate });
    onCleanup(() => world.close());
    const authority = await world.file('authority.pem', certificate.cert);
    return { world, variables: { NODE_EXTRA_CA_CERTS: authority, ...namedEndpoints(world) } };
  })
  .extend('startProxy', async ({ task: _ }, { onCleanup }) => {
    const proxies: LocalProxy[] = [];
    onCleanup(async () => {
      await Promise.all(proxies.map((proxy) => proxy.close()));
    });
    return async (options?: ProxyOptions) => {
      const proxy = await startProxy(options);
      proxies.push(proxy);
      return proxy;
    };
  });

/** Endpoints by name: the proxy agent has no certificate checked for the IP address of a host. */
function namedEndpoints({ aws }: World): Record<string, string> {
  const endpoints = Object.entries({ ...aws.environment, ...aws.grantIdToken() });
  return Object.fromEntries(
    endpoints.map(([name, value]) => [name, value.replace('//127.0.0.1:', '//localhost:')]),
  );
}

describe('HTTPS through a proxy', () => {
  test.concurrent.for(['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'])(
    '%s leads all three hops',
    async (variable, { tls, startProxy }) => {
      const proxy = await startProxy();
      const run = await tls.world.run({
        inputs: OIDC,
        environment: { ...tls.variables, [variable]: proxy.url },
      });
      expect(run.annotations).toEqual([]);
      expect(run.calls).toHaveLength(3);
      const host = `localhost:${new URL(tls.world.aws.url).port}`;
      expect(proxy.tunnels).toEqual([host, host, host]);
      expect(proxy.forwarded).toEqual([]);
    },
  );

  test.concurrent('a proxy without a scheme is one that speaks HTTP', async ({
    tls,
    startProxy,
  }) => {
    const proxy = await startProxy();
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: new URL(proxy.url).host },
    });
    expect(run.annotations).toEqual([]);
    expect(proxy.tunnels).toHaveLength(3);
  });

  test.concurrent('http_proxy is not for HTTPS', async ({ tls, startProxy }) => {
    const proxy = await startProxy();
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, http_proxy: proxy.url },
    });
    expect(run.exitCode).toBe(0);
    expect([...proxy.tunnels, ...proxy.forwarded]).toEqual([]);
  });

  test.concurrent('lower case comes first', async ({ tls, startProxy }) => {
    const [lower, upper] = [await startProxy(), await startProxy()];
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: lower.url, HTTPS_PROXY: upper.url },
    });
    expect(run.exitCode).toBe(0);
    expect([lower.tunnels.length, upper.tunnels.length]).toEqual([3, 0]);
  });

  test.concurrent.for([
    [{ no_proxy: 'localhost' }, 0],
    [{ NO_PROXY: 'localhost' }, 0],
    [{ NO_PROXY: '*' }, 0],
    [{ no_proxy: 'internal.example, localhost' }, 0],
    [{ no_proxy: 'internal.example' }, 3],
    [{ no_proxy: 'internal.example', NO_PROXY: 'localhost' }, 3],
  ] as const)('%j: %d tunnels', async ([exceptions, tunnels], { tls, startProxy }) => {
    const proxy = await startProxy();
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: proxy.url, ...exceptions },
    });
    expect(run.exitCode).toBe(0);
    expect(proxy.tunnels).toHaveLength(tunnels);
  });

  test.concurrent('existing credentials take the same way', async ({ tls, startProxy }) => {
    const proxy = await startProxy();
    const variables = { ...tls.variables, https_proxy: proxy.url };
    const { world } = tls;
    const file = await world.file(
      'config',
      Object.entries(userKeys(world.aws)).reduce(
        (text, [name, value]) => `${text}${name.toLowerCase()} = ${value}\n`,
        `[profile audit]\nrole_arn = ${role('Deploy')}\nsource_profile = base\n[profile base]\n`,
      ),
    );
    const run = await world.run({
      inputs: EXISTING,
      environment: { ...variables, AWS_CONFIG_FILE: file, AWS_PROFILE: 'audit' },
    });
    expect(run.calls).toEqual(['sts AssumeRole', 'sts GetCallerIdentity', 'signin getSigninToken']);
    expect(proxy.tunnels).toHaveLength(3);
  });

  test.concurrent('a certificate that nobody vouches for ends in "network"', async ({ tls }) => {
    const run = await tls.world.run({ inputs: OIDC, timeFactor: 0.2 });
    expect(run.calls).toEqual([]);
    expect(run.annotations).toMatchObject([{ title: 'network' }]);
    expect(run.annotations[0]?.message).toContain('the TLS connection failed');
  });
});

describe('plain HTTP to this machine through a proxy', () => {
  test.concurrent.for(['http_proxy', 'HTTP_PROXY'])(
    '%s leads all three hops',
    async (variable, { world, startProxy }) => {
      const proxy = await startProxy();
      const run = await world.run({ inputs: OIDC, environment: { [variable]: proxy.url } });
      expect(run.annotations).toEqual([]);
      expect(proxy.forwarded).toEqual([
        `GET ${world.aws.url}/oidc/token`,
        `POST ${world.aws.url}/sts/`,
        `POST ${world.aws.url}/signin/federation`,
      ]);
    },
  );
});

describe('a proxy with a password', () => {
  const credentials = { user: 'runner', password: 'p@ss/w:rd+"1' };
  const { user, password } = credentials;
  const job = { secrets: [password, encodeURIComponent(password)] };
  const withPassword = (proxy: LocalProxy, given = password) =>
    proxy.url.replace('//', `//${user}:${encodeURIComponent(given)}@`);

  test.concurrent('is given it, over HTTPS', async ({ tls, startProxy }) => {
    const proxy = await startProxy({ credentials });
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: withPassword(proxy) },
      job,
    });
    expect(run.annotations).toEqual([]);
    expect(proxy.tunnels).toHaveLength(3);
  });

  test.concurrent('is given it, over HTTP', async ({ world, startProxy }) => {
    const proxy = await startProxy({ credentials });
    const environment = { http_proxy: withPassword(proxy) };
    const run = await world.run({ inputs: OIDC, environment, job });
    expect(run.annotations).toEqual([]);
    expect(proxy.forwarded).toHaveLength(3);
  });

  test.concurrent('keeps it for itself when a library is told to talk', async ({
    tls,
    startProxy,
  }) => {
    const proxy = await startProxy({ credentials });
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: withPassword(proxy), DEBUG: '*' },
      job,
    });
    expect(run.exitCode).toBe(0);
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
    // A password that is wrong stays wrong.
    expect(proxy.refusals).toEqual([407]);
  });
});

describe('a proxy that does not do its work', () => {
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
    'http://user:100%@127.0.0.1:8080',
  ])('is none: %s', async (value, { tls }) => {
    const run = await tls.world.run({
      inputs: OIDC,
      environment: { ...tls.variables, https_proxy: value },
    });
    expect(run.calls).toEqual([]);
    expect(run.annotations).toMatchObject([{ title: 'network' }]);
    expect(run.annotations[0]?.message).toContain('proxy variable');
  });
});
