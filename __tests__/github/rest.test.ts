import { beforeEach, describe, expect, test, vi } from 'vitest';
import { restOnDemand } from '../../src/github/rest-on-demand.ts';
import { type HttpRequest, TransportError } from '../../src/http/message.ts';
import type { Send } from '../../src/http/send.ts';

type Answer =
  | {
      readonly status: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | TransportError;

// No pause between the tries of a test.
vi.mock('node:timers/promises', () => ({ setTimeout: vi.fn(async () => {}) }));
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z'), toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const signal = new AbortController().signal;

/** A GitHub that gives these answers, the last one again and again. */
function github(answers: readonly Answer[], environment: NodeJS.ProcessEnv = {}, token?: string) {
  const requests: HttpRequest[] = [];
  const send: Send = async (request) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request);
    if (answer === undefined || answer instanceof TransportError) {
      throw answer;
    }
    const body = new TextEncoder().encode(answer.body);
    return { status: answer.status, headers: answer.headers ?? {}, body };
  };
  const mask = vi.fn();
  const urls = () => requests.map(({ url }) => url.href);
  const options = { environment: { GITHUB_REPOSITORY: 'octo-org/octo-repo', ...environment } };
  return { rest: restOnDemand({ ...options, send, token }, mask), requests, urls, mask };
}

function answer(value: unknown, status = 200, headers = {}): Answer {
  return { status, body: JSON.stringify(value), headers };
}

const keys = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id, key: `key ${id}` }));

describe('every request', () => {
  test('goes to api.github.com, with the token, which is masked', async () => {
    const { rest, requests, mask } = github([answer([])], {}, 'ghs_1');
    expect(mask.mock.calls).toEqual([['ghs_1']]);
    await rest.publicKeys('octocat', signal);
    expect(requests).toEqual([
      {
        method: 'GET',
        url: new URL('https://api.github.com/users/octocat/keys?per_page=100&page=1'),
        headers: {
          accept: 'application/vnd.github+json',
          'x-github-api-version': '2022-11-28',
          authorization: 'Bearer ghs_1',
        },
      },
    ]);
  });

  test('goes to the server that GITHUB_API_URL names, and needs no token', async () => {
    const { rest, requests, urls } = github([answer({ private: true })], {
      GITHUB_API_URL: 'https://github.example.com/api/v3/',
    });
    await rest.repositoryVisibility(signal);
    expect(urls()).toEqual(['https://github.example.com/api/v3/repos/octo-org/octo-repo']);
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test('does not go over plain http to another machine', async () => {
    const { rest, requests } = github([answer([])], {
      GITHUB_API_URL: 'http://github.example.com',
    });
    await expect(rest.publicKeys('octocat', signal)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect(requests).toEqual([]);
  });
});

const NO_ANSWER = expect.objectContaining({ kind: 'unknown' });

describe('repositoryVisibility', () => {
  test.each<[string, Answer, string | undefined]>([
    ['internal', answer({ visibility: 'internal', private: true }), 'internal'],
    ['private', answer({ visibility: 'private', private: true }), 'private'],
    ['public', answer({ visibility: 'public', private: false }), 'public'],
    ['of an older server', answer({ private: true }), 'private'],
    ['public, of an older server', answer({ private: false }), 'public'],
    ['of a kind that is new', answer({ visibility: 'limited', private: true }), NO_ANSWER],
    ['null', answer({ visibility: null, private: true }), NO_ANSWER],
    ['text for a flag', answer({ private: 'true' }), NO_ANSWER],
    ['an empty object', answer({}), NO_ANSWER],
    ['no object', answer('private'), NO_ANSWER],
    ['nothing', answer(null), NO_ANSWER],
    ['not found', answer({ message: 'Not Found' }, 404), NO_ANSWER],
    ['not allowed', answer({ visibility: 'private' }, 403), NO_ANSWER],
    ['no JSON', { status: 200, body: '<html>' }, NO_ANSWER],
    ['a redirect', answer({ visibility: 'private' }, 301), NO_ANSWER],
    ['unavailable', answer({ visibility: 'private' }, 503), NO_ANSWER],
    ['unreachable', new TransportError('proxy', 'api.github.com', 'no'), NO_ANSWER],
  ])('%s', async (_, given, visibility) => {
    expect(await github([given]).rest.repositoryVisibility(signal)).toEqual(visibility);
  });
});

const USE_THE_TOKEN = expect.stringMatching(/^Remove github-token/);
const LATER = expect.stringMatching(/^Run the job again in a few minutes/);

describe('permission', () => {
  test('is requested for the repository of the run', async () => {
    const { rest, urls } = github([answer({ permission: 'read' })]);
    await rest.permission('mona/..', signal);
    expect(urls()).toEqual([
      'https://api.github.com/repos/octo-org/octo-repo/collaborators/mona%2F../permission',
    ]);
  });

  test.each<[string, Answer, object]>([
    [
      'of a person',
      answer({ permission: 'write', role_name: 'maintain', user: { id: 12, type: 'User' } }),
      { kind: 'known', permission: 'write', userId: '12', isApp: false },
    ],
    [
      'of an app',
      answer({ permission: 'write', user: { id: 12, type: 'Bot' } }),
      { kind: 'known', permission: 'write', userId: '12', isApp: true },
    ],
    [
      'of an account without an ID',
      answer({ permission: 'admin', user: null }),
      { kind: 'known', permission: 'admin', userId: undefined, isApp: false },
    ],
    [
      'of an account with an ID of another kind',
      answer({ permission: 'admin', user: { id: '12' } }),
      { kind: 'known', permission: 'admin', userId: undefined, isApp: false },
    ],
    [
      'of nobody',
      answer({ message: 'mona is not a user' }, 404),
      { kind: 'unknown', reason: 'status 404: mona is not a user', advice: USE_THE_TOKEN },
    ],
    [
      'without a token',
      answer({ message: 'Requires authentication' }, 401),
      { kind: 'unknown', reason: 'status 401: Requires authentication', advice: USE_THE_TOKEN },
    ],
    [
      'in a body of another status',
      answer({ permission: 'write' }, 301),
      { kind: 'unknown', reason: 'status 301', advice: LATER },
    ],
    [
      'in no answer of the API',
      { status: 200, body: '<html>' },
      { kind: 'unknown', reason: 'status 200, but not an answer of its API', advice: LATER },
    ],
    [
      'as a number',
      answer({ permission: 1 }),
      { kind: 'unknown', reason: 'status 200, but not an answer of its API', advice: LATER },
    ],
    [
      'from nowhere',
      new TransportError('proxy', 'api.github.com', 'no'),
      { kind: 'unknown', reason: 'api.github.com: no', advice: LATER },
    ],
  ])('%s', async (_, given, permission) => {
    expect(await github([given]).rest.permission('mona', signal)).toMatchObject(permission);
  });

  test('does not hide a fault of the program', async () => {
    const { rest } = github([], { GITHUB_API_URL: 'http://github.example.com' });
    await expect(rest.permission('mona', signal)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(rest.repositoryVisibility(signal)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('what GitHub says when it refuses', () => {
  const LIMIT = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1772370300' };
  const AFTER =
    'Run the job again after 13:05 UTC. GitHub counts the requests of the token, or of the address of this runner if github-token is empty.';

  test.each<[string, Answer, string, string | RegExp, number]>([
    [
      'the limit of the hour',
      answer({ message: 'API rate limit exceeded for 192.0.2.1.' }, 403, LIMIT),
      'status 403: API rate limit exceeded for 192.0.2.1.; its limit of requests is used up until 13:05 UTC',
      AFTER,
      1,
    ],
    [
      'a second limit, until it is over',
      answer({ message: 'You have exceeded a secondary rate limit.' }, 403, {
        'retry-after': '20',
      }),
      'status 403: You have exceeded a secondary rate limit.; its limit of requests is used up until 12:00 UTC',
      /^Run the job again after 12:00 UTC\./,
      4,
    ],
    [
      'a list of addresses',
      answer(
        {
          message:
            'Although you appear to have the correct authorization credentials, the `octo-org` organization has an IP allow list enabled, and 192.0.2.1 is not permitted to access this resource.',
        },
        403,
      ),
      'status 403: Although you appear to have the correct authorization credentials, the `octo-org` organization has an IP allow list enabled, and 192.0.2.1 is not permitted to access this resource.',
      /^Add the address of this runner to the IP allow list/,
      1,
    ],
    [
      'a long text, shortened',
      answer({ message: `${'word '.repeat(100)}end` }, 403),
      `status 403: ${'word '.repeat(60).trim()} …`,
      /^Remove github-token/,
      1,
    ],
    ['nothing', answer({ message: '  ' }, 403), 'status 403', /^Remove github-token/, 1],
    [
      'a limit without an end',
      answer({ message: 'You have exceeded a secondary rate limit.' }, 403),
      'status 403: You have exceeded a secondary rate limit.',
      /^Run the job again in a few minutes\. GitHub counts the requests of the token/,
      1,
    ],
    [
      'a limit without a word',
      answer({}, 429),
      'status 429',
      /^Run the job again in a few minutes\. GitHub counts the requests of the token/,
      4,
    ],
  ])('%s', async (_, given, reason, said, tries) => {
    const advice = typeof said === 'string' ? said : expect.stringMatching(said);
    const { rest, requests } = github([given]);
    await expect(rest.publicKeys('octocat', signal)).rejects.toMatchObject({
      code: 'no-recipient-key',
      message: `GitHub did not give the SSH keys of @octocat (${reason}).`,
      advice,
    });
    expect(requests).toHaveLength(tries);
    const unanswered = { kind: 'unknown', reason, advice };
    expect(await github([given]).rest.permission('octocat', signal)).toMatchObject(unanswered);
    expect(await github([given]).rest.repositoryVisibility(signal)).toMatchObject(unanswered);
  });
});

describe('publicKeys', () => {
  test('gives the keys of a user, page by page', async () => {
    const { rest, urls } = github([answer(keys(100)), answer(keys(2))]);
    expect(await rest.publicKeys('octocat', signal)).toHaveLength(102);
    expect(urls().map((url) => url.split('?')[1])).toEqual([
      'per_page=100&page=1',
      'per_page=100&page=2',
    ]);
  });

  test('ends, even if GitHub has no last page', async () => {
    const { rest, requests } = github([answer(keys(100))]);
    expect(await rest.publicKeys('octocat', signal)).toHaveLength(1000);
    expect(requests).toHaveLength(10);
  });

  test('keeps a name within its place in the path', async () => {
    const { rest, urls } = github([answer([])]);
    await rest.publicKeys('dependabot[bot]', signal);
    expect(urls()[0]).toContain('/users/dependabot%5Bbot%5D/keys?');
  });

  test('says that a user does not exist', async () => {
    const { rest } = github([answer({ message: 'Not Found' }, 404)]);
    expect(await rest.publicKeys('nobody', signal)).toBeUndefined();
  });

  test('ignores entries that are not keys', async () => {
    const { rest } = github([answer([{ key: 'a' }, { key: 1 }, null, 'b'])]);
    expect(await rest.publicKeys('octocat', signal)).toEqual(['a']);
  });

  test.each<[string, Answer, string, RegExp]>([
    ['401', answer({}, 401), 'no-recipient-key', /status 401/],
    ['403', answer({}, 403), 'no-recipient-key', /status 403/],
    ['429', answer({}, 429), 'no-recipient-key', /status 429/],
    ['503', answer({}, 503), 'network', /status 503/],
    ['an object', answer({}), 'network', /status 200, but not an answer of its API/],
    [
      'no JSON',
      { status: 200, body: '<html>' },
      'network',
      /status 200, but not an answer of its API/,
    ],
    [
      'unreachable',
      new TransportError('proxy', 'api.github.com', 'it does not work'),
      'network',
      /SSH keys of @octocat \(api.github.com: it does not work\)/,
    ],
  ])('%s is a failure that names the user', async (_, given, code, message) => {
    await expect(github([given]).rest.publicKeys('octocat', signal)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});
