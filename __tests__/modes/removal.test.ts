import { describe, expect, test, vi } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import { findRole } from '../../src/modes/find-role.ts';
import { failureOfRemovals, type Removal, removedNames } from '../../src/modes/removals.ts';
import { removeRole } from '../../src/modes/remove-role.ts';
import { USER_KEYS } from './ports.ts';
import { fakeRolePorts, iamRefused, ourRole, type RoleWorld } from './role-ports.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

const { signal } = new AbortController();
const ROLE = ourRole('old', new Date());

function iamOf(world: RoleWorld) {
  const fake = fakeRolePorts({ roles: [ROLE], ...world });
  return { ...fake, iam: fake.ports.iam(USER_KEYS, 'us-east-1', signal) };
}

describe('the removal of a role', () => {
  test('takes off what hangs on it, and what ends its power last', async () => {
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

  test('gives up after five rounds, and tells how to go on', async () => {
    const { iam } = iamOf({});
    const deleteRole = vi.fn(async () => false);
    await expect(removeRole('old', { ...iam, deleteRole }, signal)).rejects.toMatchObject({
      code: 'iam-refused',
      advice: expect.stringContaining('aws iam delete-role --role-name old'),
    });
    expect(deleteRole).toHaveBeenCalledTimes(5);
  });
});

describe('a role that may not be seen', () => {
  const hidden = (method: string) => (method === 'role' ? iamRefused : undefined);

  test('is not there if the list has it not', async () => {
    const { iam } = iamOf({ roles: [], refuseIam: hidden });
    expect(await findRole('old', iam)).toBe(undefined);
  });

  test.each(['old', 'OLD'])('is refused if the list has it: %s', async (name) => {
    const { iam } = iamOf({ refuseIam: hidden });
    await expect(findRole(name, iam)).rejects.toBe(iamRefused);
  });

  test('is another matter than a network that fails', async () => {
    const failure = new ActionError('network', 'Lost.', 'Again.');
    const { iam, asked } = iamOf({ roles: [], refuseIam: () => failure });
    await expect(findRole('old', iam)).rejects.toBe(failure);
    expect(asked).toEqual(['role old']);
  });
});

describe('what is told of several removals', () => {
  const removed = (name: string): Removal => ({ name, status: 'removed' });
  const failed = (name: string, failure: unknown): Removal => ({ name, status: 'failed', failure });

  test('names those that are gone', () => {
    const removals = [removed('a'), failed('b', iamRefused), removed('c')];
    expect(removedNames(removals)).toEqual(['a', 'c']);
    expect(removedNames([{ name: 'd', status: 'would-be-removed' }])).toEqual([]);
  });

  test('is no failure if there is none', () => {
    expect(failureOfRemovals([])).toBe(undefined);
    expect(failureOfRemovals([removed('a')])).toBe(undefined);
  });

  test('is the failure of the only one, with its name', () => {
    expect(failureOfRemovals([removed('a'), failed('b', iamRefused)])).toMatchObject({
      code: 'iam-refused',
      message: 'The role b could not be removed. IAM said no.',
      advice: 'Allow it.',
    });
  });

  test('has a line for each of a few', () => {
    const failure = failureOfRemovals([
      failed('a', iamRefused),
      failed('b', new Error('broken')),
      removed('c'),
    ]);
    expect(failure).toMatchObject({ code: 'some-roles-failed' });
    expect(failure?.message).toBe(
      '2 of 3 roles could not be removed.\na: iam-refused. IAM said no.\nb: bug. broken\n',
    );
    expect(failure?.advice).toContain('Left are: a, b');
  });

  describe('of roles that could not be looked at', () => {
    const unseen = (name: string, failure: unknown): Removal => ({
      name,
      status: 'unseen',
      failure,
    });

    test('says a reason that all share once, with its code', () => {
      expect(failureOfRemovals([unseen('a', iamRefused), unseen('b', iamRefused)])).toMatchObject({
        code: 'iam-refused',
        message:
          '2 roles could not be looked at, so nobody knows whether their time is up. The first: IAM said no.',
        advice: 'Allow it. Left are: a, b',
      });
    });

    test('does not claim that one was to be removed', () => {
      expect(failureOfRemovals([unseen('a', iamRefused)])?.message).toBe(
        'The role a could not be looked at. IAM said no.',
      );
    });

    test('says every reason if there are several', () => {
      const failure = failureOfRemovals([
        unseen('a', iamRefused),
        unseen('b', new Error('broken')),
      ]);
      expect(failure).toMatchObject({ code: 'some-roles-failed' });
      expect(failure?.message).toContain('2 of 2 roles could not be looked at.');
      expect(failure?.message).toContain('b: bug. broken');
    });

    test('is a removal that failed too if one did', () => {
      const both: Removal[] = [
        unseen('a', iamRefused),
        { name: 'b', status: 'failed', failure: iamRefused },
      ];
      expect(failureOfRemovals(both)).toMatchObject({ code: 'some-roles-failed' });
    });
  });

  test('has the names of many, and fits into an annotation', () => {
    const names = Array.from({ length: 50 }, (_, index) => `console-url-16588214937-1-${index}`);
    const failure = failureOfRemovals(names.map((name) => failed(name, iamRefused)));
    const text = `${failure?.message} ${failure?.advice}`;
    expect(text.length).toBeLessThan(4096);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
    expect(text).toContain('The log has the reasons of all.');
  });

  test('is a cancel, with what is left, if it was one', () => {
    const cancelled = new ActionError('cancelled', 'Cancelled.', 'Start again.');
    const removals = [failed('a', iamRefused), removed('b'), failed('c', cancelled)];
    expect(failureOfRemovals(removals)).toMatchObject({
      code: 'cancelled',
      message: 'Cancelled. These roles are not removed: a, c.',
    });
  });
});
