import { setImmediate } from 'node:timers/promises';
import { federationEndpoint } from '../console/federation.ts';
import type { SignInPorts } from '../sign-in/ports.ts';
import type { Target } from '../sign-in/targets.ts';

/**
 * Connects ahead to STS and the sign-in host of a sign-in. It lets requests that have just begun go
 * out first, because opening a connection keeps the process busy.
 *
 * @param connect - Starts a connection to the host of a URL; never throws.
 * @param endpoints.sts - The endpoint of STS in a region.
 * @param endpoints.signIn - Replaces the sign-in hosts of AWS.
 */
export function createConnectAhead(
  connect: (url: URL) => void,
  endpoints: {
    readonly sts: (region: string) => Promise<URL>;
    readonly signIn: URL | undefined;
  },
): SignInPorts['connectAhead'] {
  const connectAll = async ({ partition, region, signInRegion }: Target) => {
    await setImmediate();
    connect(new URL(federationEndpoint(partition, signInRegion, endpoints.signIn)));
    connect(await endpoints.sts(region));
  };
  return (target) => {
    // If the region or the configuration is wrong, the call itself reports it.
    connectAll(target).catch(() => undefined);
  };
}
