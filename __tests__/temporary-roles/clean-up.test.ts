import { describe, expect, test } from 'vitest';
import { parseSweepInputs } from '../../src/inputs/temporary-roles.ts';
import { cleanUp } from '../../src/temporary-roles/clean-up.ts';
import { BY_USER, EXPIRY, OURS } from '../fixtures/create-run.ts';
import { fakeRolePorts, iamRefused, ourRole } from '../fixtures/role-ports.ts';
import { RUN } from '../fixtures/run-facts.ts';

describe('the post step', () => {
  const record = {
    name: 'mine',
    account: { id: '111122223333', partition: 'aws' },
    ownership: OURS,
    cleanup: 'job-end',
    inputs: {},
  } as const;
  const { signIn } = parseSweepInputs({}, RUN);
  const mine = ourRole('mine', EXPIRY);

  test('removes exactly this role', async () => {
    const fake = fakeRolePorts({ ...BY_USER, roles: [mine] });
    await cleanUp(record, signIn, fake.ports);
    expect(fake.roles.size).toBe(0);
  });

  test.each([
    ['of a later moment', ourRole('mine', new Date(EXPIRY.getTime() + 1))],
    ['of another repository', ourRole('mine', EXPIRY, 'octo-org/other')],
    ['without tags', { ...mine, tags: {} }],
  ])('leaves a role %s alone', async (_what, role) => {
    const fake = fakeRolePorts({ ...BY_USER, roles: [role] });
    await cleanUp(record, signIn, fake.ports);
    expect(fake.asked).toEqual(['role mine']);
    expect(fake.infos.at(-1)).toContain('left alone');
  });

  test('accepts a role that is gone', async () => {
    const fake = fakeRolePorts(BY_USER);
    await cleanUp(record, signIn, fake.ports);
    expect(fake.infos.at(-1)).toBe(
      'There is no temporary role mine in the account 111122223333 (below /aws-console-url/); nothing to remove.',
    );
  });

  test.each([
    { id: '444455556666', partition: 'aws' },
    { id: '111122223333', partition: 'aws-cn' },
  ])('does not search another account than $id ($partition)', async (account) => {
    const fake = fakeRolePorts({ ...BY_USER, roles: [mine] });
    await expect(cleanUp({ ...record, account }, signIn, fake.ports)).rejects.toMatchObject({
      code: 'role-not-ours',
      message: expect.stringContaining(
        `The temporary role mine could not be removed. It is in the account ${account.id} (${account.partition})`,
      ),
      advice: expect.stringContaining("aws iam delete-role --role-name='mine'"),
    });
    expect(fake.asked).toEqual([]);
  });

  test('fails with the name and the commands', async () => {
    const fake = fakeRolePorts({
      ...BY_USER,
      roles: [mine],
      refuseIam: (method) => (method === 'deleteRole' ? iamRefused : undefined),
    });
    await expect(cleanUp(record, signIn, fake.ports)).rejects.toMatchObject({
      code: 'iam-refused',
      message: 'The temporary role mine could not be removed. IAM said no.',
      advice: expect.stringContaining("aws iam delete-role --role-name='mine'"),
    });
  });

  test('names the role whatever goes wrong', async () => {
    const bug = new TypeError('broken');
    const fake = fakeRolePorts({ ...BY_USER, roles: [mine], refuseIam: () => bug });
    await expect(cleanUp(record, signIn, fake.ports)).rejects.toBe(bug);
    expect(fake.warnings.join()).toContain('The temporary role mine could not be removed.');
  });
});
