import { describe, expect, test, vi } from 'vitest';
import type { RawInputs } from '../src/inputs/names.ts';
import type { Edges } from '../src/modes/edges.ts';
import type { RoleRecord } from '../src/role/record.ts';
import { run, runPost } from '../src/run.ts';
import { BY_USER, EXPIRY, NAME, OURS } from './fixtures/create-run.ts';
import { NO_DELIVERY } from './fixtures/no-delivery.ts';
import { fakeRolePorts, iamRefused, ourRole, type RoleWorld } from './fixtures/role-ports.ts';
import { RUN } from './fixtures/run-facts.ts';
import { NOW } from './fixtures/sign-in-ports.ts';

const OLD = new Date(NOW.getTime() - 3_600_000);

function edgesOf(raw: RawInputs, world: RoleWorld) {
  const fake = fakeRolePorts({ ...BY_USER, ...world });
  const publish = {
    signIn: vi.fn<Edges['publish']['signIn']>(),
    links: vi.fn<Edges['publish']['links']>(),
    created: vi.fn<Edges['publish']['created']>(),
    removals: vi.fn<Edges['publish']['removals']>(),
    summary: vi.fn<Edges['publish']['summary']>(async () => {}),
  };
  const reportFailure = vi.fn();
  const rolePorts = vi.fn(async () => fake.ports);
  const edges: Edges = {
    readInputs: () => raw,
    runFacts: RUN,
    signInPorts: () => fake.ports,
    rolePorts,
    log: fake.ports.log,
    deliveryPorts: () => NO_DELIVERY,
    publish,
    sha256: (text) => text,
    reportFailure,
  };
  return { ...fake, edges, publish, rolePorts, failures: () => reportFailure.mock.calls.flat() };
}

describe('a step for temporary roles', () => {
  test('creates one, logs it and publishes it', async () => {
    const { edges, publish, infos, failures } = edgesOf({ mode: 'create' }, {});
    await run(edges);
    expect(failures()).toEqual([]);
    expect(publish.created.mock.calls).toMatchObject([
      [{ role: { name: NAME }, expiresAt: EXPIRY }, undefined],
    ]);
    expect(infos.join('\n')).toMatch(
      /Created the role \S+ which ends at \S+\n.*The new role works after 0\.0 s\.\nRole: .*\nDestination: .*\nLink works until /s,
    );
    expect(publish.signIn).not.toHaveBeenCalled();
  });

  test('tears some down, and fails with those that stay', async () => {
    const { edges, publish, failures } = edgesOf(
      { mode: 'teardown', 'role-name': 'a\nb' },
      {
        roles: [ourRole('a', EXPIRY), ourRole('b', EXPIRY)],
        refuseIam: (method, name) =>
          method === 'deleteRole' && name === 'b' ? iamRefused : undefined,
      },
    );
    await run(edges);
    expect(publish.removals.mock.calls).toMatchObject([
      [
        [
          { name: 'a', kind: 'removed' },
          { name: 'b', kind: 'failed' },
        ],
      ],
    ]);
    expect(failures()).toMatchObject([
      { code: 'iam-refused', message: 'The role b could not be removed. IAM said no.' },
    ]);
  });

  test('sweeps', async () => {
    const { edges, publish, failures, roles } = edgesOf(
      { mode: 'sweep' },
      { roles: [ourRole('old', OLD), ourRole('new', EXPIRY)] },
    );
    await run(edges);
    expect(failures()).toEqual([]);
    expect([...roles.keys()]).toEqual(['new']);
    expect(publish.removals.mock.calls).toEqual([[[{ name: 'old', kind: 'removed' }]]]);
    expect(publish.summary.mock.calls).toEqual([[expect.stringContaining('old')]]);
  });

  test.each<[string, RawInputs]>([
    ['create', { mode: 'create', 'expires-in': '1m' }],
    ['teardown', { mode: 'teardown' }],
    ['sweep', { mode: 'sweep', 'dry-run': 'perhaps' }],
    ['sign-in', { mode: 'sign-in', 'role-name': 'x' }],
  ])('of mode %s with bad inputs touches nothing', async (_mode, raw) => {
    const { edges, rolePorts, failures } = edgesOf(raw, {});
    await run(edges);
    expect(failures()).toMatchObject([{ code: 'invalid-input' }]);
    expect(rolePorts).not.toHaveBeenCalled();
  });
});

describe('the post step', () => {
  const record: RoleRecord = {
    name: 'mine',
    account: { id: '111122223333', partition: 'aws' },
    ownership: OURS,
    cleanup: 'unfinished',
    inputs: {},
  };

  test.each<[string, RoleRecord | undefined]>([
    ['no role', undefined],
    ['a role that is not for it', { ...record, cleanup: 'none' }],
  ])('does nothing with %s', async (_what, given) => {
    const { edges, rolePorts } = edgesOf({}, {});
    await runPost(given, edges);
    expect(rolePorts).not.toHaveBeenCalled();
  });

  test.each(['unfinished', 'job-end'] as const)('removes a role that is %s', async (cleanup) => {
    const { edges, roles, failures } = edgesOf({}, { roles: [ourRole('mine', EXPIRY)] });
    await runPost({ ...record, cleanup }, edges);
    expect(failures()).toEqual([]);
    expect(roles.size).toBe(0);
  });

  test('reports what it cannot remove', async () => {
    const { edges, failures } = edgesOf({}, { refuseIam: () => iamRefused });
    await runPost(record, edges);
    expect(failures()).toMatchObject([{ code: 'iam-refused' }]);
  });
});
