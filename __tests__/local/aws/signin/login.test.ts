import { GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';
import { consoleFacts, refusalReason } from '../../../../local/aws/signin/console-facts.ts';
import { ACCOUNT } from '../../../fixtures/roles.ts';
import { keysOf, stsClient, userKeys } from '../clients.ts';
import { DESTINATION, ISSUER, loginUrl, oidcKeys, open, signinToken } from './fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

describe('login', () => {
  test('leads to the destination in the right session', async () => {
    const keys = await oidcKeys(aws);
    const link = await open(loginUrl(aws, { SigninToken: await signinToken(aws, keys) }));
    expect(link).toMatchObject({ status: 200, redirected: true });
    const { expiresAt } = aws.world.session(keys.accessKeyId) ?? {};
    expect(consoleFacts(link.html)).toEqual({
      account: ACCOUNT,
      role: 'ReadOnly',
      'session-name': 'octocat',
      destination: DESTINATION,
      'session-ends': expiresAt?.toISOString(),
    });
  });

  test('can be repeated for 15 minutes, and not after', async () => {
    const url = loginUrl(aws, { SigninToken: await signinToken(aws, await oidcKeys(aws)) });
    expect((await open(url)).status).toBe(200);
    aws.clock.advance(890);
    expect((await open(url)).status).toBe(200);
    aws.clock.advance(11);
    const late = await open(url);
    expect(late.status).toBe(400);
    expect(late.html).toContain('The token has expired');
  });

  test('lasts as long as SessionDuration says, beyond the credentials', async () => {
    const url = loginUrl(aws, { SigninToken: await signinToken(aws, await oidcKeys(aws), '7200') });
    const link = await open(url);
    aws.clock.advance(7100);
    expect((await link.reload()).status).toBe(200);
    aws.clock.advance(200);
    const over = await link.reload();
    expect(over.status).toBe(403);
    expect(over.html).toContain(`<a id="issuer" href="${ISSUER}">`);
  });

  test('ends with the credentials without SessionDuration', async () => {
    const link = await open(
      loginUrl(aws, { SigninToken: await signinToken(aws, await oidcKeys(aws)) }),
    );
    aws.clock.advance(3601);
    expect((await link.reload()).status).toBe(403);
  });

  test.each(['Example.org', 'DCE', 'aws-vault', 'Red Hat SRE', 'localhost:8080', 'a.b:1/x'])(
    'accepts the issuer %s, as AWS accepts more than URLs',
    async (Issuer) => {
      const SigninToken = await signinToken(aws, await oidcKeys(aws));
      const link = await open(loginUrl(aws, { SigninToken, Issuer }));
      expect(link.status).toBe(200);
    },
  );

  test.each([
    [
      'Destination',
      'http://eu-west-1.console.aws.amazon.com/',
      'it is not a page of console.aws.amazon.com',
    ],
    [
      'Destination',
      'https://console.aws.amazon.com.evil.example/',
      'it is not a page of console.aws.amazon.com',
    ],
    [
      'Destination',
      'https://evilconsole.aws.amazon.com/',
      'it is not a page of console.aws.amazon.com',
    ],
    [
      'Destination',
      'https://user@console.aws.amazon.com/',
      'it is not a page of console.aws.amazon.com',
    ],
    [
      'Destination',
      'https://console.aws.amazon.com:444/',
      'it is not a page of console.aws.amazon.com',
    ],
    ['Destination', 'https://console.amazonaws.cn/', 'it is not a page of console.aws.amazon.com'],
    ['Destination', 'https://us-east-9.console.aws.amazon.com/', 'there is no region us-east-9'],
    ['Destination', '', 'it is not a page of console.aws.amazon.com'],
    ['Issuer', '', 'Invalid issuer parameter'],
    ['Issuer', 'javascript:alert(1)', 'Invalid issuer parameter'],
    ['Issuer', 'ftp://example.com', 'Invalid issuer parameter'],
    ['SigninToken', 'unknown', 'The sign-in token is not valid'],
  ])('refuses %s=%s', async (name, value, reason) => {
    const SigninToken = await signinToken(aws, await oidcKeys(aws));
    const link = await open(loginUrl(aws, { SigninToken, [name]: value }));
    expect(link).toMatchObject({ status: 400, redirected: false });
    expect(refusalReason(link.html)).toContain(reason);
  });

  test('refuses credentials of GetSessionToken, for which a token was given', async () => {
    const keys = keysOf(await stsClient(aws, userKeys(aws)).send(new GetSessionTokenCommand({})));
    const link = await open(loginUrl(aws, { SigninToken: await signinToken(aws, keys) }));
    expect(link.status).toBe(400);
    expect(link.html).toContain(
      'Only federation tokens or assume role tokens may be used for federated login',
    );
  });

  test('shows what it was given as text, not as HTML', async () => {
    const SigninToken = await signinToken(aws, await oidcKeys(aws));
    const Destination = 'https://console.aws.amazon.com/?a="><script>alert(1)</script>';
    const link = await open(loginUrl(aws, { SigninToken, Destination }));
    expect(link.html).not.toContain('<script>');
  });
});
