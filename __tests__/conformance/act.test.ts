import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT_ID, type LocalAws, startLocalAws } from '../../local/aws/index.ts';
import { consoleFacts } from '../../local/aws/signin/console-facts.ts';
import { findLeaks } from '../../local/runner/index.ts';
import { runWorkflow, type WorkflowRun } from './act/act.ts';
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

function signIn(environment: Record<string, string>): Promise<WorkflowRun> {
  return runWorkflow({
    repository: repository.folder,
    workflow: '__tests__/conformance/workflows/sign-in.yml',
    environment: { ...aws.environment, ...environment },
    variables: { ROLE_ARN: `arn:aws:iam::${DEFAULT_ACCOUNT_ID}:role/ReadOnly` },
  });
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
    // act applies masks in the order of their registration: the token goes first, and what is left
    // of the URL no longer matches. GitHub's runner masks all of it.
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
