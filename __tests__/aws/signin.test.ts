import { describe, expect, test, vi } from 'vitest';
import { createExchange } from '../../src/aws/signin.ts';
import { type HttpResponse, TransportError, type TransportFault } from '../../src/http/message.ts';
import type { Send } from '../../src/http/send.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { planTargets } from '../../src/sign-in/targets.ts';
import { inputsOf, issuedTo, NOW } from '../fixtures/sign-in-ports.ts';
import { answer, formOf, network } from './wire.ts';

const { signal } = new AbortController();

/** A request for a role of a partition, in this region. */
async function requestFor(partition = 'aws', raw: RawInputs = {}, consoleSeconds?: number) {
  const role = `arn:${partition}:iam::111122223333:role/R`;
  const [target] = await planTargets(inputsOf({ 'role-arn': role, destination: 's3', ...raw }));
  const { credentials } = issuedTo('R');
  return { credentials, target, issuer: 'https://github.com/o/r', consoleSeconds };
}

function endpoint(send: Send, base?: string) {
  const mask = vi.fn();
  const url = base === undefined ? undefined : new URL(base);
  return { exchange: createExchange({ send, mask, now: () => NOW, base: url }), mask };
}

const token = (signInToken: string): HttpResponse =>
  answer(200, JSON.stringify({ SigninToken: signInToken }));

describe('a session', () => {
  test('becomes a login URL for its page', async () => {
    const { send, requests } = network(token('a/b+c=='));
    const { exchange } = endpoint(send);
    expect(await exchange(await requestFor('aws', { region: 'eu-west-1' }), signal)).toEqual({
      kind: 'login',
      url:
        'https://eu-west-1.signin.aws.amazon.com/federation?Action=login' +
        '&Issuer=https%3A%2F%2Fgithub.com%2Fo%2Fr' +
        '&Destination=https%3A%2F%2Feu-west-1.console.aws.amazon.com%2Fs3%2Fhome%3Fregion%3Deu-west-1' +
        '&SigninToken=a%2Fb%2Bc%3D%3D',
      issuedAt: NOW,
    });
    expect(requests).toHaveLength(1);
    const { Session, ...form } = formOf(requests[0]);
    expect(form).toEqual({ Action: 'getSigninToken' });
    expect(JSON.parse(Session ?? '')).toEqual({
      sessionId: 'ASIA-R',
      sessionKey: 'secret-R',
      sessionToken: 'token-R',
    });
  });

  test.each([
    ['aws', 'POST', 'signin.aws.amazon.com'],
    ['aws-cn', 'POST', 'signin.amazonaws.cn'],
    ['aws-eusc', 'POST', 'eusc-de-east-1.signin.amazonaws-eusc.eu'],
    ['aws-us-gov', 'GET', 'signin.amazonaws-us-gov.com'],
  ])('of %s is exchanged by %s at %s', async (partition, method, host) => {
    const { send, requests } = network(token('token'));
    const login = await endpoint(send).exchange(await requestFor(partition), signal);
    expect(requests[0]).toMatchObject({ method, url: { host } });
    expect(login).toMatchObject({ url: expect.stringContaining(`https://${host}/federation?`) });
  });

  test('is exchanged at the base that replaces the sign-in hosts', async () => {
    const { send, requests } = network(token('token'));
    const { exchange } = endpoint(send, 'http://127.0.0.1:4566/signin/');
    const login = await exchange(await requestFor(), signal);
    expect(requests[0]?.url.href).toBe('http://127.0.0.1:4566/signin/federation');
    expect(login).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4566\/signin\/federation\?Action=/),
    });
  });
});

describe('credentials that the sign-in host refuses', () => {
  const refusedIn = async (destination: string, partition = 'aws') => {
    const { exchange } = endpoint(network(answer(400, '<html>Bad</html>')).send);
    const request = await requestFor(partition, { destination });
    return exchange(request, signal).catch((error: unknown) => error);
  };

  test('in a region that is off by default: the region, and the global endpoint of STS', async () => {
    expect(await refusedIn('https://ap-east-1.console.aws.amazon.com/s3')).toMatchObject({
      code: 'federation-refused',
      advice:
        'Check that the account has turned on ap-east-1, a region that is off by default. If the job sets the credentials, get them from a regional endpoint of STS: those of the global endpoint do not work there. If neither helps, check that the role belongs to the partition and region in use, and that the credentials are those of a role or federation session that has not expired.',
    });
  });

  test.each([
    ['https://eu-west-1.console.aws.amazon.com/s3', 'aws'],
    ['https://cn-northwest-1.console.amazonaws.cn/s3', 'aws-cn'],
  ])('elsewhere: the credentials alone: %s', async (page, partition) => {
    expect(await refusedIn(page, partition)).toMatchObject({
      code: 'federation-refused',
      advice: expect.stringMatching(/^Check that the role belongs to the partition/),
    });
  });
});

describe('the sign-in token', () => {
  test('is masked, bare, as it stands in the URL, and the URL too', async () => {
    const { exchange, mask } = endpoint(network(token('a/b+c==')).send);
    const login = await exchange(await requestFor(), signal);
    const url = login.kind === 'login' ? login.url : '';
    expect(mask.mock.calls.flat()).toEqual(['a/b+c==', 'a%2Fb%2Bc%3D%3D', url]);
  });
});

describe('a length', () => {
  test('is sent', async () => {
    const { send, requests } = network(token('token'));
    await endpoint(send).exchange(await requestFor('aws', {}, 43_200), signal);
    expect(formOf(requests[0])['SessionDuration']).toBe('43200');
  });

  test('that is answered with 400 is refused, and nothing is masked', async () => {
    const { exchange, mask } = endpoint(network(answer(400, '')).send);
    expect(await exchange(await requestFor('aws', {}, 7200), signal)).toEqual({
      kind: 'length-refused',
    });
    expect(mask).not.toHaveBeenCalled();
  });

  test.each([401, 403, 302])('is not the reason of %i', async (status) => {
    const { exchange } = endpoint(network(answer(status, '')).send);
    await expect(exchange(await requestFor('aws', {}, 7200), signal)).rejects.toMatchObject({
      name: 'ActionError',
    });
  });

  test('that was not sent is not the reason of 400', async () => {
    const { exchange } = endpoint(network(answer(400, '')).send);
    await expect(exchange(await requestFor(), signal)).rejects.toMatchObject({
      code: 'federation-refused',
    });
  });
});

/** Faults without another try, so these tests have no pauses. */
async function failureOf(
  fault: TransportFault,
  host = 'signin.aws.amazon.com',
  raw: RawInputs = {},
): Promise<unknown> {
  const over = new AbortController();
  const { exchange } = endpoint(async () => {
    const error = new TransportError(fault, host, 'it failed');
    over.abort(error);
    throw error;
  });
  return exchange(await requestFor('aws', raw), over.signal).catch((error: unknown) => error);
}

describe('the token exchange', () => {
  test.each([
    ['refused', 'network'],
    ['reset', 'network'],
    ['unknown-host', 'network'],
    ['tls', 'network'],
    ['proxy', 'network'],
    ['other', 'network'],
    ['timeout', 'federation-unavailable'],
    ['not-http', 'federation-unavailable'],
    ['too-large', 'federation-unavailable'],
  ] as const)('without a response for "%s" fails as %s', async (fault, code) => {
    expect(await failureOf(fault)).toMatchObject({
      code,
      message: expect.stringContaining('(signin.aws.amazon.com: it failed)'),
      advice: expect.stringContaining('Run the job again'),
      cause: { fault },
    });
  });

  test('without a host of the region says to check the region', async () => {
    const host = 'us-eats-1.signin.aws.amazon.com';
    const destination = 'https://us-eats-1.console.aws.amazon.com/s3/home';
    expect(await failureOf('unknown-host', host, { destination })).toMatchObject({
      code: 'network',
      advice: expect.stringMatching(
        /^Did you mean us-east-1\? Check that the region in this host name exists\./,
      ),
    });
    expect(await failureOf('unknown-host', host)).toMatchObject({
      advice: expect.stringMatching(/^Check that the region in this host name exists\./),
    });
  });

  test('throws the reason of a cancel as it is', async () => {
    const reason = new Error('cancelled');
    const { exchange } = endpoint(network(token('token')).send);
    await expect(exchange(await requestFor(), AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
