import { describe, expect, test, vi } from 'vitest';
import type { Iam } from '../../src/temporary-roles/ports.ts';
import { ARN, gone, iamOf, NEW, result, roleXml } from './iam-wire.ts';
import { formOf, refusal } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

describe('what IAM answers', () => {
  test('of a role', async () => {
    const { iam, requests } = iamOf(result('GetRole', roleXml()));
    expect(await iam.role('temp')).toEqual({
      name: 'temp',
      arn: ARN,
      path: '/aws-console-url/',
      tags: NEW.tags,
    });
    expect(requests[0]?.url.href).toBe('https://iam.amazonaws.com/');
    expect(formOf(requests[0])).toMatchObject({ Action: 'GetRole', RoleName: 'temp' });
  });

  test('page by page of the roles below a path', async () => {
    const page = (name: string, marker = '') =>
      result(
        'ListRoles',
        `<Roles><member><RoleName>${name}</RoleName><Path>/p/</Path><Arn>arn</Arn></member></Roles><IsTruncated>${marker !== ''}</IsTruncated>${marker && `<Marker>${marker}</Marker>`}`,
      );
    const { iam, requests } = iamOf(page('a', 'm1'), page('b', 'm2'), page('c'));
    const names: string[] = [];
    for await (const { name } of iam.rolesBelow('/p/')) {
      names.push(name);
    }
    expect(names).toEqual(['a', 'b', 'c']);
    expect(requests.map(formOf)).toMatchObject([
      { PathPrefix: '/p/', MaxItems: '1000' },
      { Marker: 'm1' },
      { Marker: 'm2' },
    ]);
  });

  test.each<[string, (iam: Iam) => Promise<unknown>, unknown]>([
    ['a role', (iam) => iam.role('x'), undefined],
    ['its tags', (iam) => iam.roleTags('x'), undefined],
    ['a policy', (iam) => iam.policyExists('arn'), false],
    ['a provider', (iam) => iam.oidcAudiences('arn'), undefined],
    ['its instance profiles', (iam) => iam.instanceProfilesOf('x'), []],
    ['its policies', (iam) => iam.attachedPolicies('x'), []],
    ['its inline policies', (iam) => iam.inlinePolicies('x'), []],
    ['what is removed', (iam) => iam.removeFromInstanceProfile('x', 'p'), undefined],
    ['what is detached', (iam) => iam.detachPolicy('x', 'arn'), undefined],
    ['what is deleted', (iam) => iam.deleteInlinePolicy('x', 'p'), undefined],
    ['a role that is deleted', (iam) => iam.deleteRole('x'), true],
  ])('of %s that is gone', async (_what, ask, expected) => {
    const { iam, requests } = iamOf(gone);
    expect(await ask(iam)).toEqual(expected);
    expect(requests).toHaveLength(1);
  });

  test('of a provider that may not be seen', async () => {
    const { iam } = iamOf(refusal('AccessDenied', 'No.', 403));
    expect(await iam.oidcAudiences('arn')).toBe(undefined);
  });

  test('of a role with attachments', async () => {
    const { iam, requests } = iamOf(refusal('DeleteConflict', 'Detach first.', 409));
    expect(await iam.deleteRole('x')).toBe(false);
    expect(requests).toHaveLength(1);
  });
});

describe('what IAM is asked to do', () => {
  const XY = '<member>x</member><member>y</member>';
  test.each<[string, (iam: Iam) => Promise<unknown>, object, string, unknown]>([
    [
      'PutRolePolicy',
      (iam) => iam.putInlinePolicy('r', 'p', '{}'),
      { RoleName: 'r', PolicyName: 'p', PolicyDocument: '{}' },
      '',
      undefined,
    ],
    [
      'AttachRolePolicy',
      (iam) => iam.attachPolicy('r', 'arn:p'),
      { RoleName: 'r', PolicyArn: 'arn:p' },
      '',
      undefined,
    ],
    [
      'DetachRolePolicy',
      (iam) => iam.detachPolicy('r', 'arn:p'),
      { RoleName: 'r', PolicyArn: 'arn:p' },
      '',
      undefined,
    ],
    [
      'DeleteRolePolicy',
      (iam) => iam.deleteInlinePolicy('r', 'p'),
      { RoleName: 'r', PolicyName: 'p' },
      '',
      undefined,
    ],
    [
      'RemoveRoleFromInstanceProfile',
      (iam) => iam.removeFromInstanceProfile('r', 'p'),
      { RoleName: 'r', InstanceProfileName: 'p' },
      '',
      undefined,
    ],
    ['DeleteRole', (iam) => iam.deleteRole('r'), { RoleName: 'r' }, '', true],
    [
      'GetPolicy',
      (iam) => iam.policyExists('arn:p'),
      { PolicyArn: 'arn:p' },
      '<Policy><Arn>arn:p</Arn></Policy>',
      true,
    ],
    [
      'GetOpenIDConnectProvider',
      (iam) => iam.oidcAudiences('arn:o'),
      { OpenIDConnectProviderArn: 'arn:o' },
      `<ClientIDList>${XY}</ClientIDList>`,
      ['x', 'y'],
    ],
    [
      'ListRoleTags',
      (iam) => iam.roleTags('r'),
      { RoleName: 'r' },
      '<Tags><member><Key>k</Key><Value>v</Value></member></Tags>',
      { k: 'v' },
    ],
    [
      'ListInstanceProfilesForRole',
      (iam) => iam.instanceProfilesOf('r'),
      { RoleName: 'r' },
      '<InstanceProfiles><member><InstanceProfileName>p</InstanceProfileName></member></InstanceProfiles>',
      ['p'],
    ],
    [
      'ListAttachedRolePolicies',
      (iam) => iam.attachedPolicies('r'),
      { RoleName: 'r' },
      '<AttachedPolicies><member><PolicyArn>arn:p</PolicyArn></member></AttachedPolicies>',
      ['arn:p'],
    ],
    [
      'ListRolePolicies',
      (iam) => iam.inlinePolicies('r'),
      { RoleName: 'r' },
      `<PolicyNames>${XY}</PolicyNames>`,
      ['x', 'y'],
    ],
  ])('%s', async (action, ask, form, content, expected) => {
    const { iam, requests } = iamOf(result(action, content));
    expect(await ask(iam)).toEqual(expected);
    expect(requests.map(formOf)).toEqual([expect.objectContaining({ Action: action, ...form })]);
  });
});
