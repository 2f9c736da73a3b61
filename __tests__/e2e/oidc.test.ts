import { describe, expect } from 'vitest';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { openConsole } from './console.ts';
import { userKeys } from './credentials.ts';
import { test } from './world.ts';

describe('sign-in with the OIDC token of the job', () => {
  test('needs three requests, sets every output and logs what it did', async ({ world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE } });

    expect(run.calls).toEqual([
      'oidc token',
      'sts AssumeRoleWithWebIdentity',
      'signin getSigninToken',
    ]);
    expect(run.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
    expect(run).toMatchObject({ exitCode: 0, outcome: 'success', annotations: [] });
    const { 'console-url': url = '', 'console-urls': urls = '', ...facts } = run.outputs;
    expect(facts).toEqual({
      'sealed-url': '',
      'sealed-link': '',
      'url-expires-at': expect.stringMatching(ISO_TIME),
      'session-expires-at': expect.stringMatching(ISO_TIME),
      'destination-url': 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1',
      'switch-role-url':
        'https://signin.aws.amazon.com/switchrole?account=111122223333&roleName=ReadOnly&displayName=ReadOnly%20%40%20111122223333',
      'portal-url': '',
      links: expect.stringMatching(/^\[\{"accountId":"111122223333",/),
      'account-id': '111122223333',
      'role-arn': ROLE,
      'session-name': 'octocat-16588214937-1',
      'session-id': expect.stringMatching(/^AROA\w+:octocat-16588214937-1$/),
      'activity-url': expect.stringMatching(
        /^https:\/\/us-east-1\.console\.aws\.amazon\.com\/cloudtrailv2\/home\?region=us-east-1#\/events\?Username=octocat-16588214937-1&StartTime=[\dTZ:.-]+&EndTime=[\dTZ:.-]+$/,
      ),
    });
    expect(JSON.parse(urls)).toEqual([
      {
        roleArn: ROLE,
        accountId: '111122223333',
        sessionName: 'octocat-16588214937-1',
        consoleUrl: url,
        urlExpiresAt: facts['url-expires-at'],
        sessionExpiresAt: facts['session-expires-at'],
      },
    ]);
    const issuer = 'https://github.com/octo-org/octo-repo/actions/runs/16588214937';
    expect(url).toMatch(
      new RegExp(
        `^${world.aws.url}/signin/federation\\?Action=login&Issuer=${encodeURIComponent(issuer)}&Destination=[^&]+&SigninToken=[^&+/=]+$`,
      ),
    );
    const clock = (time = '') => `${time.slice(11, 16)} UTC`;
    expect(ownLines(run.log)).toEqual([
      expect.stringMatching(/^Requests for GitHub's API go to /),
      'Asked for by: octocat',
      'Identity: OIDC token of the job (repo:octo-org/octo-repo:ref:refs/heads/main), because the job has "id-token: write".',
      'A trust policy can test these claims of the token too: job_workflow_ref "octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main", ref "refs/heads/main", workflow "deploy", repository "octo-org/octo-repo", repository_id "74", repository_owner_id "65", actor "octocat", actor_id "583231"',
      expect.stringMatching(/^Requests for AWS go to /),
      `Role: ${ROLE} (account 111122223333, session octocat-16588214937-1)`,
      'Destination: https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1',
      expect.stringContaining(`Link works until ${clock(facts['url-expires-at'])}, session until `),
      `Session ID: ${facts['session-id']}`,
      `What this session does: ${facts['activity-url']}`,
    ]);
    expect(run.log).toContain(`${clock(facts['session-expires-at'])}.`);
  });

  test('registers every secret before it is used', async ({ world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE } });

    const url = run.outputs['console-url'] ?? '';
    const issued = world.aws.secrets.filter(({ kind, value }) =>
      kind === 'access-key-id' || kind === 'secret-access-key'
        ? !Object.values(userKeys(world.aws)).includes(value)
        : true,
    );
    expect(issued.map(({ kind }) => kind).sort()).toEqual([
      'access-key-id',
      'id-token',
      'request-token',
      'secret-access-key',
      'session-token',
      'signin-token',
    ]);
    const encoded = url.split('SigninToken=')[1] ?? '';
    for (const secret of [...issued.map(({ value }) => value), url, encoded]) {
      expect(run.masks).toContain(secret);
    }
  });

  test('gives a URL that opens the console, for 15 minutes', async ({ world }) => {
    const { outputs } = await world.run({ inputs: { 'role-arn': ROLE, destination: 's3' } });
    const url = outputs['console-url'];

    const visit = await openConsole(world.aws, url);
    expect(visit).toMatchObject({
      status: 200,
      facts: {
        account: '111122223333',
        role: 'ReadOnly',
        'session-name': 'octocat-16588214937-1',
        destination: 'https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1',
      },
    });
    const ends = Date.parse(visit.facts['session-ends'] ?? '');
    expect(ends).toBe(Date.parse(outputs['session-expires-at'] ?? ''));

    world.aws.clock.advance(14 * 60);
    expect(await openConsole(world.aws, url)).toMatchObject({ status: 200 });
    world.aws.clock.advance(60);
    const late = await openConsole(world.aws, url);
    expect(late.status).toBe(400);
    expect(late.page).toContain('The token has expired');
    expect(Date.parse(outputs['url-expires-at'] ?? '')).toBeLessThanOrEqual(
      world.aws.clock.now().getTime(),
    );
  });

  test('leads back to the issuer when the session is over', async ({ world }) => {
    const issuer = 'https://example.com/access?team=a&b=c';
    const { outputs } = await world.run({ inputs: { 'role-arn': ROLE, issuer } });
    expect(new URL(outputs['console-url'] ?? '').searchParams.get('Issuer')).toBe(issuer);
  });

  test('leads back to the run on the server that it runs on', async ({ world }) => {
    const run = await world.run({
      inputs: { 'role-arn': ROLE },
      job: { serverUrl: 'https://github.example.com' },
    });
    expect(new URL(run.outputs['console-url'] ?? '').searchParams.get('Issuer')).toBe(
      'https://github.example.com/octo-org/octo-repo/actions/runs/16588214937',
    );
  });

  test('works for a subject with IDs in it', async ({ world }) => {
    const sub = 'repo:octo-org@65/octo-repo@74:ref:refs/heads/main';
    const run = await world.run({ inputs: { 'role-arn': ROLE }, idToken: { sub } });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain(`OIDC token of the job (${sub})`);
  });

  test('asks for the audience that was given', async ({ world }) => {
    const account = world.aws.world.account('111122223333');
    const provider = account.addOidcProvider('https://token.actions.githubusercontent.com', [
      'console',
    ]);
    account.addRole({
      name: 'Audience',
      trustPolicy: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { Federated: provider.arn },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'console' } },
        },
      },
    });
    const run = await world.run({
      inputs: { 'role-arn': arnOf('Audience'), audience: 'console' },
    });
    expect(run.exitCode).toBe(0);
  });

  test('is used although other credentials are there', async ({ world }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE }, environment: userKeys(world.aws) });
    expect(run.calls).toContain('sts AssumeRoleWithWebIdentity');
    expect(run.exitCode).toBe(0);
  });
});

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The log lines of the action itself, without the runner's header, mask and debug lines. */
function ownLines(log: string): string[] {
  const body = log.slice(log.indexOf('##[endgroup]\n') + '##[endgroup]\n'.length);
  return body.split('\n').filter((line) => !/^(?:##\[debug\]|::add-mask::)/.test(line));
}
