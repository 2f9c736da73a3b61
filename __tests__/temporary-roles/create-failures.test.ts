import { describe, expect, test, vi } from 'vitest';
import { ActionError } from '../../src/errors.ts';
import type { RawInputs } from '../../src/inputs/names.ts';
import { BY_USER, handedOver, made, NAME, statesOf } from '../fixtures/create-run.ts';
import { fakeRolePorts, iamRefused, ourRole, type RoleWorld } from '../fixtures/role-ports.ts';
import { NOW } from '../fixtures/sign-in-ports.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => undefined) }));

describe('a create that fails', () => {
  test.each<[string, RawInputs, RoleWorld, string]>([
    ['a policy that does not exist', { 'policy-arns': 'X' }, { policies: [] }, 'invalid-input'],
    [
      'a boundary that does not exist',
      { 'policy-arns': 'X', 'permissions-boundary': 'arn:aws:iam::111122223333:policy/B' },
      { policies: ['arn:aws:iam::aws:policy/X'] },
      'invalid-input',
    ],
    [
      'principals that do not fit',
      {
        'trusted-principals': Array.from(
          { length: 150 },
          (_, index) => `arn:aws:iam::111122223333:role/a-long-name-of-a-role-${index}`,
        ).join('\n'),
      },
      {},
      'invalid-input',
    ],
    [
      'an account that is not allowed',
      { 'allowed-account-ids': '444455556666' },
      {},
      'account-not-allowed',
    ],
  ])('on %s has made nothing', async (_what, raw, world, code) => {
    const { result, asked, remembered } = made(raw, { ...BY_USER, ...world });
    await expect(result).rejects.toMatchObject({ code });
    expect(asked.filter((call) => !call.startsWith('policyExists'))).toEqual([]);
    expect(remembered).toEqual([]);
  });

  test.each(['role-exists', 'iam-refused', 'iam-limit', 'policy-refused'] as const)(
    'on CreateRole with %s leaves everything as it is',
    async (code) => {
      const failure = new ActionError(code, 'No.', 'Ask.');
      const fake = made(
        { 'role-name': 'mine' },
        { ...BY_USER, refuseIam: (method) => (method === 'createRole' ? failure : undefined) },
      );
      await expect(fake.result).rejects.toBe(failure);
      expect(statesOf(fake)).toEqual(['unfinished', 'none']);
      expect(fake.asked.at(-1)).toBe('createRole mine');
    },
  );

  describe('on a name that is taken', () => {
    const taken = new ActionError('role-exists', 'Taken.', 'Another.');
    const randoms = [0, 0.25, 0.5, 0.75];

    async function createWith(times: number) {
      const fake = fakeRolePorts({
        ...BY_USER,
        refuseIam: (method, _name, nth) =>
          method === 'createRole' && nth <= times ? taken : undefined,
      });
      let nth = 0;
      const ports = { ...fake.ports, random: () => randoms[nth++] ?? 0 };
      const failure = await handedOver({}, ports).then(
        () => undefined,
        (error: unknown) => error,
      );
      return { ...fake, failure, names: fake.remembered.map(({ name }) => name.slice(-4)) };
    }

    test('tries other generated names, and records each before', async () => {
      const fake = await createWith(2);
      expect(fake.failure).toBe(undefined);
      expect(statesOf(fake)).toEqual([
        ...['unfinished', 'none', 'unfinished', 'none', 'unfinished', 'none'],
      ]);
      expect(fake.names).toEqual(['0000', '0000', '9000', '9000', 'i000', 'i000']);
      expect([...fake.roles.keys()]).toEqual(['console-url-42-1-i000']);
    });

    test('gives up after the third', async () => {
      const fake = await createWith(3);
      expect(fake.failure).toBe(taken);
      expect(fake.names).toHaveLength(6);
      expect(fake.roles.size).toBe(0);
    });
  });

  describe('while the tags of the new role are not seen yet', () => {
    const expiryRefused = (times: number) => (method: string, _policy: string, nth: number) =>
      method === 'putInlinePolicy' && nth <= times ? iamRefused : undefined;

    test('tries its first policy again', async () => {
      const fake = made({}, { ...BY_USER, refuseIam: expiryRefused(3) });
      await fake.result;
      expect(fake.asked.filter((call) => call.startsWith('put'))).toHaveLength(4);
    });

    test('gives up after a moment, and removes the role', async () => {
      const fake = made({}, { ...BY_USER, refuseIam: expiryRefused(4) });
      await expect(fake.result).rejects.toMatchObject({ code: 'iam-refused' });
      expect(fake.roles.size).toBe(0);
    });
  });

  test.each(['network', 'cancelled'] as const)(
    'on CreateRole with %s looks for the role, and leaves it to post too',
    async (code) => {
      const failure = new ActionError(code, 'Nobody knows.', 'Ask.');
      const fake = made(
        {},
        { ...BY_USER, refuseIam: (method) => (method === 'createRole' ? failure : undefined) },
      );
      await expect(fake.result).rejects.toBe(failure);
      expect(fake.asked.at(-1)).toBe(`role ${NAME}`);
      expect(statesOf(fake)).toEqual(['unfinished']);
    },
  );

  test.each(['putInlinePolicy', 'attachPolicy'])('on %s removes the role', async (failing) => {
    const fake = made(
      { 'policy-arns': 'A', 'inline-policy': '{"Statement":[]}' },
      {
        ...BY_USER,
        refuseIam: (method, _subject, nth) =>
          method === failing && nth === (failing === 'attachPolicy' ? 1 : 2)
            ? iamRefused
            : undefined,
      },
    );
    await expect(fake.result).rejects.toMatchObject({
      code: 'iam-refused',
      message: `IAM said no. The role ${NAME} was removed again.`,
      advice: 'Allow it.',
    });
    expect([...fake.roles.keys()]).toEqual([]);
    expect(statesOf(fake)).toEqual(['unfinished', 'none']);
  });

  test('because of a bug removes the role too, and warns', async () => {
    const bug = new TypeError('not a function');
    const fake = made(
      {},
      { ...BY_USER, refuseIam: (method) => (method === 'attachPolicy' ? bug : undefined) },
    );
    await expect(fake.result).rejects.toBe(bug);
    expect([...fake.roles.keys()]).toEqual([]);
    expect(fake.warnings).toEqual([`The role ${NAME} was removed again.`]);
  });

  test('and cannot remove the role says how', async () => {
    const fake = made(
      {},
      {
        ...BY_USER,
        refuseIam: (method) =>
          ['attachPolicy', 'deleteRole'].includes(method) ? iamRefused : undefined,
      },
    );
    const failure = await fake.result.catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'iam-refused' });
    const { message, advice } = failure as ActionError;
    expect(message).toContain(`The role ${NAME} may be left`);
    expect(advice).toContain('post step of this action tries once more');
    expect(advice).toContain(`aws iam delete-role --role-name='${NAME}'`);
    expect(statesOf(fake)).toEqual(['unfinished']);
  });

  test('removes a role that could not be handed over', async () => {
    const fake = fakeRolePorts(BY_USER);
    const failure = new ActionError('network', 'No sealing.', 'Try again.');
    const publish = () => Promise.reject(failure);
    await expect(handedOver({}, fake.ports, publish)).rejects.toMatchObject({
      code: 'network',
      message: `No sealing. The role ${NAME} was removed again.`,
    });
    expect([...fake.roles.keys()]).toEqual([]);
    expect(statesOf(fake)).toEqual(['unfinished', 'none']);
  });

  test('does not remove a role that now belongs to somebody else', async () => {
    const fake = fakeRolePorts({
      ...BY_USER,
      refuseIam: (method) => {
        if (method === 'attachPolicy') {
          fake.roles.set(NAME, ourRole(NAME, new Date(NOW.getTime() + 1)));
          return iamRefused;
        }
        return undefined;
      },
    });
    await expect(handedOver({}, fake.ports)).rejects.toBe(iamRefused);
    expect([...fake.roles.keys()]).toEqual([NAME]);
    expect(statesOf(fake)).toEqual(['unfinished', 'none']);
  });
});
