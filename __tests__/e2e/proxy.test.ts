import { describe, expect } from 'vitest';
import { userKeys } from './credentials.ts';
import { OIDC, test } from './proxied.ts';

/** On Windows, a variable has the same name in both cases, and Node passes on the upper one. */
const isWindows = process.platform === 'win32';

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
    expect([lower.tunnels.length, upper.tunnels.length]).toEqual(isWindows ? [0, 3] : [3, 0]);
  });

  test.concurrent.for([
    [{ no_proxy: 'localhost' }, 0],
    [{ NO_PROXY: 'localhost' }, 0],
    [{ NO_PROXY: '*' }, 0],
    [{ no_proxy: 'internal.example, localhost' }, 0],
    [{ no_proxy: 'internal.example' }, 3],
    [{ no_proxy: 'internal.example', NO_PROXY: 'localhost' }, isWindows ? 0 : 3],
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
        `[profile audit]\nrole_arn = arn:aws:iam::111122223333:role/Deploy\nsource_profile = base\n[profile base]\n`,
      ),
    );
    const run = await world.run({
      inputs: { credentials: 'environment' },
      environment: { ...variables, AWS_CONFIG_FILE: file, AWS_PROFILE: 'audit' },
    });
    expect(run.calls).toEqual(['sts AssumeRole', 'sts GetCallerIdentity', 'signin getSigninToken']);
    expect(proxy.tunnels).toHaveLength(3);
  });

  test.concurrent('an untrusted certificate ends in "network"', async ({ tls }) => {
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
