import { describe, expect } from 'vitest';
import type { FaultRule, GithubAccount } from '../../local/aws/index.ts';
import { renderMarkdown } from '../../local/github-page/render.ts';
import { arnOf, ROLE } from '../fixtures/roles.ts';
import { textsOf } from '../github-page/document.ts';
import { ed25519Pair } from '../seal/ssh-keys.ts';
import { userKeys } from './credentials.ts';
import { open } from './delivery.ts';
import { type Run, type RunOptions, test, type World } from './world.ts';

const USER_ROLE = arnOf('UserRole');
const REPOSITORY = 'octo-org/octo-repo';
const PERSON = ed25519Pair();

type Permission = 'admin' | 'write' | 'read' | 'none';

/** Lets GitHub know a person, with a key. */
function know({ aws: { github } }: World, login: string, account: Partial<GithubAccount> = {}) {
  const permissions = new Map<string, Permission>([[REPOSITORY, 'write']]);
  github.accounts.set(login, { id: 583231, type: 'User', permissions, ...account });
  github.sshKeys.set(login, [PERSON.line]);
}

function forActor(more: RunOptions = {}): RunOptions {
  return { ...more, inputs: { 'role-arn': ROLE, 'seal-to': 'actor', ...more.inputs } };
}

function expectRefused(run: Run, happened: string, advice: string): void {
  expect(run.exitCode).toBe(1);
  expect(run.annotations).toEqual([
    {
      level: 'error',
      title: 'asker-unknown',
      message: expect.stringContaining(`${happened}, so "actor" in seal-to is refused. ${advice}`),
    },
  ]);
  expect(run.raw.summary).toBe('');
  expect(run.calls.filter((call) => /^(?:sts|signin) /.test(call))).toEqual([]);
}

describe('seal-to: actor', () => {
  test.for(['workflow_dispatch', 'pull_request', 'issue_comment', 'workflow_run'])(
    'after %s: a person who may write',
    async (eventName, { world }) => {
      know(world, 'octocat');
      const event = { workflow_run: { event: 'push', triggering_actor: { login: 'octocat' } } };
      const run = await world.run(forActor({ job: { eventName, event } }));
      expect(run).toMatchObject({ exitCode: 0, annotations: [] });
      expect(run.calls.slice(0, 3)).toEqual([
        'github getPermission',
        'oidc token',
        'github listKeys',
      ]);
      expect(await open(run.outputs['sealed-url'], PERSON.identity)).toContain('SigninToken=');
      expect(run.log).toContain('Asked for by: octocat');
    },
  );

  test('with other credentials needs no ID token', async ({ world }) => {
    know(world, 'octocat');
    const inputs = { 'role-arn': USER_ROLE };
    const environment = userKeys(world.aws);
    const run = await world.run(forActor({ inputs, environment, idToken: false }));
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.calls).not.toContain('oidc token');
  });

  test.for<readonly [string, Partial<GithubAccount>, string]>([
    [
      'who may only read',
      { permissions: new Map([[REPOSITORY, 'read']]) },
      'octocat started the run and may not write to octo-org/octo-repo (permission "read")',
    ],
    [
      'who has lost access',
      { permissions: new Map() },
      'octocat started the run and may not write to octo-org/octo-repo (permission "none")',
    ],
    [
      'whose login has another owner now',
      { id: 7 },
      'The account 583231 started the run, and the login octocat belongs to the account 7',
    ],
  ])('is refused for a person %s', async ([, account, happened], { world }) => {
    know(world, 'octocat', account);
    // Both a branch of the repository itself: anybody who can read may open such a pull request.
    const event = { action: 'opened', pull_request: { number: 1 } };
    const run = await world.run(forActor({ job: { eventName: 'pull_request', event } }));
    expect(run.calls).toEqual(['github getPermission']);
    expectRefused(run, happened, 'In seal-to, replace the word actor');
  });

  test.for<readonly [string, Readonly<Record<string, string>>]>([
    ['whose key is in recipients', { recipients: `@octocat ${PERSON.line}` }],
    ['in mode create', { mode: 'create' }],
    ['beside other recipients', { 'seal-to': `actor\n${PERSON.line}` }],
    ['with a live link in the summary', { summary: 'link' }],
  ])('is refused for a person who may only read, %s', async ([, inputs], { world }) => {
    know(world, 'octocat', { permissions: new Map([[REPOSITORY, 'read']]) });
    const run = await world.run(forActor({ inputs }));
    expect(run.calls).toEqual(['github getPermission']);
    expectRefused(
      run,
      'octocat started the run and may not write to octo-org/octo-repo (permission "read")',
      'In seal-to, replace the word actor',
    );
  });

  test('is refused if the ID token is for another account', async ({ world }) => {
    know(world, 'octocat');
    const run = await world.run(forActor({ idToken: { actor_id: '12' } }));
    expect(run.calls).toEqual(['github getPermission', 'oidc token']);
    expectRefused(
      run,
      'The ID token of the job is for the account 12, and the login octocat belongs to the account 583231',
      'In seal-to, replace the word actor',
    );
  });

  test.for<readonly [string, RunOptions['job'], string]>([
    [
      'a schedule',
      { eventName: 'schedule' },
      'A schedule started the run, and nobody asked for the link',
    ],
    [
      'a run that a schedule started',
      { eventName: 'workflow_run', event: { workflow_run: { event: 'schedule' } } },
      'The run follows one that a schedule started, and nobody asked for the link',
    ],
    [
      'a run that followed another one',
      { eventName: 'workflow_run', event: { workflow_run: { event: 'workflow_run' } } },
      'A workflow_run started the run before this one, and the event does not say what started the first run',
    ],
    [
      'a run that another person ran again',
      {
        eventName: 'workflow_run',
        event: {
          workflow_run: {
            event: 'push',
            run_attempt: 2,
            actor: { login: 'octocat' },
            triggering_actor: { login: 'hubot' },
          },
        },
      },
      'octocat started this run, and hubot started the run before it, or ran it again',
    ],
    [
      'a run of which the event says nothing',
      { eventName: 'workflow_run' },
      'The event does not say who started the run before this one',
    ],
    [
      'an app',
      { actor: 'dependabot[bot]' },
      'The run was started by dependabot[bot], which is an app and not a person',
    ],
    [
      'act',
      { actor: 'nektos/act' },
      'The runner says that "nektos/act" started the run, which is not the login of a person',
    ],
  ])('is refused after %s', async ([, job, happened], { world }) => {
    know(world, 'octocat');
    const run = await world.run(forActor({ job: job ?? {} }));
    expect(run.calls).toEqual([]);
    expectRefused(run, happened, 'In seal-to, replace the word actor');
  });

  test.for<readonly [string, FaultRule['fault'], string]>([
    ['502', { status: 502 }, 'status 502'],
    ['404', { status: 404, body: '{"message":"octocat is not a user"}' }, 'octocat is not a user'],
    ['a page', { html200: true }, 'status 200, but not an answer of its API'],
    ['a redirect', { redirect: 'https://example.com/' }, 'status 302'],
    ['nothing', { reset: 'before-response' }, 'the connection was closed'],
  ])('is refused if GitHub answers with %s', async ([, fault, reason], { world }) => {
    know(world, 'octocat');
    world.aws.faults.add({ service: 'github', action: 'getPermission', fault });
    const run = await world.run(forActor({ timeFactor: 0.1 }));
    expect(new Set(run.calls)).toEqual(new Set(['github getPermission']));
    expect(run.annotations).toMatchObject([
      { title: 'asker-unknown', message: expect.stringContaining(reason) },
    ]);
  });

  test('is refused without a token', async ({ world }) => {
    know(world, 'octocat');
    const run = await world.run(forActor({ inputs: { 'github-token': '' } }));
    expectRefused(
      run,
      'GitHub did not say whether octocat may write to octo-org/octo-repo (status 401: Requires authentication)',
      'Remove github-token',
    );
  });
});

describe('a run that another person ran again', () => {
  const again = { github: { triggering_actor: 'hubot', run_attempt: '2' } };

  test('is refused for the actor, with both names', async ({ world }) => {
    know(world, 'octocat');
    know(world, 'hubot', { id: 480938 });
    const run = await world.run(forActor({ job: again }));
    expect(run.calls).toEqual([]);
    expectRefused(
      run,
      'octocat started this run, and hubot ran it again',
      'Start a new run (https://github.com/octo-org/octo-repo/actions/workflows/console.yml) instead of running this one again, or name the person in seal-to: "@hubot".',
    );
    expect(run.log).toContain('Asked for by: hubot (re-ran the run of octocat)');
  });

  test('names both in the log and in the summary, and the session for the person who asked', async ({
    world,
  }) => {
    const run = await world.run({ inputs: { 'role-arn': ROLE }, job: again });
    expect(run.outputs['session-name']).toBe('hubot-16588214937-2');
    expect(run.log).toContain('Asked for by: hubot (re-ran the run of octocat)');
    expect(textsOf(renderMarkdown(run.summary ?? ''), 'li')).toContainEqual(
      expect.stringMatching(
        /^Asked for by: hubot, who re-ran the run of octocat, in run 16588214937, att/,
      ),
    );
  });

  test('is refused on a server that does not say who ran it again', async ({ world }) => {
    know(world, 'octocat');
    const runnerVariables = { GITHUB_TRIGGERING_ACTOR: undefined };
    const first = await world.run(forActor({ job: { runnerVariables } }));
    expect(first).toMatchObject({ exitCode: 0, annotations: [] });
    const job = { runnerVariables, github: { run_attempt: '2' } };
    const second = await world.run(forActor({ job }));
    expect(second.outputs['session-name']).toBeUndefined();
    expectRefused(
      second,
      'octocat started this run, and the server does not say who started attempt 2 of it',
      'Start a new run',
    );
  });
});

test('logins of Forgejo may have dots', async ({ world }) => {
  know(world, 'first.last');
  const job = { actor: 'first.last', runnerVariables: { FORGEJO_ACTIONS: 'true' } };
  const inputs = { 'seal-to': '@first.last\nactor' };
  const run = await world.run(forActor({ inputs, job }));
  expect(run).toMatchObject({ exitCode: 0, annotations: [] });
  expect(await open(run.outputs['sealed-url'], PERSON.identity)).toContain('SigninToken=');
});
