import { describe, expect } from 'vitest';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { maskVariants } from '../../local/runner/index.ts';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { linksOf } from '../github-page/document.ts';
import { openConsole } from './console.ts';
import { userKeys } from './credentials.ts';
import { type RunOptions, test, type World } from './world.ts';

const USER_ROLE = arnOf('UserRole');
const REPOSITORY = 'octo-org/octo-repo';
const LINK = { 'role-arn': ROLE, summary: 'link' };
const SCHEDULE = { schedule: '0 5 * * *' };
const SIGN_IN = ['oidc token', 'sts AssumeRoleWithWebIdentity', 'signin getSigninToken'];

describe('summary: link', () => {
  test('gives a link that survives the scrub and opens the session', async ({ world }) => {
    const run = await world.run({ inputs: { ...LINK, destination: 's3' } });

    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.calls).toEqual(SIGN_IN);
    expect(run.summary?.trim()).toBe(run.raw.summary.trim());
    const link = linksOf(renderMarkdown(run.summary ?? ''))[
      'Open the AWS console: ReadOnly in 111122223333'
    ];
    expect(link).toBe(run.outputs['console-url']);
    expect((await openConsole(world.aws, link)).facts).toMatchObject({
      account: '111122223333',
      role: 'ReadOnly',
      'session-name': run.outputs['session-name'],
      destination: run.outputs['destination-url'],
    });
  });

  test('holds no mask of the job in any of its variants', async ({ world }) => {
    const run = await world.run({ inputs: LINK });
    expect(run.masks.length).toBeGreaterThan(5);
    const url = run.outputs['console-url'] ?? '';
    const upToLast = url.slice(0, url.lastIndexOf('&'));
    for (const variant of [...run.masks, upToLast].flatMap(maskVariants)) {
      expect(run.raw.summary).not.toContain(variant);
    }
  });

  test('leaves log, debug lines and annotations clean, and the outputs masked', async ({
    world,
  }) => {
    // world.run() searches them all for the URL and the token, with debug logging on.
    const run = await world.run({ inputs: LINK });
    expect(run.log).toContain('Set output console-url = ***');
    expect(run.jobOutputs).not.toHaveProperty('console-url');
    expect(run.jobOutputs).not.toHaveProperty('console-urls');
    expect(run.jobOutputs).toHaveProperty('destination-url');
  });

  test('gives one link for each of several roles', async ({ world }) => {
    const roles = `${ROLE}\n${arnOf('Missing')}`;
    const run = await world.run({ inputs: { ...LINK, 'role-arn': roles } });
    expect(run.exitCode).toBe(1);
    const page = renderMarkdown(run.summary ?? '');
    expect(linksOf(page)).toMatchObject({ ReadOnly: run.outputs['console-url'] });
    expect(page).toContain('untrusted-identity');
  });
});

describe('summary: link depends on', () => {
  test('the ID token rather than the event, which is as old as the run', async ({ world }) => {
    const run = await world.run({
      inputs: LINK,
      job: { visibility: 'private' },
      idToken: { repository_visibility: 'internal' },
    });
    expect(run.calls).toEqual(SIGN_IN);
    expect(run.summary).toContain('Every member of the enterprise');
  });

  test('the ID token, if the event does not say it; one token is enough', async ({ world }) => {
    const run = await world.run({ inputs: LINK, job: { event: SCHEDULE } });
    expect(run.calls).toEqual(SIGN_IN);
    expect(run.exitCode).toBe(0);
  });

  test('the REST API, if there is no ID token', async ({ world }) => {
    world.aws.github.visibilities.set(REPOSITORY, 'internal');
    const run = await world.run(asUser(world, USER_ROLE));
    expect(run.exitCode).toBe(0);
    expect(run.calls).toEqual(['github getRepository', 'sts AssumeRole', 'signin getSigninToken']);
    expect(run.summary).toContain('Every member of the enterprise');
  });
});

describe('summary: link is refused before AWS is asked for anything', () => {
  test('by the ID token, though the event says private', async ({ world }) => {
    const idToken = { repository_visibility: 'public' } as const;
    const run = await world.run({ inputs: LINK, job: { visibility: 'private' }, idToken });
    expect(run.calls).toEqual(['oidc token']);
    expectRefused(run, 'The repository is public');
  });

  test('by the REST API, though the event says private', async ({ world }) => {
    world.aws.github.visibilities.set(REPOSITORY, 'public');
    const run = await world.run(asUser(world));
    expect(run.calls).toEqual(['github getRepository']);
    expectRefused(run, 'The repository is public');
  });

  test.for([
    ['moved it', { redirect: 'https://api.github.com/repositories/1' }],
    ['wants another token', { status: 401 }],
    ['refuses', { status: 403 }],
    ['does not know it', { status: 404 }],
    ['is broken', { status: 502 }],
    ['closes the connection', { reset: 'before-response' }],
    ['answers with a page', { html200: true }],
  ] as const)('if the REST API %s, though the event says private', async ([, fault], { world }) => {
    world.aws.faults.add({ service: 'github', fault });
    const run = await world.run({ ...asUser(world), timeFactor: 0.1 });
    expect(new Set(run.calls)).toEqual(new Set(['github getRepository']));
    expectRefused(run, 'GitHub did not say in this step whether the repository is private (');
  });
});

/** A step that uses no ID token, in a run whose event says private. */
function asUser(world: World, role = ROLE): RunOptions {
  const event = { repository: { full_name: REPOSITORY, visibility: 'private', private: true } };
  return {
    inputs: { ...LINK, 'role-arn': role },
    job: { event },
    idToken: false,
    environment: userKeys(world.aws),
  };
}

function expectRefused(
  run: { exitCode: number | null; annotations: readonly object[]; raw: { summary: string } },
  message: string,
): void {
  expect(run.exitCode).toBe(1);
  expect(run.annotations).toEqual([
    {
      level: 'error',
      title: 'public-repository',
      message: expect.stringContaining(message),
    },
  ]);
  expect(run.raw.summary).toBe('');
}
