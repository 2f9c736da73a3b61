import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { IdTokenClaims } from '../../local/aws/index.ts';
import { jobsLetIn } from '../docs/jobs-let-in.ts';
import { templatePolicies } from './aws-setup/cloudformation.ts';
import { ACCOUNT, FOLDER, read, sweep, TEMPLATE_FACTS } from './aws-setup/documented.ts';
import { type RolePolicies, trustDocument } from './aws-setup/policy.ts';
import { terraformPolicies } from './aws-setup/terraform.ts';

const ENVIRONMENT = 'repo:octo-org/octo-repo:environment:console-access';
const MAIN = 'repo:octo-org/octo-repo:ref:refs/heads/main';
const CONSOLE = 'octo-org/octo-repo/.github/workflows/console.yml@refs/heads/main';
const BROKER = 'octo-org/console-access/.github/workflows/broker.yml@refs/heads/main';

const FITS = { environment: 'console-access', workflow: 'console' };

/** Jobs, by the claims of their tokens. The first six have the subject of the role. */
const JOBS = {
  'by the workflow': FITS,
  'by a reusable workflow': { ...FITS, job_workflow_ref: BROKER },
  'by another workflow': { ...FITS, workflow: 'other' },
  'by the workflow on a branch': { ...FITS, ref: 'refs/heads/topic' },
  'for somebody else': { ...FITS, actor_id: '1' },
  'in a new repository of the name': { ...FITS, repository_id: '75' },
  'in another environment': { ...FITS, environment: 'staging' },
  'on main': { workflow: 'console' },
} as const satisfies Record<string, Partial<IdTokenClaims>>;

type JobName = keyof typeof JOBS;

const OF_THE_SUBJECT = (Object.keys(JOBS) as JobName[]).slice(0, 6);

const without = (...names: readonly JobName[]) =>
  OF_THE_SUBJECT.filter((name) => !names.includes(name));

/** The parameters of a role of a template. */
interface Limits {
  readonly workflows?: readonly string[];
  readonly actor_ids?: readonly string[];
  readonly repository_ids?: readonly string[];
}

const LIMITS: readonly { limits: Limits; letsIn: readonly JobName[] }[] = [
  { limits: {}, letsIn: OF_THE_SUBJECT },
  {
    limits: { workflows: [CONSOLE] },
    letsIn: without('by a reusable workflow', 'by another workflow', 'by the workflow on a branch'),
  },
  {
    limits: { workflows: [CONSOLE, BROKER] },
    letsIn: without('by another workflow', 'by the workflow on a branch'),
  },
  { limits: { actor_ids: ['583231'] }, letsIn: without('for somebody else') },
  { limits: { actor_ids: ['583231', '1'] }, letsIn: OF_THE_SUBJECT },
  { limits: { actor_ids: ['5832310'] }, letsIn: [] },
  { limits: { repository_ids: ['74'] }, letsIn: without('in a new repository of the name') },
  { limits: { repository_ids: ['74', '75'] }, letsIn: OF_THE_SUBJECT },
  {
    limits: { workflows: [CONSOLE], actor_ids: ['583231'], repository_ids: ['74'] },
    letsIn: ['by the workflow'],
  },
  {
    limits: { workflows: [BROKER], repository_ids: ['74'] },
    letsIn: ['by a reusable workflow'],
  },
];

const CASES = LIMITS.map((each) => ({ ...each, title: JSON.stringify(each.limits) }));

/** The parameters of `roles.yaml` and `roles.tf`, with the names of the second. */
type Given = Readonly<Record<string, string | boolean | readonly string[]>>;

type Roles = Readonly<Record<string, RolePolicies>>;

const BOTH: readonly { file: string; roles: (given: Given) => Promise<Roles> }[] = [
  {
    file: 'roles.yaml',
    roles: async (given) => {
      const parameters = Object.entries(given).map(([name, value]) => [
        inCapitals(name),
        `${value}`,
      ]);
      const template = read('roles.yaml');
      return Object.fromEntries(
        templatePolicies(template, Object.fromEntries(parameters), TEMPLATE_FACTS),
      );
    },
  },
  {
    file: 'roles.tf',
    roles: async (given) => {
      const variables = Object.entries(given).map(([name, value]) => [`var.${name}`, value]);
      const policies = await terraformPolicies(join(FOLDER, 'roles.tf'), {
        'data.aws_partition.current.partition': 'aws',
        'data.aws_caller_identity.current.account_id': ACCOUNT,
        ...Object.fromEntries(variables),
      });
      return Object.fromEntries(policies);
    },
  },
];

function inCapitals(name: string): string {
  return name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function letIn(role: RolePolicies | undefined): Promise<string[]> {
  return jobsLetIn(JSON.stringify(trustDocument(role?.trust ?? [])), JOBS);
}

describe.each(BOTH)('$file', ({ roles }) => {
  const MANAGER = { create_manager: true, manager_subjects: [ENVIRONMENT] };

  test.each(CASES)('with the limits $title', async ({ limits, letsIn }) => {
    const { ReadOnly, ConsoleUrlManager } = await roles({
      subjects: [ENVIRONMENT],
      ...limits,
      ...MANAGER,
    });
    expect(await letIn(ReadOnly)).toEqual(letsIn);
    // These limits are not the manager's.
    expect(await letIn(ConsoleUrlManager)).toEqual(OF_THE_SUBJECT);
  });

  test.each(CASES)('with the limits of the manager $title', async ({ limits, letsIn }) => {
    const ofManager = Object.entries(limits).map(([name, value]) => [`manager_${name}`, value]);
    const { ReadOnly, ConsoleUrlManager } = await roles({
      subjects: [ENVIRONMENT],
      ...MANAGER,
      ...Object.fromEntries(ofManager),
    });
    expect(await letIn(ReadOnly)).toEqual(OF_THE_SUBJECT);
    expect(await letIn(ConsoleUrlManager)).toEqual(letsIn);
  });

  test('makes a sweeper, which has subjects of its own and can only sweep', async () => {
    const made = await roles({
      subjects: [ENVIRONMENT],
      create_sweeper: true,
      sweeper_subjects: [MAIN],
    });
    expect(Object.keys(made)).toEqual(['ReadOnly', 'ConsoleUrlSweeper']);
    expect(await letIn(made['ReadOnly'])).toEqual(OF_THE_SUBJECT);
    expect(await letIn(made['ConsoleUrlSweeper'])).toEqual(['on main']);
    expect(made['ConsoleUrlSweeper']?.inline).toEqual([sweep]);
  });

  test('makes all three, with other names', async () => {
    const made = await roles({
      subjects: [ENVIRONMENT],
      ...MANAGER,
      create_sweeper: true,
      sweeper_subjects: [MAIN],
      sweeper_role_name: 'Broom',
    });
    expect(Object.keys(made)).toEqual(['ReadOnly', 'ConsoleUrlManager', 'Broom']);
  });
});
