import { GetSessionTokenCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalAws, startLocalAws } from '../../../../local/aws/index.ts';
import { ACCOUNT, keysOf, stsClient, userKeys } from '../clients.ts';
import { DESTINATION, factIn, ISSUER, loginUrl, oidcKeys, open, signinToken } from './fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

describe('login', () => {
  test('leads to the destination in the right session', async () => {
    const keys = await oidcKeys(aws);
    const link = await open(aws, loginUrl(aws, { SigninToken: await signinToken(aws, keys) }));
    expect(link.status).toBe(302);
    const page = await (await link.page()).text();
    expect(factIn(page, 'account')).toBe(ACCOUNT);
    expect(factIn(page, 'role')).toBe('ReadOnly');
    expect(factIn(page, 'session-name')).toBe('octocat');
    expect(factIn(page, 'destination')).toBe(DESTINATION);
    const { expiresAt } = aws.world.session(keys.accessKeyId) ?? {};
    expect(factIn(page, 'session-ends')).toBe(expiresAt?.toISOString());
  });

  test('can be repeated for 15 minutes, and not after', async () => {
    const url = loginUrl(aws, { SigninToken: await signinToken(aws, await oidcKeys(aws)) });
    expect((await open(aws, url)).status).toBe(302);
    aws.clock.advance(890);
    expect((await open(aws, url)).status).toBe(302);
    aws.clock.advance(11);
    const late = await open(aws, url);
    expect(late.status).toBe(400);
    expect(late.text).toContain('The token has expired');
  });

  test('lasts as long as SessionDuration says, beyond the credentials', async () => {
    const url = loginUrl(aws, { SigninToken: await signinToken(aws, await oidcKeys(aws), '7200') });
    const link = await open(aws, url);
    aws.clock.advance(7100);
    expect((await link.page()).status).toBe(200);
    aws.clock.advance(200);
    const over = await link.page();
    expect(over.status).toBe(403);
    expect(await over.text()).toContain(`<a id="issuer" href="${ISSUER}">`);
  });

  test('ends with the credentials without SessionDuration', async () => {
    const link = await open(
      aws,
      loginUrl(aws, { SigninToken: await signinToken(aws, await oidcKeys(aws)) }),
    );
    aws.clock.advance(3601);
    expect((await link.page()).status).toBe(403);
  });

  test("takes a bare name as the issuer, as AWS's own examples have it", async () => {
    const SigninToken = await signinToken(aws, await oidcKeys(aws));
    const link = await open(aws, loginUrl(aws, { SigninToken, Issuer: 'Example.org' }));
    expect(link.status).toBe(302);
  });

  test.each([
    ['Destination', 'http://eu-west-1.console.aws.amazon.com/'],
    ['Destination', 'https://console.aws.amazon.com.evil.example/'],
    ['Destination', 'https://evilconsole.aws.amazon.com/'],
    ['Destination', 'https://user@console.aws.amazon.com/'],
    ['Destination', 'https://console.aws.amazon.com:444/'],
    ['Destination', 'https://console.amazonaws.cn/'],
    ['Destination', 'https://us-east-9.console.aws.amazon.com/'],
    ['Destination', ''],
    ['Issuer', ''],
    ['Issuer', 'javascript:alert(1)'],
    ['Issuer', 'two words'],
    ['SigninToken', 'unknown'],
  ])('refuses %s=%s', async (name, value) => {
    const SigninToken = await signinToken(aws, await oidcKeys(aws));
    const link = await open(aws, loginUrl(aws, { SigninToken, [name]: value }));
    expect(link.status).toBe(400);
    expect(link.text).toContain('<p id="error">');
  });

  test('refuses credentials of GetSessionToken, for which a token was given', async () => {
    const keys = keysOf(await stsClient(aws, userKeys(aws)).send(new GetSessionTokenCommand({})));
    const link = await open(aws, loginUrl(aws, { SigninToken: await signinToken(aws, keys) }));
    expect(link.status).toBe(400);
    expect(link.text).toContain(
      'Only federation tokens or assume role tokens may be used for federated login',
    );
  });

  test('shows what it was given as text, not as HTML', async () => {
    const SigninToken = await signinToken(aws, await oidcKeys(aws));
    const Destination = 'https://console.aws.amazon.com/?a="><script>alert(1)</script>';
    const link = await open(aws, loginUrl(aws, { SigninToken, Destination }));
    expect(await (await link.page()).text()).not.toContain('<script>');
  });
});
