import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { partitionById } from '../../src/partition/partition.ts';
import type { Origin } from '../../src/session/origin.ts';
import { exchangeSession } from '../../src/sign-in/exchange.ts';
import {
  fakePorts,
  formOf,
  issuedTo,
  NOW,
  status,
  token,
  type World,
} from '../fixtures/sign-in-ports.ts';

const { signal } = new AbortController();
const endpoint = 'https://signin.aws.amazon.com/federation';

function exchange(world: World, requestedSeconds?: number, origin: Origin = 'oidc', id = 'aws') {
  const fake = fakePorts(world);
  const session = { ...issuedTo('R'), origin, sessionName: 'name' };
  const at = { endpoint, partition: partitionById(id), requestedSeconds };
  const result = exchangeSession(session, at, fake.ports, signal);
  return { ...fake, result };
}

describe('the exchange', () => {
  test('masks the token, bare and as it stands in the URL', async () => {
    const { result, masks } = exchange({ exchange: () => token('a/b+c==') });
    expect(await result).toEqual({
      signInToken: 'a/b+c==',
      issuedAt: NOW,
      sessionExpiresAt: new Date('2026-03-01T13:00:00Z'),
    });
    expect(masks).toEqual(['a/b+c==', 'a%2Fb%2Bc%3D%3D']);
  });

  test('sends the length that was asked for', async () => {
    const { result, exchanged, warnings } = exchange({}, 43_200);
    expect((await result).sessionExpiresAt).toEqual(new Date('2026-03-02T00:00:00Z'));
    expect(exchanged.map((request) => formOf(request)['SessionDuration'])).toEqual(['43200']);
    expect(warnings).toEqual([]);
  });

  test.each([
    ['aws', 'POST'],
    ['aws-cn', 'POST'],
    ['aws-eusc', 'POST'],
    ['aws-us-gov', 'GET'],
  ])('of %s is a %s', async (id, method) => {
    const { result, exchanged } = exchange({}, undefined, 'oidc', id);
    await result;
    expect(exchanged).toMatchObject([{ method }]);
  });
});

describe('a length that AWS refuses', () => {
  const refusing = (codes: readonly number[]): World => ({
    exchange: (_request, nth) => {
      const code = codes[nth - 1];
      return code === undefined ? token('token') : status(code);
    },
  });

  test.each<[Origin, number, string]>([
    [
      'oidc',
      43_200,
      'The session will last 1h and not 12h: AWS refused that length for this role.',
    ],
    ['user', 7200, 'The session will last 1h and not 2h: AWS refused that length for this role.'],
    ['existing-session', 7200, 'The session will last 1h and not 2h: AWS takes no length'],
    ['existing-session', 900, 'The session will last 1h and not 15m: AWS takes no length'],
    ['oidc', 3600, 'AWS did not take session-duration'],
  ])('(%s, %i s) is left out in one more try, with a warning', async (origin, seconds, warning) => {
    const { result, exchanged, warnings } = exchange(refusing([400]), seconds, origin);
    expect(await result).toMatchObject({
      signInToken: 'token',
      sessionExpiresAt: new Date('2026-03-01T13:00:00Z'),
    });
    expect(exchanged.map((request) => formOf(request)['SessionDuration'])).toEqual([
      String(seconds),
      undefined,
    ]);
    expect(warnings).toEqual([expect.stringContaining(warning)]);
  });

  test('twice was not about the length', async () => {
    const { result, exchanged, warnings } = exchange(refusing([400, 400]), 7200);
    await expect(result).rejects.toThrow(expect.objectContaining({ code: 'federation-refused' }));
    expect(exchanged).toHaveLength(2);
    expect(warnings).toEqual([]);
  });

  test.each([401, 403, 500, 503, 302])('is not to blame for %i', async (code) => {
    const { result, exchanged } = exchange(refusing([code]), 7200);
    await expect(result).rejects.toBeInstanceOf(ActionError);
    expect(exchanged).toHaveLength(1);
  });

  test.each<[Origin, number | undefined]>([
    ['oidc', undefined],
    ['chained', 7200],
    ['federation-token', 7200],
  ])('was not sent for %s (%s): 400 is the end', async (origin, seconds) => {
    const { result, exchanged, warnings } = exchange(refusing([400]), seconds, origin);
    await expect(result).rejects.toThrow(expect.objectContaining({ code: 'federation-refused' }));
    expect(exchanged).toHaveLength(1);
    expect(warnings).toEqual([]);
  });
});

test('a failure of the network passes as it is', async () => {
  const failure = new ActionError('network', 'No way.', 'Wait.');
  const { result, masks } = exchange({ exchange: () => Promise.reject(failure) }, 7200);
  await expect(result).rejects.toBe(failure);
  expect(masks).toEqual([]);
});
