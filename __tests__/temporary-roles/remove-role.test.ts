import { describe, expect, test, vi } from 'vitest';
import { removeRole } from '../../src/temporary-roles/remove-role.ts';
import { iamOf } from '../fixtures/role-ports.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

const { signal } = new AbortController();

describe('the removal of a role', () => {
  test('detaches everything, and removes its limit last', async () => {
    const { iam, asked, roles } = iamOf({
      hanging: {
        profiles: ['p'],
        attached: ['arn:a', 'arn:b'],
        inline: ['aws-console-url-expiry', 'aws-console-url-inline', 'zz'],
      },
    });
    await removeRole('old', iam, signal);
    expect(roles.size).toBe(0);
    expect(asked).toEqual([
      'instanceProfilesOf old',
      'removeFromInstanceProfile p',
      'attachedPolicies old',
      'detachPolicy arn:a',
      'detachPolicy arn:b',
      'inlinePolicies old',
      'deleteInlinePolicy aws-console-url-inline',
      'deleteInlinePolicy zz',
      'deleteInlinePolicy aws-console-url-expiry',
      'deleteRole old',
    ]);
  });

  test('starts again if something is attached meanwhile', async () => {
    const { iam, roles } = iamOf({});
    let deletions = 0;
    const busy = {
      ...iam,
      deleteRole: async (name: string) => {
        deletions += 1;
        return deletions > 4 && iam.deleteRole(name);
      },
    };
    await removeRole('old', busy, signal);
    expect(deletions).toBe(5);
    expect(roles.size).toBe(0);
  });

  test('gives up after five rounds, and says how to go on', async () => {
    const { iam } = iamOf({});
    const deleteRole = vi.fn(async () => false);
    await expect(removeRole('old', { ...iam, deleteRole }, signal)).rejects.toMatchObject({
      code: 'iam-refused',
      advice: expect.stringContaining('mode teardown and role-name: "old"'),
    });
    expect(deleteRole).toHaveBeenCalledTimes(5);
  });
});
