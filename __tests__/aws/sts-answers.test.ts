import { describe, expect, test, vi } from 'vitest';
import { createSts } from '../../src/aws/sts.ts';
import { TransportError } from '../../src/http/message.ts';
import type { IdToken } from '../../src/sign-in/ports.ts';
import { USER_KEYS } from '../fixtures/credentials.ts';
import { roleOf } from '../fixtures/roles.ts';
import { answer, issued, network, refusal } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

const { signal } = new AbortController();
const request = {
  role: roleOf('R'),
  region: 'eu-central-1',
  sessionName: 'octocat-1',
  policies: { inline: undefined, managedArns: [] },
  credentialSeconds: undefined,
  externalId: undefined,
  sourceIdentity: undefined,
  tags: [],
};

function sts(...answers: Parameters<typeof network>) {
  const { send, requests } = network(...answers);
  const mask = vi.fn();
  const renewIdToken = async (stale: IdToken) => stale;
  return {
    sts: createSts({ send, mask, endpoint: undefined, renewIdToken }),
    requests,
    mask,
    send,
  };
}

describe('what was issued', () => {
  test('is masked, the key ID too', async () => {
    const { sts: client, mask } = sts(issued('AssumeRole'));
    await client.assumeRole(request, USER_KEYS, signal);
    expect(mask.mock.calls.flat().sort()).toEqual(['ASIAISSUED', 'issued-secret', 'issued-token']);
  });

  test.each([
    ['nothing', ''],
    [
      'no session token',
      '<Credentials><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>half-a-secret</SecretAccessKey></Credentials>',
    ],
    [
      'no secret',
      '<Credentials><AccessKeyId>ASIA</AccessKeyId><SessionToken>half-a-secret</SessionToken></Credentials>',
    ],
  ])('%s is refused, and its secrets are masked', async (_what, content) => {
    const { sts: client, mask } = sts(issued('AssumeRole', content));
    await expect(client.assumeRole(request, USER_KEYS, signal)).rejects.toThrow(
      expect.objectContaining({
        code: 'network',
        message: expect.stringContaining('without credentials'),
      }),
    );
    expect(mask.mock.calls.flat().includes('half-a-secret')).toBe(content !== '');
  });
});

test.each([
  'arn:aws:sts::$(id):assumed-role/R/s1',
  'arn:aws:sts:::assumed-role/R/s1',
  'arn:aws:sts::aws:assumed-role/R/s1',
  'x',
])('a session of %s is refused', async (arn) => {
  const good = issued('AssumeRole');
  const body = Buffer.from(good.body)
    .toString()
    .replace(/<Arn>.*<\/Arn>/, `<Arn>${arn}</Arn>`);
  const { sts: client } = sts(answer(200, body));
  await expect(client.assumeRole(request, USER_KEYS, signal)).rejects.toMatchObject({
    code: 'network',
    message: expect.stringContaining('without their account'),
  });
  const caller = issued('GetCallerIdentity', `<Arn>${arn}</Arn>`);
  const { sts: asker } = sts(caller);
  await expect(asker.getCallerIdentity('eu-central-1', USER_KEYS, signal)).rejects.toMatchObject({
    code: 'network',
  });
});

describe('tries', () => {
  const throttled = refusal('Throttling', 'Rate exceeded');
  const unreachable = refusal('IDPCommunicationError', 'could not be reached');
  const reset = new TransportError('reset', 'sts', 'closed');
  const good = issued('AssumeRole');

  test.each([
    ['a good answer', [good], 1],
    ['throttling once', [throttled, good], 2],
    ['an issuer out of reach, twice', [unreachable, unreachable, good], 3],
    [
      'a reset, a 503 and a 500 with HTML',
      [reset, answer(503, ''), answer(500, '<html>'), good],
      4,
    ],
    ['a 429', [answer(429, 'slow down', { 'retry-after': '1' }), good], 2],
  ])('%s', async (_what, answers, tries) => {
    const { sts: client, requests } = sts(...answers);
    expect(await client.assumeRole(request, USER_KEYS, signal)).toMatchObject({
      accountId: '111122223333',
    });
    expect(requests).toHaveLength(tries);
  });

  test.each([
    ['a refusal', [refusal('AccessDenied', 'no'), good], 1],
    ['a redirect', [answer(302, '', { location: 'https://evil.example' }), good], 1],
    ['throttling for ever', [throttled], 4],
    ['resets for ever', [reset], 4],
    ['an answer that is too large', [new TransportError('too-large', 'sts', '1 MiB'), good], 1],
  ])('%s is the end', async (_what, answers, tries) => {
    const { sts: client, requests } = sts(...answers);
    await expect(client.assumeRole(request, USER_KEYS, signal)).rejects.toThrow();
    expect(requests).toHaveLength(tries);
  });
});

test('an abort ends the call with its reason', async () => {
  const reason = new Error('cancelled');
  const { sts: client, requests } = sts(issued('AssumeRole'));
  await expect(client.assumeRole(request, USER_KEYS, AbortSignal.abort(reason))).rejects.toBe(
    reason,
  );
  expect(requests).toEqual([]);
});
