import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GITHUB_ISSUER, type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';
import { idToken } from '../clients.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

async function verified(token: string) {
  const response = await fetch(`${aws.url}/oidc/.well-known/jwks`);
  const keys = createLocalJWKSet((await response.json()) as JSONWebKeySet);
  return (await jwtVerify(token, keys, { issuer: GITHUB_ISSUER })).payload;
}

test('tokens verify against the published key and live five minutes', async () => {
  const claims = await verified(await idToken(aws, { actor: 'hubot' }, 'a b&c'));
  expect(claims).toMatchObject({
    aud: 'a b&c',
    actor: 'hubot',
    repository: 'octo-org/octo-repo',
    repository_visibility: 'private',
  });
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
});

describe('the subject', () => {
  test.each([
    [{}, 'repo:octo-org/octo-repo:ref:refs/heads/main'],
    [{ ref: 'refs/tags/v1' }, 'repo:octo-org/octo-repo:ref:refs/tags/v1'],
    [{ environment: 'prod' }, 'repo:octo-org/octo-repo:environment:prod'],
    [{ event_name: 'pull_request' }, 'repo:octo-org/octo-repo:pull_request'],
    [{ repository: 'a/b' }, 'repo:a/b:ref:refs/heads/main'],
    [{ sub: 'customised' }, 'customised'],
  ])('of %j is %s', async (claims, subject) => {
    expect((await verified(await idToken(aws, claims))).sub).toBe(subject);
  });
});

test.each([undefined, 'bearer unknown', 'Basic abc'])(
  'refuses authorization %j',
  async (header) => {
    const url = aws.grantIdToken()['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
    const headers = header === undefined ? {} : { authorization: header };
    const response = await fetch(`${url}&audience=x`, { headers });
    expect(response.status).toBe(401);
  },
);

test('the request token and the ID token count as secrets', async () => {
  const token = await idToken(aws);
  expect(aws.secrets).toContainEqual({ kind: 'id-token', value: token });
  const { ACTIONS_ID_TOKEN_REQUEST_TOKEN: value } = aws.grantIdToken();
  expect(aws.secrets).toContainEqual({ kind: 'request-token', value });
});

test('the discovery document names issuer and key set', async () => {
  const response = await fetch(`${aws.url}/oidc/.well-known/openid-configuration`);
  expect(await response.json()).toMatchObject({
    issuer: GITHUB_ISSUER,
    jwks_uri: `${GITHUB_ISSUER}/.well-known/jwks`,
  });
});
