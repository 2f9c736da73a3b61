import { describe, expect, test, vi } from 'vitest';
import { createRest } from '../../src/github/rest.ts';
import { type HttpRequest, TransportError } from '../../src/http/message.ts';
import type { Send } from '../../src/http/send.ts';

type Answer = { readonly status: number; readonly body: string } | TransportError;

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
    // No pause between the tries of a test.
    return { status: answer.status, headers: { 'retry-after': '0' }, body };
  };
  const mask = vi.fn();
  const urls = () => requests.map(({ url }) => url.href);
  const options = { environment: { GITHUB_REPOSITORY: 'octo-org/octo-repo', ...environment } };
  return { rest: createRest({ ...options, send, mask, token }), requests, urls, mask };
}

function answer(value: unknown, status = 200): Answer {
  return { status, body: JSON.stringify(value) };
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

describe('repositoryVisibility', () => {
  test.each<[string, Answer, string | undefined]>([
    ['internal', answer({ visibility: 'internal', private: true }), 'internal'],
    ['public', answer({ visibility: 'public' }), 'public'],
    ['not found', answer({ message: 'Not Found' }, 404), undefined],
    ['no JSON', { status: 200, body: '<html>' }, undefined],
    ['a redirect', answer({ visibility: 'private' }, 301), undefined],
    ['unavailable', answer({ visibility: 'private' }, 503), undefined],
    ['unreachable', new TransportError('proxy', 'api.github.com', 'no'), undefined],
  ])('%s', async (_, given, visibility) => {
    expect(await github([given]).rest.repositoryVisibility(signal)).toBe(visibility);
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

  test('tells who does not exist', async () => {
    const { rest } = github([answer({ message: 'Not Found' }, 404)]);
    expect(await rest.publicKeys('nobody', signal)).toBeUndefined();
  });

  test('ignores what is no key', async () => {
    const { rest } = github([answer([{ key: 'a' }, { key: 1 }, null, 'b'])]);
    expect(await rest.publicKeys('octocat', signal)).toEqual(['a']);
  });

  test.each<[string, Answer, string, RegExp]>([
    ['401', answer({}, 401), 'no-recipient-key', /status 401/],
    ['403', answer({}, 403), 'no-recipient-key', /status 403/],
    ['429', answer({}, 429), 'no-recipient-key', /status 429/],
    ['503', answer({}, 503), 'network', /status 503, no list of keys/],
    ['an object', answer({}), 'network', /status 200, no list of keys/],
    ['no JSON', { status: 200, body: '<html>' }, 'network', /status 200, no list of keys/],
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
