import { afterEach, expect, test, vi } from 'vitest';
import { createConnectAhead } from '../../src/aws/connect-ahead.ts';

const SIGN_IN = 'https://eu-central-1.signin.aws.amazon.com/federation';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The hosts that are connected to, once there are as many. */
async function hosts(region: string, sts?: URL, count = 2): Promise<string[]> {
  const connect = vi.fn((_url: URL) => undefined);
  createConnectAhead({ connect, sts })({ region, federationEndpoint: SIGN_IN });
  await vi.waitFor(() => expect(connect).toHaveBeenCalledTimes(count));
  return connect.mock.calls.map(([url]) => url.host);
}

test.each([
  ['eu-central-1', {}, 'sts.eu-central-1.amazonaws.com'],
  ['cn-north-1', {}, 'sts.cn-north-1.amazonaws.com.cn'],
  ['us-east-1', { AWS_USE_FIPS_ENDPOINT: 'true' }, 'sts-fips.us-east-1.amazonaws.com'],
  ['eu-west-1', { AWS_USE_DUALSTACK_ENDPOINT: 'true' }, 'sts.eu-west-1.api.aws'],
])('in %s with %o the host of STS is that of the SDK', async (region, variables, host) => {
  for (const [name, value] of Object.entries(variables)) {
    vi.stubEnv(name, value);
  }
  expect(await hosts(region)).toEqual(['eu-central-1.signin.aws.amazon.com', host]);
});

test('an endpoint that was given takes its place', async () => {
  expect(await hosts('us-east-1', new URL('https://sts.example:8443/sts'))).toContain(
    'sts.example:8443',
  );
});

test('what is wrong with the configuration is left to the call itself', async () => {
  vi.stubEnv('AWS_USE_FIPS_ENDPOINT', 'maybe');
  expect(await hosts('us-east-1', undefined, 1)).toEqual(['eu-central-1.signin.aws.amazon.com']);
});
