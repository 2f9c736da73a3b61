import { type Certificate, createCertificate } from '../../local/hosts/certificate.ts';
import { type LocalProxy, type ProxyOptions, startProxy } from '../../local/hosts/proxy.ts';
import { ROLE } from '../fixtures/roles.ts';
import { test as base, World } from './world.ts';

export const OIDC = { 'role-arn': ROLE };

/** A world that speaks HTTPS, and the variables that lead there. */
export interface Tls {
  readonly world: World;
  readonly variables: Readonly<Record<string, string>>;
}

/** Tests with a world that speaks HTTPS, and with proxies. */
export const test = base
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

/** Endpoints by name, because the proxy agent does not check certificates for IP addresses. */
function namedEndpoints({ aws }: World): Record<string, string> {
  const endpoints = Object.entries({ ...aws.environment, ...aws.grantIdToken() });
  return Object.fromEntries(
    endpoints.map(([name, value]) => [name, value.replace('//127.0.0.1:', '//localhost:')]),
  );
}
