import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { createIdTokens } from '../../src/github/id-token.ts';
import { type HttpResponse, TransportError } from '../../src/http/message.ts';
import type { IdToken } from '../../src/sign-in/ports.ts';
import { answer, network } from '../aws/wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

const { signal } = new AbortController();
const GRANT = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://actions.example/token?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer-secret',
};
const CLAIMS = { iss: 'https://issuer.example', sub: 'repo:o/r', aud: 'sts.amazonaws.com' };

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown) => `${part({ alg: 'RS256' })}.${part(claims)}.signature`;
const given = (value: unknown) => answer(200, JSON.stringify({ value }));

function service(
  environment: NodeJS.ProcessEnv,
  ...answers: (HttpResponse | TransportError | string)[]
) {
  const responses = answers.map((one) => (typeof one === 'string' ? answer(200, one) : one));
  const { send, requests } = network(...responses);
  const mask = vi.fn();
  const isForkPullRequest = vi.fn(async () => false);
  const idTokens = createIdTokens({ environment, send, mask, isForkPullRequest });
  const request = (audience = 'sts.amazonaws.com') =>
    idTokens.request(audience, signal).catch((error: unknown) => error);
  return { idTokens, request, requests, mask, isForkPullRequest };
}

describe('a token', () => {
  test('needs one request, with the audience', async () => {
    const { request, requests } = service(GRANT, given(jwt(CLAIMS)));
    expect(await request('a b&c')).toEqual({
      token: jwt(CLAIMS),
      issuer: CLAIMS.iss,
      subject: CLAIMS.sub,
      audience: CLAIMS.aud,
      claims: {},
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.method).toBe('GET');
    expect(requests[0]?.url.href).toBe(
      'https://actions.example/token?api-version=2.0&audience=a+b%26c',
    );
    expect(requests[0]?.headers['authorization']).toBe('bearer bearer-secret');
  });

  test('has the claims that a trust policy can test', async () => {
    const claims = { repository_id: '74', actor_id: 583_231, environment: 'production' };
    const others = { jti: 'x', runner_environment: 'self-hosted', ref: null, workflow: ['x'] };
    const { request } = service(GRANT, given(jwt({ ...CLAIMS, ...claims, ...others })));
    expect(await request()).toMatchObject({ claims: { ...claims, actor_id: '583231' } });
  });

  test('is masked, and before it the secret of the job', async () => {
    const { request, mask } = service(GRANT, given(jwt(CLAIMS)));
    expect(mask.mock.calls.flat()).toEqual(['bearer-secret']);
    await request();
    expect(mask.mock.calls.flat()).toEqual(['bearer-secret', jwt(CLAIMS)]);
  });

  test('is requested once for each audience, also after a failure', async () => {
    const { request, requests } = service(GRANT, given(jwt(CLAIMS)), answer(403, ''));
    const [first, again] = await Promise.all([request('a'), request('a')]);
    expect(again).toBe(first);
    const failure = await request('b');
    expect(await request('b')).toBe(failure);
    expect(failure).toMatchObject({ code: 'id-token-failed' });
    expect(requests).toHaveLength(2);
  });

  test('may be for several audiences', async () => {
    const { request } = service(GRANT, given(jwt({ ...CLAIMS, aud: ['a', 'b'] })));
    expect(await request()).toMatchObject({ audience: 'a,b' });
  });

  test('has a subject of any language', async () => {
    const sub = 'repo:o/r:environment:gr\u00fcn \u2603';
    const { request } = service(GRANT, given(jwt({ ...CLAIMS, sub })));
    expect(await request()).toMatchObject({ subject: sub });
  });
});

describe('a newer token', () => {
  const token = (id: number) => jwt({ ...CLAIMS, jti: String(id) });

  test('is requested once for all who had the same one, and replaces it from then on', async () => {
    const { idTokens, request, requests, mask } = service(GRANT, given(token(1)), given(token(2)));
    const first = (await request(CLAIMS.aud)) as IdToken;
    const renewed = await Promise.all([
      idTokens.renew(first, signal),
      idTokens.renew(first, signal),
    ]);
    expect(renewed.map((one) => one.token)).toEqual([token(2), token(2)]);
    expect(await request(CLAIMS.aud)).toBe(renewed[0]);
    expect(requests).toHaveLength(2);
    expect(mask).toHaveBeenCalledWith(token(2));
  });

  test('that fails leaves the old one to the others', async () => {
    const { idTokens, request } = service(GRANT, given(token(1)), answer(401, ''));
    const first = (await request(CLAIMS.aud)) as IdToken;
    await expect(idTokens.renew(first, signal)).rejects.toMatchObject({ code: 'id-token-failed' });
    expect(await request(CLAIMS.aud)).toBe(first);
  });
});

describe('without the permission', () => {
  test.each([
    ['nothing', {}],
    ['no URL', { ...GRANT, ACTIONS_ID_TOKEN_REQUEST_URL: '' }],
    ['no bearer token', { ...GRANT, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }],
  ])('(%s) it is not available, and says which lines to add', async (_what, environment) => {
    const { idTokens, request, requests } = service(environment, given(jwt(CLAIMS)));
    expect(idTokens.available).toBe(false);
    expect(await request()).toMatchObject({
      code: 'id-token-missing',
      advice: expect.stringContaining('permissions:\n  id-token: write'),
    });
    expect(requests).toEqual([]);
  });

  test('a pull request from a fork gets another message', async () => {
    const { request, isForkPullRequest } = service({});
    isForkPullRequest.mockResolvedValue(true);
    expect(await request()).toMatchObject({
      code: 'id-token-missing',
      message: expect.stringContaining('from a fork'),
      advice: expect.not.stringContaining('id-token: write'),
    });
  });

  test('the event is not read without need', async () => {
    const { idTokens, request, isForkPullRequest } = service(GRANT, given(jwt(CLAIMS)));
    expect(idTokens.available).toBe(true);
    await request();
    expect(isForkPullRequest).not.toHaveBeenCalled();
  });
});

describe('an answer without a token', () => {
  test.each<[string, HttpResponse | string]>([
    ['401', answer(401, '{"message":"SECRET"}')],
    ['403', answer(403, 'SECRET')],
    ['404 with a token', answer(404, JSON.stringify({ value: jwt(CLAIMS) }))],
    ['a redirect', answer(302, '', { location: 'https://evil.example' })],
    ['500 for ever', answer(500, 'SECRET')],
    ['429 for ever', answer(429, 'SECRET')],
    ['nothing', ''],
    ['HTML', '<html>SECRET</html>'],
    ['truncated JSON', '{"value":"SECRET'],
    ['JSON null', 'null'],
    ['a JSON string', '"SECRET"'],
    ['no value', '{"token":"SECRET"}'],
    ['an empty value', '{"value":""}'],
    ['a number', '{"value":42}'],
    ['an object', '{"value":{"value":"SECRET"}}'],
    ['no JWT', given('SECRET')],
    ['a JWT of one part', given('SECRET.')],
    ['claims that are no JSON', given('SECRET.SECRET.SECRET')],
    ['claims that are null', given(jwt(null))],
    ['claims without a subject', given(jwt({ iss: 'i', aud: 'a' }))],
    ['a subject that is a number', given(jwt({ ...CLAIMS, sub: 7 }))],
    ['claims without an issuer', given(jwt({ sub: 's', aud: 'a' }))],
  ])('%s is id-token-failed, and not repeated', async (_what, response) => {
    const error = await service(GRANT, response).request();
    expect(error).toBeInstanceOf(ActionError);
    expect(error).toMatchObject({ code: 'id-token-failed' });
    expect(`${error} ${(error as ActionError).advice}`).not.toContain('SECRET');
  });

  test('is masked if it might be one', async () => {
    const { request, mask } = service(GRANT, given('not-quite-a-token'));
    await request();
    expect(mask).toHaveBeenCalledWith('not-quite-a-token');
  });

  test('never makes the reader hang, or throw anything else', async () => {
    const claims = fc.oneof(
      fc.jsonValue(),
      fc.record({ iss: fc.jsonValue(), sub: fc.jsonValue() }),
    );
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.string().map((value) => JSON.stringify({ value })),
      claims.map((value) => JSON.stringify({ value: jwt(value) })),
    );
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const result = await service(GRANT, text).request();
        expect(result instanceof ActionError || typeof result === 'object').toBe(true);
        expect(result).toHaveProperty(result instanceof ActionError ? 'code' : 'subject');
      }),
    );
  });
});

describe('the network', () => {
  const reset = new TransportError('reset', 'actions.example', 'closed');
  const good = given(jwt(CLAIMS));

  test.each([
    ['503 once', [answer(503, ''), good], 2],
    ['resets, which the toolkit does not try again', [reset, reset, good], 3],
    ['429 with Retry-After', [answer(429, '', { 'retry-after': '2' }), good], 2],
  ])('%s: it is tried again', async (_what, answers, tries) => {
    const { request, requests } = service(GRANT, ...answers);
    expect(await request()).toMatchObject({ subject: CLAIMS.sub });
    expect(requests).toHaveLength(tries);
  });

  test('that never works is network', async () => {
    const { request, requests } = service(GRANT, reset);
    expect(await request()).toMatchObject({ code: 'network', cause: reset });
    expect(requests).toHaveLength(4);
  });

  test('that gives far too much is id-token-failed', async () => {
    const { request } = service(GRANT, new TransportError('too-large', 'x', '1 MiB'));
    expect(await request()).toMatchObject({ code: 'id-token-failed' });
  });

  test('an abort ends it with its reason', async () => {
    const reason = new Error('cancelled');
    const { idTokens, requests } = service(GRANT, good);
    await expect(idTokens.request('a', AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(requests).toEqual([]);
  });

  test.each(['http://actions.example/token', 'SECRET'])('a URL of %s is not asked', async (url) => {
    const { request, requests } = service({ ...GRANT, ACTIONS_ID_TOKEN_REQUEST_URL: url }, good);
    expect(await request()).toMatchObject({ code: 'invalid-input' });
    expect(requests).toEqual([]);
  });
});
