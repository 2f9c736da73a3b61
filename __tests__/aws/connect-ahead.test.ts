import { afterEach, expect, test, vi } from 'vitest';
import { createConnectAhead } from '../../src/aws/connect-ahead.ts';
import { planTargets } from '../../src/sign-in/targets.ts';
import { inputsOf } from '../fixtures/sign-in-ports.ts';

const SIGN_IN = new URL('https://sign-in.example');

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The hosts of the first connections, when there are this many. */
async function hosts(region: string, sts?: URL, count = 2): Promise<string[]> {
  const connect = vi.fn((_url: URL) => undefined);
  const target = { ...(await planTargets(inputsOf({})))[0], region };
  createConnectAhead(connect, { sts, signIn: SIGN_IN })(target);
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
  expect(await hosts(region)).toEqual(['sign-in.example', host]);
});

test('without a base the sign-in host is that of the region of the page', async () => {
  const connect = vi.fn((_url: URL) => undefined);
  const [target] = await planTargets(
    inputsOf({ region: 'us-west-2', destination: 'arn:aws:sqs:eu-central-1:111122223333:q' }),
  );
  createConnectAhead(connect, { sts: SIGN_IN, signIn: undefined })(target);
  expect(connect.mock.calls.map(([url]) => url.host)).toEqual([
    'eu-central-1.signin.aws.amazon.com',
  ]);
});

test('a given endpoint replaces it', async () => {
  expect(await hosts('us-east-1', new URL('https://sts.example:8443/sts'))).toContain(
    'sts.example:8443',
  );
});

test('a wrong configuration fails only in the call itself', async () => {
  vi.stubEnv('AWS_USE_FIPS_ENDPOINT', 'maybe');
  expect(await hosts('us-east-1', undefined, 1)).toEqual(['sign-in.example']);
});
