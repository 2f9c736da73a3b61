import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import {
  DEFAULT_ACCOUNT_ID,
  GITHUB_ISSUER,
  type LocalAws,
  oidcTrustPolicy,
} from '../../local/aws/index.ts';
import { findLeaks } from '../../local/runner/index.ts';
import { readMarkdown } from '../docs/markdown.ts';
import {
  addTemporaryRole,
  documentedPolicy,
  startAwsWithManager,
  temporaryRoles,
} from '../e2e/managing-identity.ts';
import { runWorkflow, type WorkflowRun } from './act/act.ts';
import { copyRepository, type RepositoryCopy } from './act/repository-copy.ts';
import { startMotoServer } from './moto/server.ts';
import { pythonProgram } from './tools/python.ts';
import { outputOf, REPOSITORY_FOLDER } from './tools/tool.ts';

let repository: RepositoryCopy;
beforeAll(async () => {
  repository = await copyRepository();
});
afterAll(() => repository.remove());

/** An account where the roles of the examples have only the documented permissions. */
async function startAws(): Promise<LocalAws> {
  const aws = await startAwsWithManager(documentedPolicy('manage-bounded'));
  const account = aws.world.account(DEFAULT_ACCOUNT_ID);
  const provider = account.iamArn(`oidc-provider/${GITHUB_ISSUER.slice('https://'.length)}`);
  account.addRole({
    name: 'ConsoleUrlSweeper',
    trustPolicy: oidcTrustPolicy(provider),
    inlinePolicies: { sweep: documentedPolicy('sweep') },
  });
  onTestFinished(() => aws.close());
  return aws;
}

/** Runs an example as it is, with this repository as the action. */
function runExample(
  name: string,
  aws: LocalAws,
  event: 'workflow_dispatch' | 'schedule' = 'workflow_dispatch',
): Promise<WorkflowRun> {
  return runWorkflow({
    repository: repository.folder,
    workflow: `examples/${name}`,
    event,
    environment: { ...aws.environment, ...aws.grantIdToken() },
    actions: { 'OWNER/aws-console-url@v1': repository.folder },
  });
}

function secretsIn(log: string, aws: LocalAws) {
  const secrets = aws.secrets.map(({ value }) => value);
  return findLeaks(log, secrets);
}

test('every example is run here or in delivery.test.ts', () => {
  const tests = ['examples', 'delivery'].map((suite) =>
    readFileSync(join(import.meta.dirname, `${suite}.test.ts`), 'utf8'),
  );
  const names = globSync('examples/*', { cwd: REPOSITORY_FOLDER }).map((file) =>
    basename(file, '.yml'),
  );
  expect(names.length).toBeGreaterThan(0);
  const run = (name: string) => tests.some((text) => text.includes(`'${name}`));
  expect(names.filter((name) => !run(name))).toEqual([]);
});

describe('temporary-role.yml', () => {
  test('makes a role, signs in with it, and removes it', async () => {
    const aws = await startAws();
    const run = await runExample('temporary-role.yml', aws);

    expect(run.exitCode, run.log).toBe(0);
    const { 'temporary-role-name': name } = run.outputs['role'] ?? {};
    expect(name).toMatch(/^console-url-/);
    expect(run.log).toContain(
      `Signed in as ${name}, at https://us-east-1.console.aws.amazon.com/s3`,
    );
    expect(run.outputs['teardown']).toMatchObject({ 'removed-roles': JSON.stringify([name]) });
    expect(temporaryRoles(aws)).toEqual([]);
    expect(secretsIn(run.log, aws)).toEqual([]);
  });

  test('removes the role if its use fails', async () => {
    const aws = await startAws();
    aws.faults.add({ service: 'signin', action: 'login', fault: { status: 503 } });
    const run = await runExample('temporary-role.yml', aws);

    expect(run.exitCode).toBe(1);
    expect(run.results).toMatchObject({ role: 'success', 1: 'failure', teardown: 'success' });
    expect(temporaryRoles(aws)).toEqual([]);
  });

  test('has nothing to remove if no role could be made', async () => {
    const aws = await startAws();
    aws.faults.add({
      service: 'iam',
      action: 'AttachRolePolicy',
      fault: { awsError: { status: 409, code: 'LimitExceeded', message: 'Cannot exceed quota' } },
    });
    const run = await runExample('temporary-role.yml', aws);

    expect(run.exitCode).toBe(1);
    expect(run.log).toContain('iam-limit');
    expect(run.results).toMatchObject({ role: 'failure' });
    expect(run.results).not.toHaveProperty('teardown', 'failure');
    expect(temporaryRoles(aws)).toEqual([]);
  });
});

describe('sweep.yml', () => {
  async function startAwsWithRoles() {
    const aws = await startAws();
    const inHours = (hours: number) => new Date(aws.clock.now().getTime() + hours * 3_600_000);
    addTemporaryRole(aws.world, 'console-url-1', inHours(-2));
    addTemporaryRole(aws.world, 'console-url-2', inHours(1));
    addTemporaryRole(aws.world, 'console-url-3', inHours(-1));
    return aws;
  }

  test('removes what has expired, on schedule', async () => {
    const aws = await startAwsWithRoles();
    const run = await runExample('sweep.yml', aws, 'schedule');

    expect(run.exitCode, run.log).toBe(0);
    const removed = JSON.parse(run.outputs['sweep']?.['removed-roles'] ?? '');
    expect(removed.sort()).toEqual(['console-url-1', 'console-url-3']);
    expect(temporaryRoles(aws)).toEqual(['console-url-2']);
  });

  test('only reports, by hand', async () => {
    const aws = await startAwsWithRoles();
    const run = await runExample('sweep.yml', aws);

    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs['sweep']).toMatchObject({ 'removed-roles': '[]' });
    expect(run.log).toContain('console-url-1 would be removed');
    expect(temporaryRoles(aws)).toHaveLength(3);
  });
});

describe('the accounts of an organisation, in several-accounts.md', () => {
  test('become role-arn: the active ones, from all pages of the list', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'organisation-'));
    const moto = await startMotoServer();
    onTestFinished(async () => {
      await moto.stop();
      await rm(folder, { recursive: true });
    });
    const output = join(folder, 'output');
    const environment = {
      PATH: `${dirname(pythonProgram('aws'))}:${process.env['PATH']}`,
      AWS_ENDPOINT_URL: moto.url,
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      AWS_CONFIG_FILE: '/dev/null',
      GITHUB_OUTPUT: output,
    };
    const aws = (...given: string[]) =>
      outputOf(
        pythonProgram('aws'),
        ['organizations', ...given, '--query', 'CreateAccountStatus.AccountId', '--output', 'text'],
        environment,
      );
    await aws('create-organization');
    const made: string[] = [];
    for (const name of ['a', 'b', 'closed', 'c', 'd', 'e']) {
      made.push(
        await aws('create-account', '--account-name', name, '--email', `${name}@example.com`),
      );
    }
    const [a = '', b = '', closed = '', ...others] = made;
    await aws('close-account', '--account-id', closed);

    // Three accounts a page, so that the list has several pages.
    const script = organisationStep().replace('list-accounts ', 'list-accounts --page-size 3 ');
    await outputOf('bash', ['-e', '-c', script], environment);
    const [first, ...lines] = (await readFile(output, 'utf8')).trim().split('\n');
    expect(first).toBe('roles<<END');
    expect(lines.pop()).toBe('END');
    const management = '123456789012';
    expect(lines.sort()).toEqual(
      [management, a, b, ...others].map((id) => `arn:aws:iam::${id}:role/ReadOnly`).sort(),
    );
  });
});

/** The step that lists the accounts. */
function organisationStep(): string {
  const block = readMarkdown('docs/several-accounts.md').blocks.find(({ text }) =>
    text.includes('organizations list-accounts'),
  );
  const [step]: { run?: string }[] = parse(block?.text ?? '[]');
  return step?.run ?? '';
}
