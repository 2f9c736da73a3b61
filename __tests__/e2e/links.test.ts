import { describe, expect } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { linksOf } from '../github-page/document.ts';
import { type Run, test } from './world.ts';

const OTHER = 'arn:aws-cn:iam::444455556666:role/ops/Audit';
const START = 'https://example.awsapps.com/start';
const STACK =
  'arn:aws:cloudformation:eu-central-1:111122223333:stack/shop/0a1b2c3d-1111-2222-3333-444455556666';

/** The outputs that another job gets: none of this mode is masked. */
function expectNoSecret(run: Run): void {
  expect(run.calls).toEqual([]);
  const filled = Object.entries(run.outputs).filter(([, value]) => value !== '');
  expect(run.jobOutputs).toEqual(Object.fromEntries(filled));
  expect(Object.keys(run.outputs)).toEqual([
    'destination-url',
    'switch-role-url',
    'portal-url',
    'links',
  ]);
}

describe('mode links', () => {
  test.concurrent('makes links for several roles, without an identity', async ({ world }) => {
    const run = await world.run({
      inputs: { mode: 'links', 'role-arn': `${ROLE}\n${OTHER}`, destination: 's3' },
      idToken: false,
    });
    expect(run.exitCode).toBe(0);
    expect(run.annotations).toEqual([]);
    expectNoSecret(run);
    expect(run.outputs['portal-url']).toBe('');
    const links = JSON.parse(run.outputs['links'] ?? '');
    expect(links).toEqual([
      {
        accountId: '111122223333',
        roleArn: ROLE,
        destinationUrl: 'https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1',
        switchRoleUrl: expect.stringMatching(
          /^https:\/\/signin\.aws\.amazon\.com\/switchrole\?account=111122223333&roleName=ReadOnly&/,
        ),
      },
      {
        accountId: '444455556666',
        roleArn: OTHER,
        destinationUrl: 'https://cn-north-1.console.amazonaws.cn/s3/home?region=cn-north-1',
        switchRoleUrl: expect.stringMatching(
          /^https:\/\/signin\.amazonaws\.cn\/switchrole\?account=444455556666&roleName=ops%2FAudit&/,
        ),
      },
    ]);
    expect(run.outputs['destination-url']).toBe(links[0].destinationUrl);
    expect(run.outputs['switch-role-url']).toBe(links[0].switchRoleUrl);
  });

  test.concurrent('leads through the access portal, without a role too', async ({ world }) => {
    const run = await world.run({
      inputs: { mode: 'links', destination: STACK, 'access-portal': `${START}/` },
      idToken: false,
    });
    expectNoSecret(run);
    const { 'portal-url': portal = '', 'destination-url': page = '' } = run.outputs;
    expect(portal).toBe(
      `${START}/#/console?account_id=111122223333&destination=${encodeURIComponent(page)}`,
    );
    expect(run.log).toContain(`Access portal: ${portal}`);
    expect(linksOf(renderMarkdown(run.summary ?? ''))).toMatchObject({
      'Open through the access portal': portal,
      [page]: page,
    });
  });

  test.concurrent('says what is wrong with the access portal', async ({ world }) => {
    const inputs = { mode: 'links', 'role-arn': ROLE, 'access-portal': 'http://example.com' };
    const run = await world.run({ inputs });
    expect(run.annotations).toMatchObject([
      { title: 'invalid-input', message: expect.stringMatching(/^Input "access-portal" is "http/) },
    ]);
    expect(run).toMatchObject({ exitCode: 1, calls: [], outputs: {} });
  });
});

describe('a sign-in with an access portal', () => {
  test.concurrent('has the link without a secret too', async ({ world }) => {
    const run = await world.run({
      inputs: {
        'role-arn': ROLE,
        'access-portal': `${START}/#/console?role_name=ReadOnlyAccess`,
        summary: 'link',
      },
    });
    expect(run.exitCode).toBe(0);
    const { 'portal-url': portal = '', links = '' } = run.outputs;
    expect(portal).toMatch(
      /^https:\/\/example\.awsapps\.com\/start\/#\/console\?account_id=111122223333&role_name=ReadOnlyAccess&destination=/,
    );
    expect(JSON.parse(links)).toMatchObject([
      { accountId: '111122223333', roleArn: ROLE, portalUrl: portal },
    ]);
    expect(run.jobOutputs).toMatchObject({ 'portal-url': portal, links });
    const [first = ''] = Object.keys(linksOf(renderMarkdown(run.summary ?? '')));
    expect(first).toBe('Open through the access portal');
  });

  test.concurrent('in another domain: a warning', async ({ world }) => {
    const inputs = { 'role-arn': ROLE, 'access-portal': 'https://sso.example.com/start' };
    const run = await world.run({ inputs });
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('"sso.example.com"') },
    ]);
  });

  test.concurrent('which fails for one role: its links are there too', async ({ world }) => {
    const missing = arnOf('Missing');
    const run = await world.run({
      inputs: { 'role-arn': `${missing}\n${ROLE}`, 'access-portal': START },
    });
    expect(JSON.parse(run.outputs['links'] ?? '')).toMatchObject([
      { roleArn: missing, portalUrl: run.outputs['portal-url'] },
      { roleArn: ROLE, portalUrl: run.outputs['portal-url'] },
    ]);
  });
});
