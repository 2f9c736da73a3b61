import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_ACCOUNT_ID } from '../../local/aws/index.ts';
import {
  addInstanceProfile,
  addManager,
  addTemporaryRole,
  documentedPolicy,
  type Grant,
  grantsOf,
  managerSession,
  type Policy,
  temporaryRoles,
  without,
} from './managing-identity.ts';
import { create, GOOD_ENDS, type Story, sweep, teardown } from './managing-stories.ts';
import { World } from './world.ts';

/** The lines of a story, up to the first that differs from its good end. */
async function tell(story: Story, ...policies: Policy[]): Promise<string[]> {
  const world = await World.start({ world: (world) => addManager(world, ...policies) });
  const told: string[] = [];
  try {
    for await (const line of story(world)) {
      told.push(line);
      if (line !== GOOD_ENDS.get(story)?.[told.length - 1]) {
        break;
      }
    }
  } finally {
    await world.close();
  }
  return told;
}

const MODES: readonly [string, Story][] = [
  ['create', create],
  ['teardown', teardown],
  ['sweep', sweep],
];

describe.each(['manage', 'manage-bounded'])('%s.json is enough', (name) => {
  test.each(MODES)('for %s', async (_, story) => {
    expect(await tell(story, documentedPolicy(name))).toEqual(GOOD_ENDS.get(story));
  });
});

describe.each(MODES)('%s.json', (name, story) => {
  const policy = documentedPolicy(name);

  test('is enough', async () => {
    expect(await tell(story, policy)).toEqual(GOOD_ENDS.get(story));
  });

  test.each(grantsOf(policy))('needs $action ($sid)', async (grant) => {
    expect(await tell(story, without(policy, grant))).not.toEqual(GOOD_ENDS.get(story));
  });
});

describe('what the policies grant', () => {
  const resourcesOf = (policy: Policy, { sid, action }: Grant) => {
    const statement = policy.Statement.find(({ Sid }) => Sid === sid);
    return [statement?.Resource].flat().map((resource) => `${action} on ${resource}`);
  };
  const all = (policy: Policy) =>
    [...new Set(grantsOf(policy).flatMap((grant) => resourcesOf(policy, grant)))].sort();
  const manage = documentedPolicy('manage');

  test('of manage.json is what the three modes need together', () => {
    const single = MODES.flatMap(([name]) => all(documentedPolicy(name)));
    expect(all(manage)).toEqual([...new Set(single)].sort());
  });

  test('of manage.json is what manage-bounded.json grants, which only adds the boundary', () => {
    const boundary = { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/ReadOnlyAccess' };
    const bounded = new Set(['MakeTemporaryRoles', 'FillTemporaryRoles']);
    const statements = manage.Statement.map((statement) =>
      bounded.has(statement.Sid)
        ? { ...statement, Condition: { ...statement.Condition, StringEquals: boundary } }
        : statement,
    );
    expect(documentedPolicy('manage-bounded').Statement).toEqual(statements);
  });

  test('of create.json is what own-repository.json grants, with conditions', () => {
    expect(all(documentedPolicy('own-repository'))).toEqual(all(documentedPolicy('create')));
  });

  test('lets manage.json change roles of the path, and no others', () => {
    const changes = all(manage).filter((grant) => !/^iam:(?:Get|List)/.test(grant));
    const elsewhere = changes.filter((grant) => !grant.endsWith(':role/aws-console-url/*'));
    expect(changes).not.toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});

test('no permission for sts is needed, without an OIDC token either', async () => {
  await using world = await managedWorld('create');
  expect(
    grantsOf(documentedPolicy('create'))
      .map(({ action }) => action)
      .join(),
  ).not.toContain('sts:');
  const { outcome, outputs } = await world.step({ mode: 'create' });
  expect(outcome).toBe('success');
  expect(outputs['console-url']).toContain('SigninToken=');
});

describe('with the boundary of manage-bounded.json', () => {
  test.each([
    ['no boundary', {}],
    ['another boundary', { 'permissions-boundary': 'arn:aws:iam::aws:policy/IAMFullAccess' }],
  ])('no role can be made that has %s', async (_, inputs) => {
    await using world = await managedWorld('manage-bounded');
    const { annotations } = await world.step({ mode: 'create', ...inputs });
    expect(annotations).toMatchObject([{ title: 'iam-refused' }]);
    expect(annotations[0]?.message).toContain('IAM refused CreateRole');
    expect(annotations[0]?.message).toContain('set permissions-boundary to it');
    expect(temporaryRoles(world.aws)).toEqual([]);
  });
});

describe('a role in an instance profile', () => {
  async function removal(...policies: string[]) {
    await using world = await managedWorld(...policies);
    addTemporaryRole(world.aws.world, 'console-url-1', world.aws.clock.now());
    addInstanceProfile(world.aws.world, 'console-url-1');
    const inputs = { mode: 'teardown', 'role-name': 'console-url-1' };
    const { outcome, annotations } = await world.step(inputs);
    return { outcome, annotations, left: temporaryRoles(world.aws) };
  }

  test('can be removed with instance-profiles.json', async () => {
    expect(await removal('teardown', 'instance-profiles')).toMatchObject({
      outcome: 'success',
      left: [],
    });
  });

  test('cannot be removed without, and the error says what is missing', async () => {
    const { annotations, left } = await removal('teardown');
    expect(annotations).toMatchObject([{ title: 'iam-refused' }]);
    expect(annotations[0]?.message).toContain('iam:RemoveRoleFromInstanceProfile');
    expect(left).toEqual(['console-url-1']);
  });
});

describe('what the policies do not let the identity see', () => {
  test('the name of a role outside of the path is taken', async () => {
    await using world = await managedWorld('manage');
    const inputs = { mode: 'create', 'role-name': 'ChainedRole' };
    const { annotations } = await world.step(inputs);
    expect(annotations).toMatchObject([{ title: 'role-exists' }]);
  });

  test('a role that is deleted during a sweep is left out', async () => {
    await using world = await managedWorld('sweep');
    const { aws } = world;
    addTemporaryRole(aws.world, 'console-url-1', aws.clock.now());
    aws.faults.add({
      service: 'iam',
      action: 'ListRoles',
      times: 1,
      fault: { delayMs: 1000, afterEffect: true },
    });
    const swept = world.step({ mode: 'sweep' });
    await vi.waitUntil(() => aws.requests.some(({ action }) => action === 'ListRoles'), 10_000);
    aws.world.account(DEFAULT_ACCOUNT_ID).roles.delete('console-url-1');
    expect(await swept).toMatchObject({ outcome: 'success', annotations: [] });
    expect(aws.requests.map(({ action }) => action)).toContain('ListRoleTags');
  });

  test('a role whose deletion had no answer counts as removed', async () => {
    await using world = await managedWorld('manage');
    const { aws } = world;
    addTemporaryRole(aws.world, 'console-url-1', aws.clock.now());
    aws.faults.add({
      service: 'iam',
      action: 'DeleteRole',
      times: 1,
      fault: { reset: 'before-response', afterEffect: true },
    });
    const inputs = { mode: 'teardown', 'role-name': 'console-url-1' };
    expect(await world.step(inputs)).toMatchObject({ outcome: 'success', annotations: [] });
    expect(temporaryRoles(aws)).toEqual([]);
  });
});

/** A local AWS, and steps with a session of the managing role. */
async function managedWorld(...policies: string[]) {
  const world = await World.start({
    world: (accounts) => addManager(accounts, ...policies.map(documentedPolicy)),
  });
  const environment = await managerSession(world.aws);
  return {
    aws: world.aws,
    step: (inputs: Record<string, string>) => world.run({ inputs, environment, idToken: false }),
    [Symbol.asyncDispose]: () => world.close(),
  };
}
