import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentation, readMarkdown } from '../docs/markdown.ts';
import { templatePolicies } from './aws-setup/cloudformation.ts';
import { cfnLintFindings, parliamentFindings } from './aws-setup/linters.ts';
import { type PolicyDocument, plainPolicy } from './aws-setup/policy.ts';
import { terraformPolicies } from './aws-setup/terraform.ts';
import { REPOSITORY_FOLDER } from './tools/tool.ts';

const FOLDER = join(REPOSITORY_FOLDER, 'docs/aws-setup');
const policyFiles = globSync('*.json', { cwd: FOLDER }).sort();

/** What Terraform and CloudFormation say has to be what is documented as JSON. */
const manage = plainPolicy(JSON.parse(read('manage-bounded.json')));
const trust = plainPolicy(documentedTrust());

const ACCOUNT = '111122223333';
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`;

function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function documentedTrust(): PolicyDocument {
  const heading = 'How AWS comes to trust the workflow';
  const { blocks } = readMarkdown('README.md');
  const block = blocks.find((each) => each.language === 'json' && each.heading === heading);
  return JSON.parse(block?.text ?? '');
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
  const file = join(FOLDER, 'roles.yaml');

  test('has no fault', async () => {
    expect(await cfnLintFindings(file)).toEqual([]);
  });

  test('says what is documented as JSON', () => {
    const policies = templatePolicies(read('roles.yaml'), {
      'AWS::Partition': 'aws',
      'AWS::AccountId': ACCOUNT,
      OidcProvider: PROVIDER,
    });
    expect(Object.fromEntries(policies)).toEqual({
      ReadOnly: { trust, inline: [] },
      ConsoleUrlManager: { trust, inline: [manage] },
    });
  });
});

describe('roles.tf, for Terraform', () => {
  test('says what is documented as JSON', async () => {
    const policies = await terraformPolicies(join(FOLDER, 'roles.tf'), {
      'data.aws_partition.current.partition': 'aws',
      'data.aws_caller_identity.current.account_id': ACCOUNT,
    });
    expect(Object.fromEntries(policies)).toEqual({ trust, manage });
  });

  test('and a fault in its syntax is found', async () => {
    await expect(terraformPolicies(join(FOLDER, 'roles.yaml'), {})).rejects.toThrow('hcl2');
  });
});

test('cfn-lint finds a fault', async () => {
  const findings = await cfnLintFindings(join(FOLDER, 'manage.json'));
  expect(findings).not.toEqual([]);
});
