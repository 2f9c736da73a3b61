import type { SignInHosts, SignInPorts } from '../sign-in/ports.ts';
import { loadSts } from './sts-on-demand.ts';

/**
 * Connects ahead to STS and the sign-in host of a sign-in.
 *
 * @param connect - Begins to connect to the host of a URL; never throws.
 * @param sts - Replaces the endpoint of STS in every region.
 */
export function createConnectAhead({
  connect,
  sts,
}: {
  connect: (url: URL) => void;
  sts: URL | undefined;
}): SignInPorts['connectAhead'] {
  return ({ region, federationEndpoint }: SignInHosts) => {
    connect(new URL(federationEndpoint));
    const endpoint = sts ? Promise.resolve(sts) : endpointOfSdk(region);
    // Whatever is wrong with the region or the configuration shows in the call itself.
    endpoint.then(connect).catch(() => undefined);
  };
}

async function endpointOfSdk(region: string): Promise<URL> {
  const { stsEndpoint } = await loadSts();
  return stsEndpoint(region);
}
