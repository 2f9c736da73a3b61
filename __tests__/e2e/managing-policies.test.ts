import { describe, expect, test } from 'vitest';
import {
  addTemporaryRole,
  documentedPolicy,
  type Grant,
  grantsOf,
  managerSession,
  type Policy,
  startAwsWithManager,
  temporaryRoles,
  without,
} from './managing-identity.ts';
import { create, GOOD_ENDS, type Story, sweep, teardown } from './managing-stories.ts';

/** What a story tells, up to the first line that differs from its good end. */
async function tell(story: Story, ...policies: Policy[]): Promise<string[]> {
  const aws = await startAwsWithManager(...policies);
  const told: string[] = [];
  try {
    for await (const line of story(aws)) {
      told.push(line);
      if (line !== GOOD_ENDS.get(story)?.[told.length - 1]) break;
    }
  } finally {
    await aws.close();
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

describe('what manage.json grants', () => {
  const resourcesOf = (policy: Policy, { sid, action }: Grant) => {
    const statement = policy.Statement.find(({ Sid }) => Sid === sid);
    return [statement?.Resource].flat().map((resource) => `${action} on ${resource}`);
  };
  const all = (policy: Policy) =>
    [...new Set(grantsOf(policy).flatMap((grant) => resourcesOf(policy, grant)))].sort();
  const manage = documentedPolicy('manage');

  test('is what the three modes need together', () => {
    const single = MODES.flatMap(([name]) => all(documentedPolicy(name)));
    expect(all(manage)).toEqual([...new Set(single)].sort());
  });

  test('is what manage-bounded.json grants, which only adds conditions', () => {
    const statements = documentedPolicy('manage-bounded').Statement;
    expect(statements.map(({ Condition: _, ...statement }) => statement)).toEqual(manage.Statement);
  });

  test('changes roles of the path, and no others', () => {
    const changes = all(manage).filter((grant) => !/^iam:(?:Get|List)/.test(grant));
    const elsewhere = changes.filter((grant) => !grant.endsWith(':role/aws-console-url/*'));
    expect(changes).not.toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});

describe('with the boundary of manage-bounded.json', () => {
  const policy = documentedPolicy('manage-bounded');

  test.each([
    ['no boundary', {}],
    ['another boundary', { 'permissions-boundary': 'arn:aws:iam::aws:policy/IAMFullAccess' }],
  ])('no role can be made that has %s', async (_, inputs) => {
    const aws = await startAwsWithManager(policy);
    const { Job } = await import('../../local/runner/index.ts');
    const job = new Job({ environment: { ...aws.environment, ...(await managerSession(aws)) } });
    const { annotations } = await job.step({ inputs: { mode: 'create', ...inputs } });
    expect(annotations).toMatchObject([{ title: 'iam-refused' }]);
    expect(annotations[0]?.message).toContain('CreateRole');
    expect(temporaryRoles(aws)).toEqual([]);
    await job.close();
    await aws.close();
  });
});
