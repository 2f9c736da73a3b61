import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endedPolicy } from '../../src/session/ended-policy.ts';
import { documentation } from '../docs/markdown.ts';
import { templatePolicies } from './aws-setup/cloudformation.ts';
import {
  ACCOUNT,
  FOLDER,
  manageAs,
  read,
  SUBJECTS,
  TEMPLATE_FACTS,
  trust,
  trustOf,
} from './aws-setup/documented.ts';
import { cfnLintFindings, parliamentFindings } from './aws-setup/linters.ts';
import { terraformPolicies } from './aws-setup/terraform.ts';

/** The permission policies. The others are trust policies. */
const policyFiles = globSync('*.json', { cwd: FOLDER })
  .filter((name) => /"Resource"/.test(read(name)))
  .sort();
/** A policy for people who look around. It is for every resource on purpose. */
const EVERY_RESOURCE = 'logs-and-stacks.json';
const REVIEWED = 'repo:octo-org/octo-repo:environment:reviewed';

describe('every documented policy uses actions, resources and conditions that IAM has', () => {
  test.each(policyFiles)('%s', async (name) => {
    const findings = await parliamentFindings(read(name));
    const others = findings.filter(
      ({ issue }) => name !== EVERY_RESOURCE || issue !== 'RESOURCE_STAR',
    );
    expect(others).toEqual([]);
  });

  test('and the policy that ends a session', async () => {
    const { document } = endedPolicy('AROAEXAMPLEEXAMPLE000:octocat-42-1', new Date(), () => '');
    expect(await parliamentFindings(document)).toEqual([]);
  });

  test('and no page shows another one, since only these are tested', () => {
    const shown = documentation().flatMap(({ blocks }) =>
      blocks.filter(({ text }) => /"Version"[\s\S]*"Resource"/.test(text)),
    );
    expect(shown.map(({ heading }) => heading)).toEqual(['If you have no command']);
  });

  test.each([
    ['an action', /iam:DeleteRole"/, 'iam:RemoveRole"', 'UNKNOWN_ACTION'],
    ['a condition', 'iam:PermissionsBoundary', 'iam:Boundary', 'UNKNOWN_CONDITION_FOR_ACTION'],
    ['a resource', /"Resource": "\*"/, '"Resource": "arn:aws:s3:::bucket"', 'RESOURCE_MISMATCH'],
  ])('and finds %s that IAM does not have', async (_, from, to, issue) => {
    const faulty = read('manage-bounded.json').replace(from, to);
    expect(await parliamentFindings(faulty)).toContainEqual(expect.objectContaining({ issue }));
  });
});

describe('roles.yaml, for CloudFormation', () => {
  const file = join(FOLDER, 'roles.yaml');
  const subjects = { Subjects: SUBJECTS.join() };
  const manager = { CreateManager: 'true', ManagerSubjects: REVIEWED };
  const deployed = (parameters: Record<string, string>) => {
    const policies = templatePolicies(read('roles.yaml'), parameters, TEMPLATE_FACTS);
    return Object.fromEntries(policies);
  };

  test('has no fault', async () => {
    expect(await cfnLintFindings(file)).toEqual([]);
  });

  test.each(['true', 'false'])(
    'makes the role to sign in with, and no other, with CreateOidcProvider=%s',
    (CreateOidcProvider) => {
      expect(deployed({ ...subjects, CreateOidcProvider })).toEqual({
        ReadOnly: { trust, inline: [] },
      });
    },
  );

  test('makes the manager if it is asked to, as documented as JSON', () => {
    expect(deployed({ ...subjects, ...manager })).toEqual({
      ReadOnly: { trust, inline: [] },
      ConsoleUrlManager: { trust: trustOf(REVIEWED), inline: [manageAs('ConsoleUrlManager')] },
    });
  });

  test('makes both with other names', () => {
    const names = { ReadOnlyRoleName: 'Look', ManagerRoleName: 'Make' };
    expect(deployed({ ...subjects, ...manager, ...names })).toEqual({
      Look: { trust, inline: [] },
      Make: {
        trust: trustOf(REVIEWED),
        inline: [manageAs('Make')],
      },
    });
  });

  const commands = documentation()
    .flatMap(({ path, blocks }) => blocks.map(({ text }) => ({ path, text })))
    .filter(({ text }) => text.includes('aws cloudformation deploy'));

  test('is what the README and the page deploy', () => {
    expect(commands.map(({ path }) => path)).toEqual(['README.md', 'docs/aws-setup.md']);
  });

  test.each(commands)('is deployed by $text', ({ text }) => {
    const [, overrides = ''] = text.replaceAll(/\\\n/g, '').split('--parameter-overrides');
    const parameters = overrides
      .trim()
      .split(/\s+/)
      .map((override) => override.split('='));
    const roles = Object.keys(deployed(Object.fromEntries(parameters)));
    const manager = text.includes('CreateManager=true') ? ['ConsoleUrlManager'] : [];
    const sweeper = text.includes('CreateSweeper=true') ? ['ConsoleUrlSweeper'] : [];
    expect(roles).toEqual(['ReadOnly', ...manager, ...sweeper]);
  });

  test.each([
    ['nobody to trust', {}, 'Parameters: [Subjects] must have values'],
    ['an empty subject', { Subjects: '' }, 'Parameter Subjects failed'],
    ['an empty one of several', { Subjects: `${REVIEWED},` }, 'Parameter Subjects failed'],
    ['a wildcard, which is not a subject', { Subjects: 'repo:o/r:*' }, 'Parameter Subjects failed'],
    [
      'nobody who may manage',
      { ...subjects, CreateManager: 'true' },
      'CreateManager=true needs ManagerSubjects',
    ],
    [
      'an empty manager',
      { ...subjects, ...manager, ManagerSubjects: '' },
      'Parameter ManagerSubjects failed',
    ],
    [
      'nobody who may sweep',
      { ...subjects, CreateSweeper: 'true' },
      'CreateSweeper=true needs SweeperSubjects',
    ],
    ['an empty limit', { ...subjects, ActorIds: '' }, 'Parameter ActorIds failed'],
    ['a login', { ...subjects, ActorIds: 'octocat' }, 'Parameter ActorIds failed'],
    [
      'no limit beside one',
      { ...subjects, RepositoryIds: 'any,74' },
      'Parameter RepositoryIds failed',
    ],
    ['a space', { ...subjects, ManagerActorIds: '1, 2' }, 'Parameter ManagerActorIds failed'],
    [
      'a workflow without its ref',
      { ...subjects, Workflows: 'o/r/w.yml' },
      'Parameter Workflows failed',
    ],
    ['any ref', { ...subjects, Workflows: 'o/r/w.yml@*' }, 'Parameter Workflows failed'],
    [
      'half an answer',
      { ...subjects, ...manager, CreateManager: 'yes' },
      'Parameter CreateManager failed',
    ],
  ])('is refused with %s', (_, parameters, message) => {
    expect(() => deployed(parameters)).toThrow(message);
  });
});

describe('roles.tf, for Terraform', () => {
  const subjects = { 'var.subjects': SUBJECTS };
  const manager = { 'var.create_manager': true, 'var.manager_subjects': [REVIEWED] };
  const applied = async (variables: Record<string, unknown>) => {
    const policies = await terraformPolicies(join(FOLDER, 'roles.tf'), {
      'data.aws_partition.current.partition': 'aws',
      'data.aws_caller_identity.current.account_id': ACCOUNT,
      ...variables,
    });
    return Object.fromEntries(policies);
  };

  test('makes the role to sign in with, and no other', async () => {
    expect(await applied(subjects)).toEqual({ ReadOnly: { trust, inline: [] } });
  });

  test('makes the manager if it is asked to, with the names that it is given', async () => {
    const names = { 'var.read_only_role_name': 'Look', 'var.manager_role_name': 'Make' };
    expect(await applied({ ...subjects, ...manager, ...names })).toEqual({
      Look: { trust, inline: [] },
      Make: {
        trust: trustOf(REVIEWED),
        inline: [manageAs('Make')],
      },
    });
  });

  test('trusts nobody who is not named', async () => {
    await expect(applied({})).rejects.toThrow('Nobody said what var.subjects is.');
    const { ConsoleUrlManager } = await applied({ ...subjects, 'var.create_manager': true });
    expect(ConsoleUrlManager?.trust).toEqual(trustOf());
  });

  test('and a fault in its syntax is found', async () => {
    await expect(terraformPolicies(join(FOLDER, 'roles.yaml'), {})).rejects.toThrow('hcl2');
  });
});

test('cfn-lint finds a fault', async () => {
  const findings = await cfnLintFindings(join(FOLDER, 'manage.json'));
  expect(findings).not.toEqual([]);
});
