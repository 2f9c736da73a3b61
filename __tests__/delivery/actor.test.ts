import { describe, expect, test } from 'vitest';
import { withActorNamed } from '../../src/delivery/actor.ts';
import type { Permission, PrecedingRun } from '../../src/delivery/ports.ts';
import type { SealTo } from '../../src/inputs/seal-to.ts';
import type { RunFacts } from '../../src/run-facts.ts';
import { ID_TOKEN } from '../fixtures/credentials.ts';
import { RUN } from '../fixtures/run-facts.ts';

const ACTOR: readonly SealTo[] = [{ kind: 'actor', line: 3 }];
const KNOWN = { kind: 'known', permission: 'write', userId: '583231', isApp: false } as const;
const NAME_PEOPLE = /^In seal-to, replace the word actor.*@octocat/;

interface World {
  readonly run?: Partial<RunFacts>;
  readonly permission?: Permission;
  readonly preceding?: Partial<PrecedingRun>;
  /** Claim `actor_id`; `null` for a token without one. */
  readonly claim?: string | null;
}

function ask(world: World, sealTo = ACTOR) {
  const asked: string[] = [];
  const named = withActorNamed(sealTo, {
    run: { ...RUN, ...world.run },
    github: {
      permission: async (login) => {
        asked.push(`permission of ${login}`);
        return world.permission ?? KNOWN;
      },
    },
    precedingRun: async () => ({ eventName: undefined, askedBy: undefined, ...world.preceding }),
    idToken: async () => {
      asked.push('token');
      return world.claim === undefined
        ? undefined
        : { ...ID_TOKEN, actorId: world.claim ?? undefined };
    },
    signal: new AbortController().signal,
  });
  return { named, asked };
}

describe('the word actor names the person who asked', () => {
  test.each<[string, World]>([
    ['who may write', {}],
    ['who may administer', { permission: { ...KNOWN, permission: 'admin' } }],
    ['who owns it, on Forgejo', { permission: { ...KNOWN, permission: 'owner' } }],
    ['whom the ID token names too', { claim: '583231' }],
    ['with an ID token that names nobody', { claim: null }],
    ['in any case of letters', { run: { triggeringActor: 'OctoCat' } }],
    ['again, in a second attempt', { run: { runAttempt: '2' } }],
    [
      'on a server that tells no IDs',
      {
        run: { actorId: undefined },
        permission: { ...KNOWN, userId: undefined },
      },
    ],
    [
      'on a server that tells the person of the first attempt only',
      {
        run: { triggeringActor: undefined },
      },
    ],
    ['after a pull request', { run: { eventName: 'pull_request' } }],
    [
      'after a run that this person asked for',
      {
        run: { eventName: 'workflow_run' },
        preceding: { eventName: 'push', askedBy: 'OctoCat' },
      },
    ],
    [
      'whatever the event says, if it is not a workflow_run',
      { run: { eventName: 'push' }, preceding: { eventName: 'schedule', askedBy: 'hubot' } },
    ],
    ['after a comment', { run: { eventName: 'issue_comment' } }],
  ])('%s', async (_, world) => {
    const { named, asked } = ask(world);
    expect(await named).toEqual([{ kind: 'user', line: 3, login: 'octocat' }]);
    expect(asked).toEqual(['permission of octocat', 'token']);
  });

  test('and leaves other lines as they are', async () => {
    const others: readonly SealTo[] = [{ kind: 'user', line: 1, login: 'mona' }];
    const { named } = ask({}, [...others, ...ACTOR]);
    expect(await named).toEqual([...others, { kind: 'user', line: 3, login: 'octocat' }]);
  });

  test('and sends no request without this word', async () => {
    const { named, asked } = ask({ run: { eventName: 'schedule' } }, []);
    expect(await named).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe('the word actor is refused', () => {
  test.each<[string, World, string, RegExp]>([
    [
      'after a schedule',
      { run: { eventName: 'schedule' } },
      'A schedule started the run, and nobody asked for the link',
      NAME_PEOPLE,
    ],
    [
      'after a run that a schedule started',
      { run: { eventName: 'workflow_run' }, preceding: { eventName: 'schedule' } },
      'The run follows one that a schedule started, and nobody asked for the link',
      NAME_PEOPLE,
    ],
    [
      'after a run that followed another run, which a schedule may have started',
      { run: { eventName: 'workflow_run' }, preceding: { eventName: 'workflow_run' } },
      'A workflow_run started the run before this one, and the event does not say what started the first run',
      NAME_PEOPLE,
    ],
    [
      'after a run that another person ran again',
      {
        run: { eventName: 'workflow_run' },
        preceding: { eventName: 'push', askedBy: 'hubot' },
      },
      'octocat started this run, and hubot started the run before it, or ran it again',
      NAME_PEOPLE,
    ],
    [
      'after a run that nobody is known to have started',
      { run: { eventName: 'workflow_run' }, preceding: { eventName: 'push' } },
      'The event does not say who started the run before this one',
      NAME_PEOPLE,
    ],
    [
      'after a run that started nobody knows how',
      { run: { eventName: 'workflow_run' }, preceding: { askedBy: 'octocat' } },
      'The event does not say who started the run before this one',
      NAME_PEOPLE,
    ],
    [
      'if the runner does not tell',
      { run: { actor: '', triggeringActor: undefined } },
      'The runner does not say who started the run',
      NAME_PEOPLE,
    ],
    [
      'if it is an app',
      { run: { actor: 'github-merge-queue[bot]' } },
      'The run was started by github-merge-queue[bot], which is an app and not a person',
      NAME_PEOPLE,
    ],
    [
      'with the name that act gives',
      { run: { actor: 'nektos/act', triggeringActor: 'nektos/act' } },
      'The runner says that "nektos/act" started the run, which is not the login of a person',
      NAME_PEOPLE,
    ],
    [
      'if another person ran it again',
      { run: { triggeringActor: 'hubot', runAttempt: '2' } },
      'octocat started this run, and hubot ran it again',
      /^Start a new run \(https:\/\/github\.com\/octo-org\/tools\/actions\/workflows\/console\.yml\) instead of running this one again, or name the person in seal-to: "@hubot"\.$/,
    ],
    [
      'if an app ran it again',
      { run: { triggeringActor: 'renovate[bot]', runAttempt: '2', workflowRef: undefined } },
      'octocat started this run, and renovate[bot] ran it again',
      /^Start a new run instead of running this one again, or name the person in seal-to\.$/,
    ],
    [
      'if the server does not tell who ran it again',
      { run: { triggeringActor: undefined, runAttempt: '2', workflowRef: undefined } },
      'octocat started this run, and the server does not say who started attempt 2 of it',
      /^Start a new run instead of running this one again, or name the person in seal-to\.$/,
    ],
    [
      'if the server does not even tell the attempt',
      { run: { triggeringActor: undefined, runAttempt: '' } },
      'octocat started this run, and the server does not say who started attempt (unknown) of it',
      /^Start a new run/,
    ],
  ])('%s', async (_, world, happened, advice) => {
    const { named, asked } = ask(world);
    await expect(named).rejects.toMatchObject({
      code: 'asker-unknown',
      message: `${happened}, so "actor" in seal-to is refused.`,
      advice: expect.stringMatching(advice),
    });
    expect(asked).toEqual([]);
  });

  test.each<[string, World, string]>([
    [
      'who may only read',
      { permission: { ...KNOWN, permission: 'read' } },
      'octocat started the run and may not write to octo-org/tools (permission "read")',
    ],
    [
      'who has lost access',
      { permission: { ...KNOWN, permission: 'none' } },
      'octocat started the run and may not write to octo-org/tools (permission "none")',
    ],
    [
      'that is an app by another name',
      { permission: { ...KNOWN, isApp: true } },
      'The run was started by octocat, which is an app and not a person',
    ],
    [
      'whose login belongs to somebody else now',
      { permission: { ...KNOWN, userId: '7' } },
      'The account 583231 started the run, and the login octocat belongs to the account 7',
    ],
    [
      'whose account GitHub does not name',
      { permission: { ...KNOWN, userId: undefined } },
      'The account 583231 started the run, and the login octocat belongs to an account that GitHub does not name',
    ],
    [
      'whom the ID token does not name',
      { claim: '12' },
      'The ID token of the job is for the account 12, and the login octocat belongs to the account 583231',
    ],
  ])('%s', async (_, world, happened) => {
    await expect(ask(world).named).rejects.toMatchObject({
      code: 'asker-unknown',
      message: `${happened}, so "actor" in seal-to is refused.`,
      advice: expect.stringMatching(NAME_PEOPLE),
    });
  });

  test('if GitHub does not answer, with its reason', async () => {
    const permission = { kind: 'unknown', reason: 'status 502', advice: 'Try later.' } as const;
    const { named, asked } = ask({ permission, claim: '583231' });
    await expect(named).rejects.toMatchObject({
      code: 'asker-unknown',
      message:
        'GitHub did not say whether octocat may write to octo-org/tools (status 502), so "actor" in seal-to is refused.',
      advice:
        'Try later. Or, in seal-to, name the people who may have the link: "@octocat" with its quotation marks, or a key of theirs.',
    });
    expect(asked).toEqual(['permission of octocat']);
  });
});
