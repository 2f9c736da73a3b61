import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createConnectAhead } from '../../src/aws/connect-ahead.ts';
import { planTargets } from '../../src/sign-in/targets.ts';
import { inputsOf } from '../fixtures/sign-in-ports.ts';

const SIGN_IN = new URL('https://sign-in.example');
const IN_FRANKFURT = { destination: 'arn:aws:sqs:eu-central-1:111122223333:q' };

/** The hosts of the connections, in their order, and the regions that STS was asked for. */
async function hosts(sts: () => Promise<URL>, signIn?: URL) {
  const connect = vi.fn((_url: URL) => undefined);
  const endpoint = vi.fn((_region: string) => sts());
  const [target] = await planTargets(inputsOf({ region: 'us-west-2', ...IN_FRANKFURT }));
  createConnectAhead(connect, { sts: endpoint, signIn })(target);
  const atOnce = connect.mock.calls.length;
  await setImmediate();
  await setImmediate();
  const regions = endpoint.mock.calls.map(([region]) => region);
  return { atOnce, hosts: connect.mock.calls.map(([url]) => url.host), regions };
}

test('the sign-in host is that of the page, STS that of the inputs, and begun requests go first', async () => {
  expect(await hosts(async () => new URL('https://sts.example:8443/sts'))).toEqual({
    atOnce: 0,
    hosts: ['eu-central-1.signin.aws.amazon.com', 'sts.example:8443'],
    regions: ['us-west-2'],
  });
});

test('another sign-in host replaces those of AWS', async () => {
  const { hosts: connected } = await hosts(async () => new URL('https://sts.example'), SIGN_IN);
  expect(connected).toEqual(['sign-in.example', 'sts.example']);
});

test('without an endpoint of STS, only the call itself fails', async () => {
  const { hosts: connected } = await hosts(() => Promise.reject(new Error('wrong')), SIGN_IN);
  expect(connected).toEqual(['sign-in.example']);
});
