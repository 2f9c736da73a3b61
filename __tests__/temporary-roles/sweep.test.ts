import { describe, expect, test } from 'vitest';
import type { RawInputs } from '../../src/inputs/names.ts';
import { parseSweepInputs } from '../../src/inputs/temporary-roles.ts';
import { sweep } from '../../src/temporary-roles/sweep.ts';
import { BY_USER } from '../fixtures/create-run.ts';
import { fakeRolePorts, iamRefused, ourRole, type RoleWorld } from '../fixtures/role-ports.ts';
import { RUN } from '../fixtures/run-facts.ts';
import { NOW } from '../fixtures/sign-in-ports.ts';

const secondsAgo = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const CHANGES = /^(?:remove|detach|delete|put|attach|create)/;

describe('sweep', () => {
  async function swept(world: RoleWorld, raw: RawInputs = {}) {
    const fake = fakeRolePorts({ ...BY_USER, ...world });
    return { ...fake, result: await sweep(parseSweepInputs(raw, RUN), fake.ports) };
  }
  const foreign = { ...ourRole('foreign', secondsAgo(9999)), tags: {} };
  const deeper = { ...ourRole('deeper', secondsAgo(9999)), path: '/aws-console-url/deeper/' };

  test('finds expired roles, even if two clocks differ', async () => {
    const { result, roles } = await swept({
      roles: [
        ourRole('long-ago', secondsAgo(86_400)),
        ourRole('elsewhere', secondsAgo(121), 'octo-org/other'),
        ourRole('a-minute', secondsAgo(60)),
        ourRole('two-minutes', secondsAgo(120)),
        ourRole('soon', secondsAgo(-1)),
        foreign,
        deeper,
      ],
    });
    expect(result).toEqual({
      expired: [
        expect.objectContaining({ name: 'long-ago' }),
        expect.objectContaining({ name: 'elsewhere', repository: 'octo-org/other' }),
      ],
      current: 3,
      tooLate: [],
      foreign: [
        { name: 'foreign', because: expect.stringContaining('aws-console-url:repository') },
        { name: 'deeper', because: expect.stringContaining('/aws-console-url/deeper/') },
      ],
      unseen: 0,
      removals: [
        { name: 'long-ago', kind: 'removed' },
        { name: 'elsewhere', kind: 'removed' },
      ],
    });
    expect([...roles.keys()]).toEqual(['a-minute', 'two-minutes', 'soon', 'foreign', 'deeper']);
  });

  test.each(['true', 'false'])(
    'names the roles that end later than any of this action, with dry-run=%s',
    async (dryRun) => {
      const roles = [
        ourRole('forever', new Date('9999-12-31T23:59:59Z')),
        ourRole('twelve-hours', secondsAgo(-43_200)),
        ourRole('other-clock', secondsAgo(-43_320)),
        ourRole('too-late', secondsAgo(-43_321), 'octo-org/other'),
      ];
      const fake = await swept({ roles }, { 'dry-run': dryRun });
      expect(fake.result).toMatchObject({
        current: 4,
        tooLate: [{ name: 'forever' }, { name: 'too-late', repository: 'octo-org/other' }],
        removals: [],
      });
      expect(fake.warnings).toEqual([
        'These roles expire more than 12 hours from now, later than this action allows: forever, too-late. Somebody else created them, or changed their tags. To find out who, search CloudTrail for the events CreateRole and TagRole. They are left alone.',
      ]);
      expect(fake.roles.size).toBe(4);
    },
  );

  test('names each role below the path that this action cannot have created, and says why', async () => {
    const tagged = (name: string, tags: Record<string, string>) => {
      const role = ourRole(name, secondsAgo(9999));
      return { ...role, tags: { ...role.tags, ...tags } };
    };
    const { warnings, infos, result, roles } = await swept({
      roles: [
        foreign,
        deeper,
        tagged('never', { 'aws-console-url:expires-at': 'never' }),
        tagged('nobody', { 'aws-console-url:repository': '' }),
      ],
    });
    expect(warnings).toEqual([
      'This action cannot have created these roles below /aws-console-url/: foreign, deeper, never, nobody. The log says why. To find out who created them or changed their tags, search CloudTrail for the events CreateRole, TagRole and UntagRole. They are left alone.',
    ]);
    expect(infos).toContain(
      'This action did not create the role never: its tag aws-console-url:expires-at is "never", which is not a time.',
    );
    expect(infos.filter((line) => line.startsWith('This action did not create'))).toHaveLength(4);
    expect(result.removals).toEqual([]);
    expect(roles.size).toBe(4);
  });

  test('names the first few in the warning, and all in the log', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `r${index}`);
    const { warnings, infos } = await swept({
      roles: names.map((name) => ({ ...foreign, name })),
    });
    expect(warnings[0]).toContain('r0, r1, ');
    expect(warnings[0]).toContain('r19 and 5 more. The log says why.');
    expect(
      infos.filter((line) => /^This action did not create the role r\d+:/.test(line)),
    ).toHaveLength(25);
  });

  test('changes nothing in a dry run', async () => {
    const { result, asked } = await swept(
      { roles: [ourRole('old', secondsAgo(999))] },
      { 'dry-run': 'true' },
    );
    expect(result.removals).toEqual([{ name: 'old', kind: 'would-be-removed' }]);
    expect(asked.filter((call) => CHANGES.test(call))).toEqual([]);
  });

  test('reports a role whose tags it may not see, and goes on', async () => {
    const { result, infos } = await swept({
      roles: [ourRole('hidden', secondsAgo(999)), ourRole('old', secondsAgo(999))],
      refuseIam: (method, name) =>
        method === 'roleTags' && name === 'hidden' ? iamRefused : undefined,
    });
    expect(result).toMatchObject({ current: 0, foreign: [], unseen: 1 });
    expect(result.removals).toEqual([
      { name: 'hidden', kind: 'unseen', failure: iamRefused },
      { name: 'old', kind: 'removed' },
    ]);
    expect(infos).toContain(
      'Found 2 roles below /aws-console-url/ in the account 111122223333: 1 expired, 0 current, 0 not of this action, 1 could not be read.',
    );
  });

  test.each([
    ['of another repository', ourRole('old', secondsAgo(999), 'octo-org/other')],
    ['with more time', ourRole('old', secondsAgo(-999))],
    ['without tags', { ...ourRole('old', secondsAgo(999)), tags: {} }],
  ])('leaves a role alone that was replaced meanwhile, %s', async (_what, anew) => {
    const fake = fakeRolePorts({
      ...BY_USER,
      roles: [ourRole('old', secondsAgo(999))],
      refuseIam: (method) => void (method === 'role' && fake.roles.set('old', anew)),
    });
    const { removals } = await sweep(parseSweepInputs({}, RUN), fake.ports);
    expect(removals).toEqual([{ name: 'old', kind: 'replaced' }]);
    expect(fake.roles.get('old')).toBe(anew);
    expect(fake.asked.filter((call) => CHANGES.test(call))).toEqual([]);
  });

  test('counts a role that was deleted meanwhile as removed', async () => {
    const fake = fakeRolePorts({
      ...BY_USER,
      roles: [ourRole('old', secondsAgo(999))],
      refuseIam: (method) => void (method === 'role' && fake.roles.delete('old')),
    });
    const { removals } = await sweep(parseSweepInputs({}, RUN), fake.ports);
    expect(removals).toEqual([{ name: 'old', kind: 'removed' }]);
    expect(fake.asked.filter((call) => CHANGES.test(call))).toEqual([]);
  });

  test('fails if it cannot list them', async () => {
    const refused = swept({
      refuseIam: (method) => (method === 'rolesBelow' ? iamRefused : undefined),
    });
    await expect(refused).rejects.toBe(iamRefused);
  });
});
