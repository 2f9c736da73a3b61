import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT_ID } from '../../local/aws/index.ts';
import type { ContextValues } from '../../local/aws/world/context.ts';
import {
  addManager,
  documentedPolicy,
  MANAGER,
  managerSession,
  startAwsWithManager,
  temporaryRoles,
} from './managing-identity.ts';
import { create, GOOD_ENDS, teardown } from './managing-stories.ts';
import { World } from './world.ts';

const iam = `arn:aws:iam::${DEFAULT_ACCOUNT_ID}`;
const TEMPORARY = `${iam}:role/aws-console-url/console-url-1`;
const BOUNDED = { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/ReadOnlyAccess' };

/** The condition keys of a call that sets these tags. */
function tagging(tags: Readonly<Record<string, string>>): ContextValues {
  const entries = Object.entries(tags).map(([key, value]) => [`aws:RequestTag/${key}`, value]);
  return { ...Object.fromEntries(entries), 'aws:TagKeys': Object.keys(tags) };
}

/** The tags that this action gives a role. */
function ownTags(repository = 'octo-org/octo-repo') {
  return {
    'aws-console-url:repository': repository,
    'aws-console-url:run': '16588214937-1',
    'aws-console-url:expires-at': '2026-03-01T12:00:00.000Z',
  };
}

/** Whether an identity with this policy may do something. */
async function mayDo(policy: string, ...question: [string, string, ContextValues?]) {
  const aws = await startAwsWithManager(documentedPolicy(policy));
  const { AWS_ACCESS_KEY_ID: session = '' } = await managerSession(aws);
  await aws.close();
  return aws.world.isAllowed(session, ...question);
}

function managedWorld(policy: string): Promise<World> {
  return World.start({ world: (world) => addManager(world, documentedPolicy(policy)) });
}

describe('an identity with manage-bounded.json', () => {
  test.each([
    ['iam:CreateRole', tagging(ownTags())],
    ['iam:PutRolePolicy', {}],
    ['iam:AttachRolePolicy', {}],
  ])('may %s with the boundary, and not without', async (action, tags) => {
    const context = { ...BOUNDED, ...tags };
    expect(await mayDo('manage-bounded', action, TEMPORARY, context)).toBe(true);
    expect(await mayDo('manage-bounded', action, TEMPORARY, tags)).toBe(false);
  });

  // Ways out of its limits.
  test.each([
    ['iam:DeleteRolePermissionsBoundary', TEMPORARY],
    ['iam:PutRolePermissionsBoundary', TEMPORARY],
    ['iam:UpdateAssumeRolePolicy', TEMPORARY],
    ['iam:PassRole', TEMPORARY],
    ['iam:CreateRole', `${iam}:role/other`],
    ['iam:AttachRolePolicy', MANAGER],
    ['iam:PutRolePolicy', MANAGER],
    ['iam:DeleteRole', `${iam}:role/aws-console-url-other/role`],
    ['iam:CreatePolicyVersion', `${iam}:policy/Audit`],
    ['iam:CreateUser', `${iam}:user/aws-console-url/user`],
    ['iam:RemoveRoleFromInstanceProfile', `${iam}:instance-profile/machines`],
    ['iam:UntagRole', TEMPORARY],
    ['sts:AssumeRole', `${iam}:role/UserRole`],
  ])('may not %s on %s', async (action, resource) => {
    const context = { ...BOUNDED, ...tagging(ownTags()) };
    expect(await mayDo('manage-bounded', action, resource, context)).toBe(false);
  });

  test.each([
    ['ReadOnlyAccess', true],
    ['job-function/ViewOnlyAccess', false],
  ])('makes roles that can do no more than %s says', async (policyName, readsData) => {
    const boundary = `arn:aws:iam::aws:policy/${policyName}`;
    const text = JSON.stringify(documentedPolicy('manage-bounded'));
    const policy = JSON.parse(text.replaceAll('arn:aws:iam::aws:policy/ReadOnlyAccess', boundary));
    const world = await World.start({ world: (accounts) => addManager(accounts, policy) });
    const { aws } = world;
    const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
    const { outcome } = await world.run({
      environment: await managerSession(aws),
      inputs: {
        mode: 'create',
        'policy-arns': 'AdministratorAccess',
        'inline-policy': JSON.stringify({ Version: '2012-10-17', Statement: [everything] }),
        'permissions-boundary': boundary,
      },
    });
    await world.close();
    expect(outcome).toBe('success');
    const [name = ''] = temporaryRoles(aws);
    const [session] = [...aws.world.sessions.values()].filter(({ principalArn }) =>
      principalArn.endsWith(`/${name}`),
    );
    const may = (action: string) => aws.world.isAllowed(session?.accessKeyId ?? '', action);
    expect(may('s3:ListBucket')).toBe(true);
    expect(may('s3:GetObject')).toBe(readsData);
    expect(may('s3:DeleteObject')).toBe(false);
    expect(may('iam:CreateUser')).toBe(false);
  });
});

describe.each(['create', 'manage', 'manage-bounded', 'own-repository'])('%s.json', (policy) => {
  const { 'aws-console-url:expires-at': expiresAt, ...withoutEnd } = ownTags();
  const { 'aws-console-url:run': _, ...withoutRun } = ownTags();

  describe.each(['iam:CreateRole', 'iam:TagRole'])('lets %s', (action) => {
    test.each([
      ['the three tags of this action', ownTags(), true],
      ['another tag besides', { ...ownTags(), team: 'payroll' }, false],
      ['another tag alone', { team: 'payroll' }, false],
      ['no end', withoutEnd, false],
      ['no run', withoutRun, false],
      ['a key in other letters', { ...withoutEnd, 'AWS-Console-URL:expires-at': expiresAt }, false],
    ])('set %s: %s', async (_what, tags, expected) => {
      expect(await mayDo(policy, action, TEMPORARY, { ...BOUNDED, ...tagging(tags) })).toBe(
        expected,
      );
    });

    test('set none: false', async () => {
      expect(await mayDo(policy, action, TEMPORARY, BOUNDED)).toBe(false);
    });
  });
});

describe('an identity with own-repository.json', () => {
  const tag = (kind: 'Request' | 'Resource', repository: string): ContextValues =>
    kind === 'Request'
      ? tagging(ownTags(repository))
      : { 'aws:ResourceTag/aws-console-url:repository': repository };
  const OWN = 'octo-org/octo-repo';
  const OTHER = 'octo-org/other-repo';

  test.each([
    ['create', create],
    ['teardown', teardown],
  ])('can %s', async (_, story) => {
    const world = await managedWorld('own-repository');
    const told: string[] = [];
    for await (const line of story(world)) {
      told.push(line);
    }
    await world.close();
    expect(told).toEqual(GOOD_ENDS.get(story));
  });

  test.each([
    ['makes its own roles', 'iam:CreateRole', { ...BOUNDED, ...tag('Request', OWN) }, true],
    ['makes none for another', 'iam:CreateRole', { ...BOUNDED, ...tag('Request', OTHER) }, false],
    ['fills its own roles', 'iam:PutRolePolicy', { ...BOUNDED, ...tag('Resource', OWN) }, true],
    [
      'fills none of another',
      'iam:PutRolePolicy',
      { ...BOUNDED, ...tag('Resource', OTHER) },
      false,
    ],
    [
      'attaches nothing to one of another',
      'iam:AttachRolePolicy',
      { ...BOUNDED, ...tag('Resource', OTHER) },
      false,
    ],
    ['tags a new role', 'iam:TagRole', tag('Request', OWN), true],
    [
      'does not take over a role',
      'iam:TagRole',
      { ...tag('Request', OWN), ...tag('Resource', OTHER) },
      false,
    ],
    ['removes its own roles', 'iam:DeleteRole', tag('Resource', OWN), true],
    ['removes none of another', 'iam:DeleteRole', tag('Resource', OTHER), false],
    ['removes none without an owner', 'iam:DeleteRole', {}, false],
  ])('%s', async (_, action, context, expected) => {
    expect(await mayDo('own-repository', action, TEMPORARY, context)).toBe(expected);
  });
});
