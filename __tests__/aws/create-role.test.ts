import { describe, expect, test, vi } from 'vitest';
import { ARN, gone, iamOf, lost, NEW, result, roleXml } from './iam-wire.ts';
import { answer, formOf, type network, refusal } from './wire.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

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
  ])('recognizes its own role after a fault of %s', async (_what, faults) => {
    const { iam, actions } = iamOf(
      ...faults,
      taken,
      result('GetRole', roleXml({ ...NEW.tags, a: 'b' })),
    );
    expect(await iam.createRole(NEW)).toBe(ARN);
    expect(actions()).toEqual([...faults.map(() => 'CreateRole'), 'CreateRole', 'GetRole']);
  });
});
