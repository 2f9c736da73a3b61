import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentation, readMarkdown } from '../docs/markdown.ts';
import { templatePolicies } from './aws-setup/cloudformation.ts';
import { cfnLintFindings, parliamentFindings } from './aws-setup/linters.ts';
import { type PlainPolicy, type PolicyDocument, plainPolicy } from './aws-setup/policy.ts';
import { terraformPolicies } from './aws-setup/terraform.ts';
import { repositoryFolder } from './tools/tool.ts';

const ACCOUNT = '111122223333';
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;
const SUBJECT = 'token.actions.githubusercontent.com:sub';

const folder = join(repositoryFolder, 'docs/aws-setup');
const policyFiles = globSync('*.json', { cwd: folder }).sort();

/** What Terraform and CloudFormation say has to be what is documented as JSON. */
const manage = plainPolicy(JSON.parse(read('manage-bounded.json')));
const trust = plainPolicy(documentedTrust());
const SUBJECTS = trust.flatMap(({ conditions }) => conditions['StringEquals']?.[SUBJECT] ?? []);
const REVIEWED = 'repo:octo-org/octo-repo:environment:reviewed';

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function documentedTrust(): PolicyDocument {
  const heading = 'How AWS comes to trust the workflow';
  const { blocks } = readMarkdown('README.md');
  const block = blocks.find((each) => each.language === 'json' && each.heading === heading);
  return JSON.parse(block?.text ?? '');
}

/** The documented trust policy, for somebody else. */
function trustOf(subject: string): PlainPolicy {
  return trust.map((statement) => {
    const { StringEquals, ...others } = statement.conditions;
    return {
      ...statement,
      conditions: { ...others, StringEquals: { ...StringEquals, [SUBJECT]: [subject] } },
    };
  });
}

function named(from: string, to: string, policy: PlainPolicy): PlainPolicy {
  return JSON.parse(JSON.stringify(policy).replaceAll(from, to));
}

describe('every documented policy uses actions, resources and conditions that IAM has', () => {
  const identityPolicies = documentation()
    .flatMap(({ path, blocks }) => blocks.map((block) => ({ ...block, path })))
    .filter(({ language, text }) => language === 'json' && /"Version"[\s\S]*"Resource"/.test(text))
    .map(({ path, heading, text }) => ({ name: `${path}: ${heading}`, text }));

  test.each(policyFiles)('%s', async (name) => {
    expect(await parliamentFindings(read(name))).toEqual([]);
  });

  test.each(identityPolicies)('$name', async ({ text }) => {
    const findings = await parliamentFindings(text);
    // A role for people who look around is meant for every resource.
    expect(findings.filter(({ issue }) => issue !== 'RESOURCE_STAR')).toEqual([]);
  });

  test.each([
    ['an action', /iam:DeleteRole"/, 'iam:RemoveRole"', 'UNKNOWN_ACTION'],
    ['a condition', 'iam:PermissionsBoundary', 'iam:Boundary', 'UNKNOWN_CONDITION_FOR_ACTION'],
    ['a resource', /"Resource": "\*"/, '"Resource": "arn:aws:s3:::bucket"', 'RESOURCE_MISMATCH'],
  ])('and %s that it has not is found', async (_, from, to, issue) => {
    const faulty = read('manage-bounded.json').replace(from, to);
    expect(await parliamentFindings(faulty)).toContainEqual(expect.objectContaining({ issue }));
  });
});

describe('roles.yaml, for CloudFormation', () => {
  const file = join(folder, 'roles.yaml');
  const subjects = { Subjects: SUBJECTS.join() };
  const manager = { CreateManager: 'true', ManagerSubjects: REVIEWED };
  const deployed = (parameters: Record<string, string>) => {
    const policies = templatePolicies(read('roles.yaml'), parameters, {
      'AWS::Partition': 'aws',
      'AWS::AccountId': ACCOUNT,
      OidcProvider: PROVIDER,
    });
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
      ConsoleUrlManager: { trust: trustOf(REVIEWED), inline: [manage] },
    });
  });

  test('makes both with other names', () => {
    const names = { ReadOnlyRoleName: 'Look', ManagerRoleName: 'Make' };
    expect(deployed({ ...subjects, ...manager, ...names })).toEqual({
      Look: { trust, inline: [] },
      Make: {
        trust: trustOf(REVIEWED),
        inline: [named('role/ConsoleUrlManager', 'role/Make', manage)],
      },
    });
  });

  test.each([
    ['nobody to trust', {}, 'Parameters: [Subjects] must have values'],
    ['an empty subject', { Subjects: '' }, 'Parameter Subjects failed'],
    ['an empty one of several', { Subjects: `${REVIEWED},` }, 'Parameter Subjects failed'],
    ['a wildcard, which is none', { Subjects: 'repo:o/r:*' }, 'Parameter Subjects failed'],
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
    const policies = await terraformPolicies(join(folder, 'roles.tf'), {
      'data.aws_partition.current.partition': 'aws',
      'data.aws_caller_identity.current.account_id': ACCOUNT,
      ...variables,
    });
    return Object.fromEntries(policies);
  };

  test('makes the role to sign in with, and no other', async () => {
    expect(await applied(subjects)).toEqual({ ReadOnly: { trust: trust, inline: [] } });
  });

  test('makes the manager if it is asked to, with the names that it is given', async () => {
    const names = { 'var.read_only_role_name': 'Look', 'var.manager_role_name': 'Make' };
    expect(await applied({ ...subjects, ...manager, ...names })).toEqual({
      Look: { trust, inline: [] },
      Make: {
        trust: trustOf(REVIEWED),
        inline: [named('role/ConsoleUrlManager', 'role/Make', manage)],
      },
    });
  });

  test('trusts nobody who is not named', async () => {
    await expect(applied({})).rejects.toThrow('Nobody said what var.subjects is.');
    const { ConsoleUrlManager } = await applied({ ...subjects, 'var.create_manager': true });
    expect(ConsoleUrlManager?.trust[0]?.conditions['StringEquals']?.[SUBJECT]).toEqual([]);
  });

  test('and a fault in its syntax is found', async () => {
    await expect(terraformPolicies(join(folder, 'roles.yaml'), {})).rejects.toThrow('hcl2');
  });
});

test('cfn-lint finds a fault', async () => {
  const findings = await cfnLintFindings(join(folder, 'manage.json'));
  expect(findings).not.toEqual([]);
});
