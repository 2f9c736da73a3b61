import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { findRole } from '../../src/temporary-roles/find-role.ts';
import { iamOf, iamRefused } from '../fixtures/role-ports.ts';

describe('a role that may not be seen', () => {
  const hidden = (method: string) => (method === 'role' ? iamRefused : undefined);

  test('does not exist if it is not in the list', async () => {
    const { iam } = iamOf({ roles: [], refuseIam: hidden });
    expect(await findRole('old', iam)).toBe(undefined);
  });

  test.each(['old', 'OLD'])('is refused if it is in the list: %s', async (name) => {
    const { iam } = iamOf({ refuseIam: hidden });
    await expect(findRole(name, iam)).rejects.toBe(iamRefused);
  });

  test('is different from a network that fails', async () => {
    const failure = new ActionError('network', 'Lost.', 'Again.');
    const { iam, asked } = iamOf({ roles: [], refuseIam: () => failure });
    await expect(findRole('old', iam)).rejects.toBe(failure);
    expect(asked).toEqual(['role old']);
  });
});
