import { describe, expect, test, vi } from 'vitest';
import { createIam } from '../../src/aws/iam.ts';
import { TransportError } from '../../src/http/message.ts';
import type { Iam, NewRole } from '../../src/modes/role-ports.ts';
import { answer, formOf, network, refusal } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

const { signal } = new AbortController();
const credentials = { accessKeyId: 'AKIAUSER', secretAccessKey: 'user-secret' };
const gone = refusal('NoSuchEntity', 'It cannot be found.', 404);
const lost = new TransportError('reset', 'iam.amazonaws.com', 'the connection was closed');

function iamOf(...answers: Parameters<typeof network>) {
  const { send, requests } = network(...answers);
  const iam = createIam({ send, credentials, region: 'eu-central-1', signal });
  return { iam, requests, actions: () => requests.map((request) => formOf(request)['Action']) };
}

/** A result in the XML of IAM. */
function result(action: string, content = '') {
  return answer(
    200,
    `<${action}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${action}Result>${content}</${action}Result></${action}Response>`,
  );
}

const NEW: NewRole = {
  name: 'temp',
  path: '/aws-console-url/',
  description: 'Temporary',
  trustPolicy: '{}',
  maxSessionSeconds: 3600,
  tags: { 'aws-console-url:run': '42-1', team: 'x' },
};
const ARN = 'arn:aws:iam::111122223333:role/aws-console-url/temp';

function roleXml(tags: Readonly<Record<string, string>> = NEW.tags, path = NEW.path): string {
  const members = Object.entries(tags).map(
    ([key, value]) => `<member><Key>${key}</Key><Value>${value}</Value></member>`,
  );
  return `<Role><RoleName>temp</RoleName><Path>${path}</Path><Arn>${ARN}</Arn><Tags>${members.join('')}</Tags></Role>`;
}

describe('what IAM tells', () => {
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

  test('of a role that something hangs on', async () => {
    const { iam, requests } = iamOf(refusal('DeleteConflict', 'Detach first.', 409));
    expect(await iam.deleteRole('x')).toBe(false);
    expect(requests).toHaveLength(1);
  });
});

describe('creating a role', () => {
  test('sends what it is', async () => {
    const { iam, requests } = iamOf(result('CreateRole', roleXml()));
    const boundary = 'arn:aws:iam::111122223333:policy/B';
    expect(await iam.createRole({ ...NEW, permissionsBoundary: boundary })).toBe(ARN);
    expect(formOf(requests[0])).toMatchObject({
      RoleName: 'temp',
      Path: '/aws-console-url/',
      MaxSessionDuration: '3600',
      PermissionsBoundary: boundary,
      'Tags.member.2.Key': 'team',
      'Tags.member.2.Value': 'x',
    });
  });

  const taken = refusal('EntityAlreadyExists', 'Role with name temp already exists.', 409);

  test.each<[string, Parameters<typeof network>, string]>([
    ['the name is taken', [taken], 'role-exists'],
    ['it is refused', [refusal('AccessDenied', 'No.', 403)], 'iam-refused'],
    ['a quota is used up', [refusal('LimitExceeded', 'Too many.', 409)], 'iam-limit'],
    ['it is throttled for ever', [refusal('Throttling', 'Slow down.')], 'network'],
    ['nothing is heard', [lost], 'network'],
    ['a proxy answers', [answer(403, '<html>Blocked</html>')], 'network'],
    [
      'the role that is there after a lost answer is another',
      [lost, taken, result('GetRole', roleXml({ 'aws-console-url:run': '41-1' }))],
      'role-exists',
    ],
    [
      'it has another path',
      [lost, taken, result('GetRole', roleXml(NEW.tags, '/'))],
      'role-exists',
    ],
    [
      'nobody may look after a lost answer',
      [lost, taken, refusal('AccessDenied', 'No.', 403)],
      'network',
    ],
    ['it is refused after a lost answer', [lost, refusal('AccessDenied', 'No.', 403)], 'network'],
    ['nothing is there after a lost answer', [lost, taken, gone], 'network'],
  ])('fails if %s', async (_what, answers, code) => {
    await expect(iamOf(...answers).iam.createRole(NEW)).rejects.toMatchObject({ code });
  });

  test.each<[string, Parameters<typeof network>]>([
    ['the connection', [lost]],
    ['a server', [answer(500, '<html>Oops</html>')]],
    ['an answer that cannot be read', [lost, answer(502, '')]],
  ])('knows its own role again after a fault of %s', async (_what, faults) => {
    const { iam, actions } = iamOf(
      ...faults,
      taken,
      result('GetRole', roleXml({ ...NEW.tags, a: 'b' })),
    );
    expect(await iam.createRole(NEW)).toBe(ARN);
    expect(actions()).toEqual([...faults.map(() => 'CreateRole'), 'CreateRole', 'GetRole']);
  });
});
