import { describe, expect } from 'vitest';
import { managedBy, temporaryRoles } from './temporary-roles.ts';
import { type Run, test } from './world.ts';

const PROBES = { user: 'AssumeRole', role: 'AssumeRoleWithWebIdentity' } as const;
/** The pause between two tries, plus a reserve for a busy machine. */
const MAX_LOSS_MS = 1000;

describe('the wait for a new role', () => {
  test.concurrent.for(['user', 'role'] as const)(
    'by a %s does not happen if it works at once',
    async (kind, { world }) => {
      const run = await world.run(await managedBy(kind, world, { mode: 'create' }));
      const [probe, ...more] = probesOf(run, kind);
      expect(probe?.status).toBe(200);
      expect(more).toEqual([]);
      expect(run.log).toMatch(/The new role works after 0\.\d s\./);
    },
  );

  test.concurrent.for(['user', 'role'] as const)(
    'by a %s ends when it works',
    async (kind, { world }) => {
      world.aws.world.rolePropagationSeconds = 2;
      const run = await world.run(await managedBy(kind, world, { mode: 'create' }));

      expect(run).toMatchObject({ exitCode: 0, annotations: [] });
      const probes = probesOf(run, kind);
      expect(probes.length).toBeGreaterThan(3);
      const [role] = temporaryRoles(world.aws);
      const works = role?.assumableFrom.getTime() ?? 0;
      // The action uses the first success and sends no other request, so nothing can be refused.
      expect(probes.map(({ status }) => status)).toEqual([...probes.slice(1).map(() => 403), 200]);
      const lostMs = (probes.at(-1)?.at.getTime() ?? 0) - works;
      expect(lostMs).toBeGreaterThanOrEqual(0);
      expect(lostMs).toBeLessThan(MAX_LOSS_MS);
      expect(run.calls.at(-1)).toBe('signin getSigninToken');
    },
  );

  test.concurrent('logs every few seconds that it goes on', async ({ world }) => {
    world.aws.world.rolePropagationSeconds = 12;
    const run = await world.run(await managedBy('user', world, { mode: 'create' }));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    const told = [...run.log.matchAll(/Waiting for AWS to know the new role \((\d+) s\)/g)];
    expect(told.map(([, seconds]) => Number(seconds))).toEqual([
      expect.toBeOneOf([5, 6]),
      expect.toBeOneOf([10, 11, 12]),
    ]);
  });

  test.concurrent('gives up in the end, and removes the role', async ({ world }) => {
    world.aws.world.rolePropagationSeconds = 600;
    const { main, post } = await world.runJob({
      ...(await managedBy('user', world, { mode: 'create' })),
      timeFactor: 0.05,
    });
    expect(main.annotations).toMatchObject([{ title: 'not-propagated' }]);
    expect(main.annotations[0]?.message).toContain('refuses the new role after 90 s');
    expect(main.annotations[0]?.message).toContain('was removed again');
    expect(main.calls).not.toContain('signin getSigninToken');
    expect(post).toMatchObject({ exitCode: 0, calls: [] });
    expect(temporaryRoles(world.aws)).toEqual([]);
  });

  test.concurrent('does not confuse the network with the role', async ({ world }) => {
    world.aws.world.rolePropagationSeconds = 600;
    world.aws.faults.add({ service: 'sts', action: 'AssumeRole', skip: 2, fault: { hang: true } });
    const { main } = await world.runJob({
      ...(await managedBy('user', world, { mode: 'create' })),
      timeFactor: 0.02,
    });
    expect(main.annotations).toMatchObject([{ title: 'network' }]);
    expect(temporaryRoles(world.aws)).toEqual([]);
  });

  test.concurrent('ends at once with an explicit deny', async ({ world }) => {
    world.aws.world.account('111122223333').denyByOrganization({
      Action: 'sts:AssumeRole',
      Resource: '*',
    });
    const run = await world.run(await managedBy('user', world, { mode: 'create' }));
    expect(probesOf(run, 'user')).toHaveLength(1);
    expect(run.annotations).toMatchObject([{ title: 'role-not-assumable' }]);
    expect(temporaryRoles(world.aws)).toEqual([]);
  });

  test.concurrent('does not wait for what will not change', async ({ world }) => {
    const error = { status: 403, code: 'ExpiredToken', message: 'The token is expired' };
    world.aws.faults.add({ service: 'sts', action: 'AssumeRole', fault: { awsError: error } });
    const run = await world.run(await managedBy('user', world, { mode: 'create' }));
    expect(probesOf(run, 'user')).toHaveLength(1);
    expect(run.annotations).toMatchObject([{ title: 'expired-credentials' }]);
    expect(temporaryRoles(world.aws)).toEqual([]);
  });
});

/** The calls that tried to assume the new role. */
function probesOf(run: Run, kind: 'user' | 'role') {
  const calls = run.requests.filter(({ action }) => action === PROBES[kind]);
  return kind === 'role' ? calls.slice(1) : calls;
}
