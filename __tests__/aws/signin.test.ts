import { describe, expect, test } from 'vitest';
import { createExchange } from '../../src/aws/signin.ts';
import type { HttpRequest } from '../../src/http/message.ts';
import { TransportError, type TransportFault } from '../../src/http/message.ts';

const request: HttpRequest = {
  method: 'POST',
  url: new URL('https://signin.aws.amazon.com/federation'),
  headers: {},
  body: 'Session=secret',
};

/** Faults that are not worth another try, or come from a run that is over: no pauses here. */
async function failureOf(fault: TransportFault, host = 'signin.aws.amazon.com'): Promise<unknown> {
  const over = new AbortController();
  const exchange = createExchange(async () => {
    const error = new TransportError(fault, host, 'it failed');
    over.abort(error);
    throw error;
  });
  return exchange(request, over.signal).catch((error: unknown) => error);
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

  test('that finds no host of a region asks whether there is this region', async () => {
    const host = 'us-eats-1.signin.aws.amazon.com';
    expect(await failureOf('unknown-host', host)).toMatchObject({
      code: 'network',
      advice: expect.stringContaining('Check that the region in this host name exists.'),
    });
  });

  test('throws the reason of a cancel as it is', async () => {
    const reason = new Error('cancelled');
    const exchange = createExchange(async () => ({
      status: 200,
      headers: {},
      body: new Uint8Array(),
    }));
    await expect(exchange(request, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
