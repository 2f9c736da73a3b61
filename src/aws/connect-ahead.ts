import { federationEndpoint } from '../console/federation.ts';
import type { SignInPorts } from '../sign-in/ports.ts';
import type { Endpoints } from './endpoints.ts';
import { loadSts } from './sts-on-demand.ts';

/**
 * Connects ahead to STS and the sign-in host of a sign-in.
 *
 * @param connect - Starts a connection to the host of a URL; never throws.
 * @param endpoints - Replace the endpoints of AWS.
 */
export function createConnectAhead(
  connect: (url: URL) => void,
  { sts, signIn }: Pick<Endpoints, 'sts' | 'signIn'>,
): SignInPorts['connectAhead'] {
  return ({ partition, region, signInRegion }) => {
    connect(new URL(federationEndpoint(partition, signInRegion, signIn)));
    const endpoint = sts ? Promise.resolve(sts) : endpointOfSdk(region);
    // If the region or the configuration is wrong, the call itself reports it.
    endpoint.then(connect).catch(() => undefined);
  };
}

async function endpointOfSdk(region: string): Promise<URL> {
  const { stsEndpoint } = await loadSts();
  return stsEndpoint(region);
}
