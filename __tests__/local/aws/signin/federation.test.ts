import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetFederationTokenCommand,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type LocalAws,
  type Partition,
  roleTrustPolicy,
  startLocalAws,
} from '../../../../local/aws/index.ts';
import {
  ACCOUNT,
  idToken,
  type Keys,
  keysOf,
  roleArn,
  sessionParameter,
  stsClient,
  userKeys,
} from '../clients.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startLocalAws();
});
afterEach(() => aws.close());

const DESTINATION = 'https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1';
const ISSUER = 'https://github.com/octo-org/octo-repo/actions/runs/1';

async function oidcKeys(): Promise<Keys> {
  return keysOf(
    await stsClient(aws).send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: roleArn('ReadOnly'),
        RoleSessionName: 'octocat',
        WebIdentityToken: await idToken(aws),
      }),
    ),
  );
}

async function assumedKeys(role: string, keys: Keys): Promise<Keys> {
  const command = new AssumeRoleCommand({ RoleArn: roleArn(role), RoleSessionName: 'me' });
  return keysOf(await stsClient(aws, keys).send(command));
}

async function exchange(
  session: string,
  options: { duration?: string; method?: 'GET' | 'POST'; host?: string } = {},
) {
  const parameters = new URLSearchParams({
    Action: 'getSigninToken',
    ...(options.duration === undefined ? {} : { SessionDuration: options.duration }),
    Session: session,
  });
  const url = `${aws.url}/${options.host ?? 'signin'}/federation`;
  const response = await (options.method === 'GET'
    ? fetch(`${url}?${parameters}`)
    : fetch(url, { method: 'POST', body: parameters }));
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text: await response.text() };
}

async function signinToken(keys: Keys, duration?: string): Promise<string> {
  const answer = await exchange(sessionParameter(keys), duration === undefined ? {} : { duration });
  return (JSON.parse(answer.text) as { SigninToken: string }).SigninToken;
}

function loginUrl(changes: Record<string, string>): string {
  const parameters = { Action: 'login', Issuer: ISSUER, Destination: DESTINATION, ...changes };
  return `${aws.url}/signin/federation?${new URLSearchParams(parameters)}`;
}

/** Follows the link as a browser would. */
async function open(url: string) {
  const response = await fetch(url, { redirect: 'manual' });
  const location = response.headers.get('location');
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = () => fetch(new URL(location ?? '', aws.url), { headers: { cookie } });
  return { status: response.status, text: await response.text(), page };
}

function factIn(html: string, id: string): string | undefined {
  return new RegExp(`<dd id="${id}">([^<]*)</dd>`).exec(html)?.[1];
}

const REFUSED = {
  status: 400,
  type: 'text/html; charset=utf-8',
  text: expect.stringMatching(
    /Invalid credentials parameter.*The request sent by the client was syntactically incorrect/,
  ),
};

describe('getSigninToken', () => {
  test.each(['POST', 'GET'] as const)('by %s gives a token that needs encoding', async (method) => {
    const answer = await exchange(sessionParameter(await oidcKeys()), { method });
    expect(answer).toMatchObject({ status: 200, type: expect.stringContaining('json') });
    const { SigninToken } = JSON.parse(answer.text) as { SigninToken: string };
    for (const character of ['+', '/', '=']) {
      expect(SigninToken).toContain(character);
    }
    expect(aws.secrets).toContainEqual({ kind: 'signin-token', value: SigninToken });
  });

  test('refuses other methods', async () => {
    const response = await fetch(`${aws.url}/signin/federation`, { method: 'PUT' });
    expect(response.status).toBe(405);
  });

  test.each<[string, (keys: Required<Keys>) => string]>([
    ['no JSON', () => 'credentials'],
    ['null', () => 'null'],
    ['another secret', (keys) => sessionParameter({ ...keys, secretAccessKey: 'x' })],
    ['another token', (keys) => sessionParameter({ ...keys, sessionToken: 'x' })],
    ['an unknown key', (keys) => sessionParameter({ ...keys, accessKeyId: 'ASIAX' })],
  ])('refuses %s', async (_, parameter) => {
    const keys = (await oidcKeys()) as Required<Keys>;
    expect(await exchange(parameter(keys))).toEqual(REFUSED);
  });

  test('refuses long-term keys', async () => {
    expect(await exchange(sessionParameter(userKeys(aws)))).toEqual(REFUSED);
  });

  test('refuses expired credentials', async () => {
    const parameter = sessionParameter(await oidcKeys());
    aws.clock.advance(3601);
    expect(await exchange(parameter)).toEqual(REFUSED);
  });
});

describe('SessionDuration', () => {
  test.each(['900', '7273', '43200'])('%s is taken', async (duration) => {
    const answer = await exchange(sessionParameter(await oidcKeys()), { duration });
    expect(answer.status).toBe(200);
  });

  test.each(['899', '43201', '1h', '', '-900', '1e4'])('%j is refused', async (duration) => {
    const answer = await exchange(sessionParameter(await oidcKeys()), { duration });
    expect(answer).toEqual(REFUSED);
  });

  test('is refused for a chained role, which is fine without', async () => {
    aws.world.account(ACCOUNT).addRole({
      name: 'Next',
      trustPolicy: roleTrustPolicy([roleArn('UserRole')]),
    });
    const chained = await assumedKeys('Next', await assumedKeys('UserRole', userKeys(aws)));
    expect(await exchange(sessionParameter(chained), { duration: '3600' })).toEqual(REFUSED);
    expect(await exchange(sessionParameter(chained))).toMatchObject({ status: 200 });
  });

  test('is refused after a hop over GetSessionToken', async () => {
    const hop = keysOf(await stsClient(aws, userKeys(aws)).send(new GetSessionTokenCommand({})));
    const keys = await assumedKeys('UserRole', hop);
    expect(await exchange(sessionParameter(keys), { duration: '3600' })).toEqual(REFUSED);
  });

  test('is refused for a federated user', async () => {
    const command = new GetFederationTokenCommand({ Name: 'octocat' });
    const keys = keysOf(await stsClient(aws, userKeys(aws)).send(command));
    expect(await exchange(sessionParameter(keys), { duration: '3600' })).toEqual(REFUSED);
    expect(await exchange(sessionParameter(keys))).toMatchObject({ status: 200 });
  });

  test('is fine for a role that a user assumed', async () => {
    const keys = await assumedKeys('UserRole', userKeys(aws));
    expect(await exchange(sessionParameter(keys), { duration: '43200' })).toMatchObject({
      status: 200,
    });
  });
});

describe('login', () => {
  test('leads to the destination in the right session', async () => {
    const keys = await oidcKeys();
    const link = await open(loginUrl({ SigninToken: await signinToken(keys) }));
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
    const url = loginUrl({ SigninToken: await signinToken(await oidcKeys()) });
    expect((await open(url)).status).toBe(302);
    aws.clock.advance(890);
    expect((await open(url)).status).toBe(302);
    aws.clock.advance(11);
    const late = await open(url);
    expect(late.status).toBe(400);
    expect(late.text).toContain('The token has expired');
  });

  test('lasts as long as SessionDuration says, beyond the credentials', async () => {
    const url = loginUrl({ SigninToken: await signinToken(await oidcKeys(), '7200') });
    const link = await open(url);
    aws.clock.advance(7100);
    expect((await link.page()).status).toBe(200);
    aws.clock.advance(200);
    const over = await link.page();
    expect(over.status).toBe(403);
    expect(await over.text()).toContain(`<a id="issuer" href="${ISSUER}">`);
  });

  test('ends with the credentials without SessionDuration', async () => {
    const link = await open(loginUrl({ SigninToken: await signinToken(await oidcKeys()) }));
    aws.clock.advance(3601);
    expect((await link.page()).status).toBe(403);
  });

  test.each([
    ['Destination', 'http://eu-west-1.console.aws.amazon.com/'],
    ['Destination', 'https://console.aws.amazon.com.evil.example/'],
    ['Destination', 'https://evilconsole.aws.amazon.com/'],
    ['Destination', 'https://user@console.aws.amazon.com/'],
    ['Destination', 'https://console.aws.amazon.com:444/'],
    ['Destination', 'https://console.amazonaws.cn/'],
    ['Destination', ''],
    ['Issuer', ''],
    ['Issuer', 'javascript:alert(1)'],
    ['SigninToken', 'unknown'],
  ])('refuses %s=%s', async (name, value) => {
    const SigninToken = await signinToken(await oidcKeys());
    const link = await open(loginUrl({ SigninToken, [name]: value }));
    expect(link.status).toBe(400);
    expect(link.text).toContain('<p id="error">');
  });

  test('refuses credentials of GetSessionToken, for which a token was given', async () => {
    const keys = keysOf(await stsClient(aws, userKeys(aws)).send(new GetSessionTokenCommand({})));
    const link = await open(loginUrl({ SigninToken: await signinToken(keys) }));
    expect(link.status).toBe(400);
    expect(link.text).toContain(
      'Only federation tokens or assume role tokens may be used for federated login',
    );
  });

  test('shows what it was given as text, not as HTML', async () => {
    const SigninToken = await signinToken(await oidcKeys());
    const Destination = 'https://console.aws.amazon.com/?a="><script>alert(1)</script>';
    const link = await open(loginUrl({ SigninToken, Destination }));
    expect(await (await link.page()).text()).not.toContain('<script>');
  });
});

describe('partitions', () => {
  async function keysIn(partition: Partition): Promise<Keys> {
    const account = aws.world.addAccount('444455556666', partition);
    const user = account.addUser({ name: 'broker' });
    const key = account.addAccessKey(user);
    const region = aws.environmentFor(partition)['AWS_REGION'];
    const role = account.addRole({ name: 'Role', trustPolicy: roleTrustPolicy([user.arn]) });
    const command = new AssumeRoleCommand({ RoleArn: role.arn, RoleSessionName: 'me' });
    return keysOf(await stsClient(aws, key, region).send(command));
  }

  test.each<[Partition, 'GET' | 'POST', string]>([
    ['aws-cn', 'POST', 'https://cn-north-1.console.amazonaws.cn/'],
    ['aws-us-gov', 'GET', 'https://us-gov-west-1.console.amazonaws-us-gov.com/'],
    ['aws-eusc', 'POST', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/'],
  ])('%s has its own host and console', async (partition, method, Destination) => {
    const session = sessionParameter(await keysIn(partition));
    const host = `signin/${partition}`;
    const answer = await exchange(session, { host, method });
    const { SigninToken } = JSON.parse(answer.text) as { SigninToken: string };
    const base = aws.environmentFor(partition)['AWS_ENDPOINT_URL_SIGNIN'];
    const parameters = { Action: 'login', Issuer: ISSUER, Destination, SigninToken };
    const link = await open(`${base}/federation?${new URLSearchParams(parameters)}`);
    expect(factIn(await (await link.page()).text(), 'destination')).toBe(Destination);
    expect((await open(loginUrl({ SigninToken }))).status).toBe(400);
  });

  test('credentials of another partition get a page, with 200', async () => {
    const answer = await exchange(sessionParameter(await keysIn('aws-cn')));
    expect(answer).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(answer.text).toContain('<html');
  });

  test('GovCloud does not take posts', async () => {
    const session = sessionParameter(await keysIn('aws-us-gov'));
    const answer = await exchange(session, { host: 'signin/aws-us-gov' });
    expect(answer).toMatchObject({ status: 405, type: 'text/html; charset=utf-8' });
  });
});
