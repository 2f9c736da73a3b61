import { existsSync } from 'node:fs';
import os from 'node:os';
import { describe, expect } from 'vitest';
import { ROLE } from '../fixtures/roles.ts';
import { managedBy, temporaryRoles } from './temporary-roles.ts';
import { type Run, type RunOptions, test, type World } from './world.ts';

type FileVariable = 'GITHUB_STATE' | 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY';

const SIGN_IN = { 'role-arn': ROLE };
/** A folder instead of the file, because root may write every file. */
const FAULTS: readonly (readonly [fault: string, file: string | undefined])[] = [
  ['missing', undefined],
  ['ENOENT', '/nowhere/at/all'],
  // Windows has another code for it.
  ...(process.platform === 'win32' ? [] : ([['EISDIR', os.tmpdir()]] as const)),
  ...(existsSync('/dev/full') ? ([['ENOSPC', '/dev/full']] as const) : []),
];

function on(variable: FileVariable, file: string | undefined, options: RunOptions): RunOptions {
  return { ...options, job: { runnerVariables: { [variable]: file } } };
}

/** The one annotation of a run. */
function said(run: Run): readonly [level: string | undefined, message: string] {
  const [annotation, ...others] = run.annotations;
  expect(others).toEqual([]);
  return [annotation?.level, annotation?.message ?? ''];
}

describe.each(FAULTS)('GITHUB_STATE: %s', (fault, file) => {
  const why = file === undefined ? 'no GITHUB_STATE' : `GITHUB_STATE: ${fault}`;
  const create = async (world: World, inputs: Readonly<Record<string, string>> = {}) =>
    on('GITHUB_STATE', file, await managedBy('user', world, { mode: 'create', ...inputs }));

  test.concurrent('a sign-in does not need it, and its post step does nothing', async ({
    world,
  }) => {
    const { main, post } = await world.runJob(on('GITHUB_STATE', file, { inputs: SIGN_IN }));
    expect(main).toMatchObject({ outcome: 'success', annotations: [] });
    expect(main.outputs).toHaveProperty('console-url');
    expect(post).toMatchObject({ outcome: 'success', annotations: [], calls: [] });
  });

  test.concurrent('a role is made with a warning, and once only', async ({ world }) => {
    const { main, post } = await world.runJob(await create(world));
    expect(main.outcome).toBe('success');
    expect(said(main)).toEqual([
      'warning',
      expect.stringContaining(`This runner cannot save state for the post step (${why}).`),
    ]);
    expect(main.raw.stdout).not.toContain('::save-state');
    expect(post).toMatchObject({ outcome: 'success', annotations: [], calls: [] });
    expect(temporaryRoles(world.aws).map(({ name }) => name)).toEqual([
      main.outputs['temporary-role-name'],
    ]);
  });

  test.concurrent('with teardown: job-end, no role is created', async ({ world }) => {
    const { main, post } = await world.runJob(await create(world, { teardown: 'job-end' }));
    expect(main).toMatchObject({ outcome: 'failure', exitCode: 1 });
    expect(said(main)).toEqual([
      'error',
      expect.stringMatching(`^Input "teardown" is "job-end", but .* \\(${why}\\)`),
    ]);
    expect(main.calls).not.toContain('iam CreateRole');
    expect(post).toMatchObject({ outcome: 'success', annotations: [], calls: [] });
    expect(temporaryRoles(world.aws)).toEqual([]);
  });
});

describe.each(FAULTS)('GITHUB_OUTPUT: %s', (fault, file) => {
  test.concurrent('is a warning, and no secret is printed instead', async ({ world }) => {
    const run = await world.run(on('GITHUB_OUTPUT', file, { inputs: SIGN_IN }));
    expect(run).toMatchObject({ exitCode: 0, outputs: {} });
    expect(said(run)).toEqual([
      'warning',
      expect.stringContaining(
        `The outputs could not be written (${file === undefined ? 'no GITHUB_OUTPUT' : `GITHUB_OUTPUT: ${fault}`})`,
      ),
    ]);
    expect(run.raw.stdout).not.toContain('::set-output');
    expect(run.summary).toContain('The link works until');
  });

  test.concurrent('a role that could not be handed over is removed again', async ({ world }) => {
    const options = await managedBy('user', world, { mode: 'create' });
    const run = await world.run(on('GITHUB_OUTPUT', file, options));
    expect(run).toMatchObject({ exitCode: 1, outputs: {} });
    expect(said(run)).toEqual([
      'error',
      expect.stringMatching(
        `^Input "mode" is "create", but this runner does not support outputs \\(.*${fault === 'missing' ? 'no GITHUB_OUTPUT' : fault}\\).* was removed again`,
      ),
    ]);
    expect(temporaryRoles(world.aws)).toEqual([]);
  });
});

describe.each(FAULTS)('GITHUB_STEP_SUMMARY: %s', (fault, file) => {
  test.concurrent('is a notice', async ({ world }) => {
    const run = await world.run(on('GITHUB_STEP_SUMMARY', file, { inputs: SIGN_IN }));
    expect(run).toMatchObject({ exitCode: 0, outcome: 'success' });
    expect(said(run)).toEqual([
      'notice',
      file === undefined
        ? expect.stringContaining('no GITHUB_STEP_SUMMARY')
        : `The job summary could not be written (${fault}).`,
    ]);
    expect(run.outputs).toHaveProperty('console-url');
  });
});

describe('no GITHUB_EVENT_PATH', () => {
  const job = { runnerVariables: { GITHUB_EVENT_PATH: undefined } };

  test.concurrent('a live link may be shown if GitHub says that the repository is private', async ({
    world,
  }) => {
    world.aws.github.visibilities.set('octo-org/octo-repo', 'private');
    const inputs = { ...SIGN_IN, summary: 'link' };
    const run = await world.run({ inputs, job });
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.summary).toContain('Open the AWS console');
  });

  test.concurrent('a missing permission is explained too', async ({ world }) => {
    const run = await world.run({ inputs: SIGN_IN, idToken: false, job });
    expect(said(run)).toEqual(['error', expect.stringContaining('id-token: write')]);
  });
});

test('a runner without facts about the run: the link works, and leads back to GitHub', async ({
  world,
}) => {
  const names = [
    'ACTOR',
    'TRIGGERING_ACTOR',
    'REPOSITORY',
    'RUN_ID',
    'RUN_ATTEMPT',
    'SERVER_URL',
    'EVENT_NAME',
  ];
  const gone = [...names, 'ACTION_REPOSITORY', 'ACTION_REF', 'EVENT_PATH', 'API_URL', 'STATE'];
  const runnerVariables = Object.fromEntries(gone.map((name) => [`GITHUB_${name}`, undefined]));
  const run = await world.run({ inputs: SIGN_IN, job: { runnerVariables } });
  expect(run).toMatchObject({ exitCode: 0, annotations: [] });
  expect(run.outputs['session-name']).toBe('aws-console-url');
  const url = new URL(run.outputs['console-url'] ?? '');
  expect(url.searchParams.get('Issuer')).toBe('https://github.com');

  const created = await world.run({
    ...(await managedBy('user', world, { mode: 'create' })),
    job: { runnerVariables },
  });
  expect(created.exitCode).toBe(0);
  const [role] = temporaryRoles(world.aws);
  expect(role?.name).toMatch(/^console-url-unknown-\w{4}$/);
  const removed = await world.run({
    ...(await managedBy('user', world, { mode: 'teardown', 'role-name': role?.name ?? '' })),
    job: { runnerVariables },
  });
  expect(removed.exitCode).toBe(0);
  expect(temporaryRoles(world.aws)).toEqual([]);
});
