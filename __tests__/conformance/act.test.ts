import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { DEFAULT_ACCOUNT_ID, type LocalAws, startLocalAws } from '../../local/aws/index.ts';
import { consoleFacts } from '../../local/aws/signin/console-facts.ts';
import { findLeaks } from '../../local/runner/index.ts';
import { documentedPolicy, startAwsWithManager, temporaryRoles } from '../e2e/managing-identity.ts';
import { arnOf } from '../fixtures/roles.ts';
import { ed25519Pair } from '../seal/ssh-keys.ts';
import { runWorkflow, type WorkflowRun } from './act/act.ts';
import { putReadmeWorkflow } from './act/readme.ts';
import { copyRepository, type RepositoryCopy } from './act/repository-copy.ts';

let aws: LocalAws;
let repository: RepositoryCopy;
beforeAll(async () => {
  aws = await startLocalAws();
  repository = await copyRepository();
});
afterAll(async () => {
  await repository.remove();
  await aws.close();
});

function signIn(environment: Record<string, string>, role = 'ReadOnly'): Promise<WorkflowRun> {
  return runWorkflow({
    repository: repository.folder,
    workflow: '__tests__/conformance/workflows/sign-in.yml',
    environment: { ...aws.environment, ...environment },
    variables: { ROLE_ARN: arnOf(role) },
  });
}

/** Runs a snippet of README, with this repository as the action. */
async function runReadme(heading: string, on: LocalAws, input?: string): Promise<WorkflowRun> {
  return runWorkflow({
    repository: repository.folder,
    workflow: await putReadmeWorkflow(repository, heading, input),
    environment: { ...on.environment, ...on.grantIdToken(), GITHUB_API_URL: `${on.url}/github` },
    actions: { 'OWNER/aws-console-url@v1': repository.folder },
  });
}

function secretsIn(log: string, { secrets }: LocalAws) {
  return findLeaks(
    log,
    secrets.map(({ value }) => value),
  );
}

describe('a job that may ask for an ID token', () => {
  let run: WorkflowRun;
  beforeAll(async () => {
    run = await signIn(aws.grantIdToken());
  });

  test('succeeds', () => {
    expect(run.exitCode, run.log).toBe(0);
    expect(run.results).toMatchObject({ console: 'success', browser: 'success' });
  });

  test('a later step receives the URL and lands in the session', () => {
    expect(consoleFacts(run.outputs['browser']?.['page'] ?? '')).toMatchObject({
      account: DEFAULT_ACCOUNT_ID,
      role: 'ReadOnly',
      'session-name': run.outputs['console']?.['session-name'],
      destination: 'https://eu-central-1.console.aws.amazon.com/s3/home?region=eu-central-1',
    });
  });

  test('the log shows the URL masked, and no secret', () => {
    // act applies masks in the order of their registration. It masks the token first, and then the
    // rest of the URL does not match. GitHub's runner masks the whole URL.
    expect(run.log).toMatch(/^Opening \S*SigninToken=\*\*\*$/m);
    expect(run.log).not.toContain(run.outputs['console']?.['console-url']);
    expect(
      findLeaks(
        run.log,
        aws.secrets.map(({ value }) => value),
      ),
    ).toEqual([]);
  });
});

test('a job that may not ask for one fails and says so', async () => {
  const run = await signIn({});

  expect(run.exitCode).toBe(1);
  expect(run.results).toEqual({ 0: 'success', console: 'failure' });
  expect(run.log).toContain('id-token-missing');
  expect(run.log).toContain('id-token: write');
});

test('an error with ARNs can be read, although act does not see a command in it', async () => {
  const run = await signIn(aws.grantIdToken(), 'UserRole');

  expect(run.exitCode).toBe(1);
  expect(run.log).toContain(
    `AWS STS refused the OIDC identity of this job for arn:aws:iam::${DEFAULT_ACCOUNT_ID}:role/UserRole (Not authorized`,
  );
  expect(run.log).toContain('"token.actions.githubusercontent.com:sub":"repo:octo-org/octo-repo:');
  expect(run.log).toMatch(/^untrusted-identity: see docs\/troubleshooting\.md#untrusted-identity/m);
});

describe('README', () => {
  test('the workflow that it begins with seals a link for its actor', async () => {
    aws.github.sshKeys.set('octocat', [ed25519Pair().line]);
    const earlier = aws.requests.length;
    const run = await runReadme('Use it', aws);

    expect(run.exitCode, run.log).toBe(0);
    expect(run.results).toMatchObject({ console: 'success' });
    expect(run.outputs['console']).toMatchObject({
      'destination-url': 'https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1',
      'sealed-url': expect.stringContaining('BEGIN AGE ENCRYPTED FILE'),
    });
    expect(run.log).toMatch(/Sealed for: ssh-ed25519 \S+ \(@octocat\)/);
    expect(secretsIn(run.log, aws)).toEqual([]);
    expect(aws.requests.slice(earlier).map(({ action }) => action)).toEqual([
      'getPermission',
      'token',
      'listKeys',
      'AssumeRoleWithWebIdentity',
      'getSigninToken',
    ]);
  });

  test('a link is sealed for several people', async () => {
    aws.github.sshKeys.set('octocat', [ed25519Pair().line]);
    aws.github.sshKeys.set('mona', [ed25519Pair().line]);
    const run = await runReadme('Sealed', aws);

    expect(run.exitCode, run.log).toBe(0);
    expect(run.log).toMatch(/Sealed for: ssh-ed25519 \S+ \(@octocat\)/);
    expect(run.log).toMatch(/Sealed for: ssh-ed25519 \S+ \(@mona\)/);
    expect(run.log).toContain(
      'Sealed for: age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
    );
  });

  describe('a temporary role', () => {
    const create = async (input?: string) => {
      const managed = await startAwsWithManager(documentedPolicy('manage-bounded'));
      onTestFinished(() => managed.close());
      managed.github.sshKeys.set('octocat', [ed25519Pair().line]);
      const run = await runReadme('A temporary role', managed, input);
      expect(run.exitCode, run.log).toBe(0);
      expect(secretsIn(run.log, managed)).toEqual([]);
      return { run, managed, name: run.outputs['role']?.['temporary-role-name'] };
    };

    test('stays after the job, for the person whom its link is sealed for', async () => {
      const { run, managed, name } = await create();

      expect(run.log).toMatch(/Sealed for: ssh-ed25519 \S+ \(@octocat\)/);
      expect(temporaryRoles(managed)).toEqual([name]);
    });

    test('is removed by the post step, with "teardown: job-end"', async () => {
      const { run, managed, name } = await create('    teardown: job-end');

      expect(run.log).toContain(
        `Removed the temporary role ${name} from the account ${DEFAULT_ACCOUNT_ID}.`,
      );
      expect(temporaryRoles(managed)).toEqual([]);
    });
  });
});
