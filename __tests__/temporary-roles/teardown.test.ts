import { describe, expect, test } from 'vitest';
import { parseTeardownInputs } from '../../src/inputs/temporary-roles.ts';
import { teardown } from '../../src/temporary-roles/teardown.ts';
import { BY_USER, EXPIRY } from '../fixtures/create-run.ts';
import { fakeRolePorts, ourRole } from '../fixtures/role-ports.ts';
import { RUN } from '../fixtures/run-facts.ts';

describe('teardown', () => {
  const outside = { ...ourRole('theirs', EXPIRY), path: '/' };
  const other = ourRole('theirs', EXPIRY, 'octo-org/other');
  const untagged = { ...ourRole('theirs', EXPIRY), tags: {} };

  test.each([
    ['outside of the path', outside],
    ['of another repository', other],
    ['without tags', untagged],
  ])('touches nothing if one role is %s', async (_what, theirs) => {
    const fake = fakeRolePorts({ ...BY_USER, roles: [ourRole('mine', EXPIRY), theirs] });
    const inputs = parseTeardownInputs({ 'role-name': 'mine\ntheirs' }, RUN);
    await expect(teardown(inputs, RUN, fake.ports)).rejects.toMatchObject({
      code: 'role-not-ours',
      message: expect.stringMatching(/theirs.* No role was touched\.$/),
    });
    expect(fake.asked).toEqual(['role mine', 'role theirs']);
  });

  test('sends no request about a role of another account', async () => {
    const fake = fakeRolePorts(BY_USER);
    const arn = 'arn:aws:iam::444455556666:role/aws-console-url/mine';
    const inputs = parseTeardownInputs({ 'role-name': arn }, RUN);
    await expect(teardown(inputs, RUN, fake.ports)).rejects.toMatchObject({
      code: 'role-not-ours',
    });
    expect(fake.asked).toEqual([]);
  });

  test('sends no request about a role of another partition', async () => {
    const fake = fakeRolePorts(BY_USER);
    const arn = 'arn:aws-cn:iam::111122223333:role/aws-console-url/mine';
    const inputs = parseTeardownInputs({ 'role-name': `mine\n${arn}` }, RUN);
    await expect(teardown(inputs, RUN, fake.ports)).rejects.toMatchObject({
      code: 'invalid-input',
      message: `Input "role-name" has "${arn}", which does not belong to the role's partition aws.`,
    });
    expect(fake.asked).toEqual([]);
  });

  test('leaves a role alone that was replaced meanwhile', async () => {
    const fake = fakeRolePorts({
      ...BY_USER,
      roles: [ourRole('mine', EXPIRY)],
      refuseIam: (method, name, nth) => {
        if (method === 'role' && nth === 2) {
          fake.roles.set(name, ourRole(name, new Date(EXPIRY.getTime() + 1)));
        }
        return undefined;
      },
    });
    const inputs = parseTeardownInputs({ 'role-name': 'mine' }, RUN);
    expect(await teardown(inputs, RUN, fake.ports)).toEqual([{ name: 'mine', kind: 'replaced' }]);
    expect(fake.asked).toEqual(['role mine', 'role mine']);
    expect(fake.warnings).toEqual([
      'The role mine was replaced during this step, so it is not removed.',
    ]);
  });

  test('accepts a role that is gone', async () => {
    const fake = fakeRolePorts(BY_USER);
    const inputs = parseTeardownInputs({ 'role-name': 'gone' }, RUN);
    expect(await teardown(inputs, RUN, fake.ports)).toEqual([]);
    expect(fake.warnings).toEqual([
      'There is no temporary role gone in the account 111122223333 (below /aws-console-url/); nothing to remove.',
    ]);
  });
});
