import { describe, expect, test } from 'vitest';
import { readRunFacts } from '../../src/github/environment.ts';

const RUNNER = {
  GITHUB_ACTOR: 'octocat',
  GITHUB_ACTOR_ID: '583231',
  GITHUB_TRIGGERING_ACTOR: 'hubot',
  GITHUB_WORKFLOW_REF: 'octo-org/tools/.github/workflows/a.yml@refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REPOSITORY: 'octo-org/tools',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SERVER_URL: 'https://ghe.example',
};

describe('the facts of a run', () => {
  test('are those of the runner', () => {
    expect(readRunFacts(RUNNER)).toEqual({
      actor: 'octocat',
      actorId: '583231',
      triggeringActor: 'hubot',
      workflowRef: 'octo-org/tools/.github/workflows/a.yml@refs/heads/main',
      forge: 'github',
      eventName: 'push',
      repository: 'octo-org/tools',
      runId: '42',
      runAttempt: '2',
      serverUrl: 'https://ghe.example',
    });
  });

  test('name the server without a slash at its end', () => {
    const { serverUrl } = readRunFacts({ ...RUNNER, GITHUB_SERVER_URL: 'https://ghe.example/' });
    expect(serverUrl).toBe('https://ghe.example');
  });

  test.each([{}, { GITHUB_SERVER_URL: '' }])('may be missing: %j', (environment) => {
    expect(readRunFacts(environment)).toEqual({
      actor: '',
      forge: 'github',
      repository: '',
      runId: '',
      runAttempt: '',
      serverUrl: 'https://github.com',
    });
  });
});

test.each(['FORGEJO_ACTIONS', 'GITEA_ACTIONS'])('%s means another forge', (mark) => {
  expect(readRunFacts({ ...RUNNER, [mark]: 'true' }).forge).toBe('gitea');
});

describe('the region', () => {
  test.each([
    [
      'AWS_REGION first',
      { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-east-2' },
      'eu-west-1',
      'AWS_REGION',
    ],
    [
      'AWS_DEFAULT_REGION else',
      { AWS_DEFAULT_REGION: 'us-east-2' },
      'us-east-2',
      'AWS_DEFAULT_REGION',
    ],
    ['trimmed, in lower case', { AWS_REGION: ' EU-West-1\r\n' }, 'eu-west-1', 'AWS_REGION'],
    [
      'a blank variable does not count',
      { AWS_REGION: ' \r\n', AWS_DEFAULT_REGION: 'us-east-2' },
      'us-east-2',
      'AWS_DEFAULT_REGION',
    ],
    [
      'an empty variable does not count',
      { AWS_REGION: '', AWS_DEFAULT_REGION: 'us-east-2' },
      'us-east-2',
      'AWS_DEFAULT_REGION',
    ],
  ])('%s', (_what, environment, name, source) => {
    expect(readRunFacts(environment).region).toEqual({ name, source });
  });

  test('may be unknown', () => {
    expect(readRunFacts({ AWS_REGION: '' }).region).toBeUndefined();
  });
});
