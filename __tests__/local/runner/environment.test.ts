// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are workflow expressions.
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { JobOptions, StepOptions } from '../../../local/runner/index.ts';
import { startJob, writeAction } from './throwaway-action.ts';

/** Variables that programs on Windows need. Node adds most of them to every environment. */
const ON_WINDOWS = new Set(
  process.platform === 'win32'
    ? [
        ...['ComSpec', 'HOMEDRIVE', 'HOMEPATH', 'LOGONSERVER', 'PATHEXT', 'SYSTEMDRIVE'],
        ...['SYSTEMROOT', 'SystemDrive', 'SystemRoot', 'TEMP', 'TMP', 'USERDOMAIN', 'USERNAME'],
        ...['USERPROFILE', 'WINDIR'],
      ]
    : [],
);

const main = `give('OUTPUT', 'environment=' + JSON.stringify(process.env));`;

/** All variables that a step of such a job sees. */
async function environmentOf(
  options: JobOptions & { inputs?: string; step?: StepOptions } = {},
): Promise<{ environment: Record<string, string>; log: string; event: unknown }> {
  const { inputs, step, ...job } = options;
  const action = writeAction({ main, ...(inputs !== undefined && { inputs }) });
  const { outputs, log } = await startJob(job).step({ action, ...step });
  const environment = JSON.parse(outputs['environment'] ?? '');
  return {
    environment,
    log,
    event: JSON.parse(readFileSync(environment.GITHUB_EVENT_PATH, 'utf8')),
  };
}

describe('the inputs of a step', () => {
  const inputs = `
  role-arn: { description: no default }
  some words: { default: text }
  flag: { default: false }
  number: { default: 3600 }
  github-token: { default: '\${{ github.token }}' }
  issuer: { default: '\${{ github.server_url }}/\${{ github.repository }}' }
  old: { deprecationMessage: use the new one }
`;

  test('are variables, defaults included', async () => {
    const { environment } = await environmentOf({ inputs, token: 'ghs_token' });
    expect(environment).toMatchObject({
      'INPUT_ROLE-ARN': '',
      INPUT_SOME_WORDS: 'text',
      INPUT_FLAG: 'false',
      INPUT_NUMBER: '3600',
      'INPUT_GITHUB-TOKEN': 'ghs_token',
      INPUT_ISSUER: 'https://github.com/octo-org/octo-repo',
    });
  });

  test('replace defaults, in any case', async () => {
    const given = { 'role-arn': 'arn', FLAG: 'true' };
    const { environment } = await environmentOf({ inputs, step: { inputs: given } });
    expect(environment).toMatchObject({ 'INPUT_ROLE-ARN': 'arn', INPUT_FLAG: 'true' });
  });

  test('are shown in the log, masked, unless empty', async () => {
    const step = { inputs: { number: '7' }, environment: { KEY: 'my s3cret' } };
    const { log } = await environmentOf({ inputs, step, secrets: ['s3cret'] });
    expect(log.split('\n')).toEqual(
      expect.arrayContaining([
        'with:',
        '  number: 7',
        '  github-token: ***',
        'env:',
        '  KEY: my ***',
      ]),
    );
    expect(log).not.toContain('role-arn');
  });

  test('that are unknown or deprecated give a warning', async () => {
    const { log } = await environmentOf({ inputs, step: { inputs: { rolearn: 'x', old: 'y' } } });
    expect(log).toContain(
      "##[warning]Unexpected input(s) 'rolearn', valid inputs are ['role-arn', 'some words', ",
    );
    expect(log).toContain(
      "##[warning]Input 'old' has been deprecated with message: use the new one",
    );
  });
});

describe('the variables of a step', () => {
  test('describe the run', async () => {
    const { environment, event } = await environmentOf({
      repository: 'me/mine',
      actor: 'somebody',
      eventName: 'push',
      workflowName: 'Deploy',
      visibility: 'public',
      serverUrl: 'https://ghe.example',
      apiUrl: 'https://ghe.example/api/v3',
      github: { run_id: '7', ref: 'refs/heads/other' },
    });
    expect(environment).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'somebody',
      GITHUB_API_URL: 'https://ghe.example/api/v3',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_GRAPHQL_URL: 'https://ghe.example/api/v3/graphql',
      GITHUB_REF: 'refs/heads/other',
      GITHUB_REPOSITORY: 'me/mine',
      GITHUB_REPOSITORY_OWNER: 'me',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SERVER_URL: 'https://ghe.example',
      GITHUB_WORKFLOW: 'Deploy',
    });
    expect(environment['GITHUB_SHA']).toMatch(/^[0-9a-f]{40}$/);
    expect(event).toMatchObject({
      repository: {
        full_name: 'me/mine',
        owner: { login: 'me' },
        visibility: 'public',
        private: false,
      },
      sender: { login: 'somebody' },
    });
  });

  test('hold the payload of a given event', async () => {
    expect((await environmentOf({ event: { schedule: '0 0 * * *' } })).event).toEqual({
      schedule: '0 0 * * *',
    });
  });

  test('hold nothing of this machine except the search path', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE');
    vi.stubEnv('https_proxy', 'http://127.0.0.1:1');
    vi.stubEnv('NODE_OPTIONS', '--no-warnings');
    const { environment } = await environmentOf();
    vi.unstubAllEnvs();
    const foreign = Object.keys(environment).filter(
      (name) => !/^(GITHUB_|RUNNER_|INPUT_|PATH$|HOME$|CI$)/.test(name) && !ON_WINDOWS.has(name),
    );
    expect(foreign).toEqual([]);
    expect(environment['PATH']).toBe(process.env['PATH']);
    expect(environment['HOME']).not.toBe(process.env['HOME']);
  });

  test('cannot be replaced by `env:` where the runner sets them', async () => {
    const environment = {
      GITHUB_REPOSITORY: 'evil/repo',
      RUNNER_OS: 'None',
      CI: 'custom',
      OWN: 'job',
    };
    const step = { environment: { OWN: 'step' } };
    expect((await environmentOf({ environment, step })).environment).toMatchObject({
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      RUNNER_OS: expect.stringMatching(/^(Linux|macOS|Windows)$/),
      CI: 'custom',
      OWN: 'step',
    });
  });

  test('say that debug logging is on', async () => {
    expect((await environmentOf({ debug: true })).environment['RUNNER_DEBUG']).toBe('1');
    expect((await environmentOf()).environment).not.toHaveProperty('RUNNER_DEBUG');
  });

  test('of the runner itself stay out of the log', async () => {
    const request = {
      ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/token',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    };
    const { environment, log } = await environmentOf({ environment: request });
    expect(environment).toMatchObject(request);
    expect(log).not.toContain('ACTIONS_ID_TOKEN');
    const job = startJob({ environment: request });
    expect(job.masks).toContain('request-token');
  });
});

describe('an action', () => {
  test('without action.yml is refused', async () => {
    await expect(startJob().step({ action: import.meta.dirname })).rejects.toThrow('no action.yml');
  });

  test('whose default cannot be evaluated is refused', async () => {
    const action = writeAction({ main, inputs: "  key: { default: '${{ secrets.KEY }}' }" });
    await expect(startJob().step({ action })).rejects.toThrow('${{ secrets.KEY }}');
  });
});
